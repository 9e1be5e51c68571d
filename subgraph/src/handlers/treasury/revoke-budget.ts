import { BigInt, Bytes, ethereum } from '@graphprotocol/graph-ts'
import { timeOf } from '../../small-number'
import { budgetOf } from './budget-of'

export function revokeBudget(event: ethereum.Event, budgetId: Bytes, unspent: BigInt): void {
  const budget = budgetOf(event, 'BudgetRevoked', budgetId)
  if (budget === null) return
  budget.revokedAt = timeOf(event)
  budget.unspent = unspent
  budget.save()
}
