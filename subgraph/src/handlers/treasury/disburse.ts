import { BigInt, Bytes, ethereum } from '@graphprotocol/graph-ts'
import { noteAnomaly } from '../../entities/anomaly'
import { budgetOf } from './budget-of'

export function disburse(event: ethereum.Event, budgetId: Bytes, amount: BigInt): void {
  const budget = budgetOf(event, 'Disbursed', budgetId)
  if (budget === null) return
  budget.disbursed = budget.disbursed.plus(amount)
  if (budget.disbursed.gt(budget.amount)) {
    const reason = 'disbursed ' + budget.disbursed.toString() + ' of ' + budget.amount.toString() + '.'
    noteAnomaly(event, 'Disbursed', 'budget ' + budgetId.toHexString(), reason)
  }
  budget.save()
}
