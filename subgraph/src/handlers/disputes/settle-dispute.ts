import { Address, BigInt, ethereum } from '@graphprotocol/graph-ts'
import { noteAnomaly } from '../../entities/anomaly'
import { disputeTotals } from '../../entities/totals'
import { timeOf } from '../../small-number'
import { DisputeStatus } from '../../states'
import { disputeOf } from './dispute-of'

export function settleDispute(
  event: ethereum.Event,
  disputeId: BigInt,
  acceptedBy: Address,
  talentShareBps: i32,
): void {
  const dispute = disputeOf(event, 'DisputeSettled', disputeId)
  if (dispute === null) return
  if (DisputeStatus.isOver(dispute.status)) {
    const reason = 'is ' + dispute.status + ' and was settled.'
    noteAnomaly(event, 'DisputeSettled', 'dispute ' + dispute.id, reason)
    return
  }
  dispute.status = DisputeStatus.SETTLED
  dispute.settledAt = timeOf(event)
  dispute.acceptedBy = acceptedBy
  dispute.talentShareBps = talentShareBps
  dispute.save()

  const totals = disputeTotals()
  totals.openDisputes = totals.openDisputes - 1
  totals.save()
}
