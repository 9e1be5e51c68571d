import { ethereum } from '@graphprotocol/graph-ts'
import { Anomaly } from '../../generated/schema'
import { anomalyId } from '../ids'
import { timeOf } from '../small-number'

/**
 * Keeps what the contracts' rules exclude, instead of throwing: an exception would halt the subgraph for everyone.
 *
 * @param name name of the event
 * @param subject what it is about, such as "job 12"
 * @param reason the rest of a sentence that begins with the subject, such as "was never posted."
 */
export function noteAnomaly(event: ethereum.Event, name: string, subject: string, reason: string): void {
  const anomaly = new Anomaly(anomalyId(event, subject))
  anomaly.event = name
  anomaly.subject = subject
  anomaly.reason = subject + ' ' + reason
  anomaly.blockNumber = event.block.number.toI32()
  anomaly.timestamp = timeOf(event)
  anomaly.transactionHash = event.transaction.hash
  anomaly.logIndex = event.logIndex.toI32()
  anomaly.contract = event.address
  anomaly.save()
}
