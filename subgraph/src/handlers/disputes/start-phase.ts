import { BigInt, ethereum } from '@graphprotocol/graph-ts'
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
  dispute.round = round
  dispute.phase = phase
  dispute.phaseEndsAt = endsAt
  dispute.save()
}
