import { BigInt } from '@graphprotocol/graph-ts'
import {
  FoundationMemberAdded as FoundationMemberAddedEvent,
  MarketplaceCategoryAdded as MarketplaceCategoryAddedEvent,
  MarketplaceFeeChanged as MarketplaceFeeChangedEvent,
  RoleAdminChanged as RoleAdminChangedEvent,
  RoleGranted as RoleGrantedEvent,
  RoleRevoked as RoleRevokedEvent,
} from '../../../generated/mainnet/GovernanceDecisions/GovernanceDecisions'
import {
  CategoryAdded,
  FeeBpsUpdated,
  FoundationMemberAdded,
  RoleAdminChanged,
  RoleGranted,
  RoleRevoked,
} from '../../../generated/schema'
import { eventId } from '../../ids'
import { bpsOfPercent } from '../../percent'
import { Source } from '../../states'
import { stamp } from '../stamp'

export function recordFeeBpsUpdated(event: MarketplaceFeeChangedEvent): void {
  const row = new FeeBpsUpdated(eventId(event))
  row.oldFeeBps = bpsOfPercent(event.params.oldFee)
  row.newFeeBps = bpsOfPercent(event.params.newFee)
  stamp(row, event, Source.MAINNET)
  row.save()
}

/** @param number the category's place in the contract's list, from 1, which the event does not say */
export function recordCategoryAdded(event: MarketplaceCategoryAddedEvent, number: BigInt): void {
  const row = new CategoryAdded(eventId(event))
  row.categoryId = number
  row.name = event.params.category
  stamp(row, event, Source.MAINNET)
  row.save()
}

export function recordFoundationMemberAdded(event: FoundationMemberAddedEvent): void {
  const row = new FoundationMemberAdded(eventId(event))
  row.member = event.params.member
  stamp(row, event, Source.MAINNET)
  row.save()
}

export function recordRoleGranted(event: RoleGrantedEvent): void {
  const row = new RoleGranted(eventId(event))
  row.role = event.params.role
  row.account = event.params.account
  row.sender = event.params.sender
  stamp(row, event, Source.MAINNET)
  row.save()
}

export function recordRoleRevoked(event: RoleRevokedEvent): void {
  const row = new RoleRevoked(eventId(event))
  row.role = event.params.role
  row.account = event.params.account
  row.sender = event.params.sender
  stamp(row, event, Source.MAINNET)
  row.save()
}

export function recordRoleAdminChanged(event: RoleAdminChangedEvent): void {
  const row = new RoleAdminChanged(eventId(event))
  row.role = event.params.role
  row.previousAdminRole = event.params.previousAdminRole
  row.newAdminRole = event.params.newAdminRole
  stamp(row, event, Source.MAINNET)
  row.save()
}
