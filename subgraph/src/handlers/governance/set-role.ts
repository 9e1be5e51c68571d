import { Address, Bytes, ethereum } from '@graphprotocol/graph-ts'
import { RoleHolder } from '../../../generated/schema'
import { roleHolderId } from '../../ids'
import { timeOf } from '../../small-number'

export function setRole(event: ethereum.Event, role: Bytes, account: Address, active: boolean): void {
  const holder = new RoleHolder(roleHolderId(role, account))
  holder.contract = event.address
  holder.role = role
  holder.account = account
  holder.active = active
  holder.changedAt = timeOf(event)
  holder.save()
}
