import {
  BudgetAllocated,
  BudgetRevoked,
  Deposited,
  Disbursed,
  TreasuryWalletSet,
} from '../../generated/schema'
import {
  BudgetAllocated as BudgetAllocatedEvent,
  BudgetRevoked as BudgetRevokedEvent,
  Deposited as DepositedEvent,
  Disbursed as DisbursedEvent,
  TreasuryWalletSet as TreasuryWalletSetEvent,
} from '../../generated/Treasury/Treasury'
import { eventId } from '../ids'
import { stamp } from './stamp'

export function recordDeposited(event: DepositedEvent): void {
  const row = new Deposited(eventId(event))
  row.token = event.params.token
  row.from = event.params.from
  row.reference = event.params.source
  row.amount = event.params.amount
  stamp(row, event)
  row.save()
}

export function recordBudgetAllocated(event: BudgetAllocatedEvent): void {
  const row = new BudgetAllocated(eventId(event))
  row.budgetId = event.params.budgetId
  row.token = event.params.token
  row.spender = event.params.spender
  row.amount = event.params.amount
  row.startsAt = event.params.startsAt
  row.endsAt = event.params.endsAt
  row.purpose = event.params.purpose
  stamp(row, event)
  row.save()
}

export function recordBudgetRevoked(event: BudgetRevokedEvent): void {
  const row = new BudgetRevoked(eventId(event))
  row.budgetId = event.params.budgetId
  row.unspent = event.params.unspent
  stamp(row, event)
  row.save()
}

export function recordDisbursed(event: DisbursedEvent): void {
  const row = new Disbursed(eventId(event))
  row.budgetId = event.params.budgetId
  row.token = event.params.token
  row.to = event.params.to
  row.amount = event.params.amount
  row.ref = event.params.ref
  stamp(row, event)
  row.save()
}

export function recordTreasuryWalletSet(event: TreasuryWalletSetEvent): void {
  const row = new TreasuryWalletSet(eventId(event))
  row.wallet = event.params.wallet
  row.active = event.params.active
  row.label = event.params.label
  stamp(row, event)
  row.save()
}
