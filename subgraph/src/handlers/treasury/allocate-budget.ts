import { Address, BigInt, Bytes, ethereum } from '@graphprotocol/graph-ts'
import { Budget } from '../../../generated/schema'
import { noteAnomaly } from '../../entities/anomaly'
import { eventId } from '../../ids'
import { timeOf } from '../../small-number'

export function allocateBudget(
  event: ethereum.Event,
  budgetId: Bytes,
  token: Address,
  spender: Address,
  amount: BigInt,
  startsAt: BigInt,
  endsAt: BigInt,
  purpose: string,
): void {
  if (Budget.load(budgetId) !== null) {
    noteAnomaly(event, 'BudgetAllocated', 'budget ' + budgetId.toHexString(), 'was allocated before.')
    return
  }
  const budget = new Budget(budgetId)
  budget.wallet = event.address
  budget.token = token
  budget.spender = spender
  budget.amount = amount
  budget.disbursed = BigInt.zero()
  budget.disbursementCount = 0
  budget.startsAt = startsAt
  budget.endsAt = endsAt
  budget.purpose = purpose
  budget.allocatedAt = timeOf(event)
  budget.allocated = eventId(event)
  budget.save()
}
