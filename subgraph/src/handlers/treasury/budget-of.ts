import { Bytes, ethereum } from '@graphprotocol/graph-ts'
import { Budget } from '../../../generated/schema'
import { noteAnomaly } from '../../entities/anomaly'

/** The budget that an event names; null, with an anomaly, when it was never allocated. */
export function budgetOf(event: ethereum.Event, name: string, budgetId: Bytes): Budget | null {
  const budget = Budget.load(budgetId)
  if (budget === null) noteAnomaly(event, name, 'budget ' + budgetId.toHexString(), 'was never allocated.')
  return budget
}
