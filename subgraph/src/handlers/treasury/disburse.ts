import { Address, BigInt, Bytes, ethereum } from '@graphprotocol/graph-ts'
import { Disbursement } from '../../../generated/schema'
import { noteAnomaly } from '../../entities/anomaly'
import { eventId } from '../../ids'
import { timeOf } from '../../small-number'
import { budgetOf } from './budget-of'

export function disburse(
  event: ethereum.Event,
  budgetId: Bytes,
  to: Address,
  amount: BigInt,
  reference: Bytes,
): void {
  const budget = budgetOf(event, 'Disbursed', budgetId)
  if (budget === null) return
  addDisbursement(event, budgetId, to, amount, reference)
  budget.disbursed = budget.disbursed.plus(amount)
  budget.disbursementCount = budget.disbursementCount + 1
  if (budget.disbursed.gt(budget.amount)) {
    const reason = 'disbursed ' + budget.disbursed.toString() + ' of ' + budget.amount.toString() + '.'
    noteAnomaly(event, 'Disbursed', 'budget ' + budgetId.toHexString(), reason)
  }
  budget.save()
}

function addDisbursement(
  event: ethereum.Event,
  budgetId: Bytes,
  to: Address,
  amount: BigInt,
  reference: Bytes,
): void {
  const disbursement = new Disbursement(eventId(event))
  disbursement.budget = budgetId
  disbursement.to = to
  disbursement.amount = amount
  disbursement.reference = reference
  disbursement.disbursedAt = timeOf(event)
  disbursement.save()
}
