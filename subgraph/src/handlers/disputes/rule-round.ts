import { BigInt, ethereum } from '@graphprotocol/graph-ts'
import { noteAnomaly } from '../../entities/anomaly'
import { DisputeChoice } from '../../states'
import { disputeOf } from './dispute-of'

export function ruleRound(event: ethereum.Event, disputeId: BigInt, ruling: i32): void {
  const dispute = disputeOf(event, 'RoundRuled', disputeId)
  if (dispute === null) return
  const choice = DisputeChoice.named(ruling)
  if (choice === null) {
    const reason = 'got the unknown ruling ' + ruling.toString() + '.'
    noteAnomaly(event, 'RoundRuled', 'dispute ' + dispute.id, reason)
  }
  dispute.ruling = choice
  dispute.save()
}
