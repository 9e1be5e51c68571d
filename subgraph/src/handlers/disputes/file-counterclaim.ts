import { BigInt, ethereum } from '@graphprotocol/graph-ts'
import { noteAnomaly } from '../../entities/anomaly'
import { DisputeStatus } from '../../states'
import { disputeOf } from './dispute-of'

export function fileCounterclaim(
  event: ethereum.Event,
  disputeId: BigInt,
  counterTalentBps: i32,
  statementURI: string,
): void {
  const dispute = disputeOf(event, 'CounterclaimFiled', disputeId)
  if (dispute === null) return
  if (dispute.status != DisputeStatus.RESPONSE) {
    const reason = 'is ' + dispute.status + ' and got a counterclaim.'
    noteAnomaly(event, 'CounterclaimFiled', 'dispute ' + dispute.id, reason)
    return
  }
  dispute.status = DisputeStatus.COUNTERCLAIMED
  dispute.counterTalentBps = counterTalentBps
  dispute.statementURI = statementURI
  dispute.save()
}
