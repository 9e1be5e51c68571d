import { BigInt, ethereum } from '@graphprotocol/graph-ts'
import { noteAnomaly } from '../../entities/anomaly'
import { disputeTotals } from '../../entities/totals'
import { timeOf } from '../../small-number'
import { DisputeChoice, DisputeStatus } from '../../states'
import { disputeOf } from './dispute-of'

export function executeRuling(
  event: ethereum.Event,
  disputeId: BigInt,
  ruling: i32,
  talentShareBps: i32,
): void {
  const dispute = disputeOf(event, 'RulingExecuted', disputeId)
  if (dispute === null) return
  if (DisputeStatus.isOver(dispute.status)) {
    const reason = 'is ' + dispute.status + ' and was ruled.'
    noteAnomaly(event, 'RulingExecuted', 'dispute ' + dispute.id, reason)
    return
  }
  const choice = DisputeChoice.named(ruling)
  if (choice === null) {
    const reason = 'got the unknown ruling ' + ruling.toString() + '.'
    noteAnomaly(event, 'RulingExecuted', 'dispute ' + dispute.id, reason)
  }
  dispute.status = DisputeStatus.RULED
  dispute.ruling = choice
  dispute.ruledAt = timeOf(event)
  dispute.talentShareBps = talentShareBps
  dispute.save()

  const totals = disputeTotals()
  totals.openDisputes = totals.openDisputes - 1
  totals.save()
}
