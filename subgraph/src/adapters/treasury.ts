import {
  BudgetAllocated,
  BudgetRevoked,
  Deposited,
  Disbursed,
  TreasuryWalletSet,
} from '../../generated/Treasury/Treasury'
import {
  recordBudgetAllocated,
  recordBudgetRevoked,
  recordDeposited,
  recordDisbursed,
  recordTreasuryWalletSet,
} from '../events/treasury'
import { allocateBudget } from '../handlers/treasury/allocate-budget'
import { deposit } from '../handlers/treasury/deposit'
import { disburse } from '../handlers/treasury/disburse'
import { revokeBudget } from '../handlers/treasury/revoke-budget'
import { setTreasuryWallet } from '../handlers/treasury/set-treasury-wallet'

export function handleDeposited(event: Deposited): void {
  recordDeposited(event)
  const p = event.params
  deposit(event, p.token, p.from, p.source, p.amount)
}

export function handleBudgetAllocated(event: BudgetAllocated): void {
  recordBudgetAllocated(event)
  const p = event.params
  allocateBudget(event, p.budgetId, p.token, p.spender, p.amount, p.startsAt, p.endsAt, p.purpose)
}

export function handleBudgetRevoked(event: BudgetRevoked): void {
  recordBudgetRevoked(event)
  revokeBudget(event, event.params.budgetId, event.params.unspent)
}

export function handleDisbursed(event: Disbursed): void {
  recordDisbursed(event)
  const p = event.params
  disburse(event, p.budgetId, p.to, p.amount, p.ref)
}

export function handleTreasuryWalletSet(event: TreasuryWalletSet): void {
  recordTreasuryWalletSet(event)
  setTreasuryWallet(event, event.params.wallet, event.params.active, event.params.label)
}
