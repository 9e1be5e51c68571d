import { ethereum } from '@graphprotocol/graph-ts'
import {
  FoundationMemberAdded,
  MarketplaceCategoryAdded,
  MarketplaceFeeChanged,
  RoleAdminChanged,
  RoleGranted,
  RoleRevoked,
} from '../../../generated/mainnet/GovernanceDecisions/GovernanceDecisions'
import {
  recordCategoryAdded,
  recordFeeBpsUpdated,
  recordFoundationMemberAdded,
  recordRoleAdminChanged,
  recordRoleGranted,
  recordRoleRevoked,
} from '../../events/mainnet/governance-decisions'
import { addCategory } from '../../handlers/config/add-category'
import { linkDecision } from '../../handlers/config/link-decision'
import { numberCategory } from '../../handlers/config/number-category'
import { setFee } from '../../handlers/config/set-fee'
import { decide } from '../../handlers/governance/decide'
import { seedDecisions } from '../../handlers/governance/seed-decisions'
import { setRole } from '../../handlers/governance/set-role'
import { bpsOfPercent } from '../../percent'
import { DecisionKind } from '../../states'

export function handleDecisionsDeployed(block: ethereum.Block): void {
  seedDecisions(block)
}

export function handleMarketplaceFeeChanged(event: MarketplaceFeeChanged): void {
  recordFeeBpsUpdated(event)
  const percent = event.params.newFee
  setFee(bpsOfPercent(percent))
  decide(event, DecisionKind.FEE, percent.toString())
}

export function handleMarketplaceCategoryAdded(event: MarketplaceCategoryAdded): void {
  const number = numberCategory(event.address)
  recordCategoryAdded(event, number)
  const name = event.params.category
  addCategory(event, number, name)
  decide(event, DecisionKind.CATEGORY, name)
  linkDecision(event.address, number)
}

export function handleFoundationMemberAdded(event: FoundationMemberAdded): void {
  recordFoundationMemberAdded(event)
  decide(event, DecisionKind.FOUNDATION_MEMBER, event.params.member)
}

export function handleRoleGranted(event: RoleGranted): void {
  recordRoleGranted(event)
  setRole(event, event.params.role, event.params.account, true)
}

export function handleRoleRevoked(event: RoleRevoked): void {
  recordRoleRevoked(event)
  setRole(event, event.params.role, event.params.account, false)
}

/** Who may grant a role changes nothing until somebody does. */
export function handleRoleAdminChanged(event: RoleAdminChanged): void {
  recordRoleAdminChanged(event)
}
