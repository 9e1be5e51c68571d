import { BigInt, ethereum } from '@graphprotocol/graph-ts'
import { noteAnomaly } from '../../entities/anomaly'
import { DisputePhase, DisputeStatus } from '../../states'
import { beginRound } from './begin-round'
import { disputeOf } from './dispute-of'

export function startPhase(
  event: ethereum.Event,
  disputeId: BigInt,
  round: i32,
  phase: i32,
  endsAt: BigInt,
): void {
  const dispute = disputeOf(event, 'PhaseStarted', disputeId)
  if (dispute === null) return
  const status = DisputeStatus.ofPhase(phase)
  if (status !== null && DisputeStatus.isOver(dispute.status)) {
    const reason = 'is ' + dispute.status + ' and began phase ' + phase.toString() + '.'
    noteAnomaly(event, 'PhaseStarted', 'dispute ' + dispute.id, reason)
    return
  }
  dispute.round = round
  dispute.phase = phase
  dispute.phaseEndsAt = endsAt
  if (status !== null) dispute.status = status
  dispute.save()
  if (phase == DisputePhase.EVIDENCE) beginRound(event, dispute.id, round)
}
