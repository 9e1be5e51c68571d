import { BigInt, ethereum } from '@graphprotocol/graph-ts'
import { noteAnomaly } from '../../entities/anomaly'
import { timeOf } from '../../small-number'
import { DisputeChoice } from '../../states'
import { disputeOf } from './dispute-of'
import { roundOf } from './round-of'

export function ruleRound(
  event: ethereum.Event,
  disputeId: BigInt,
  number: i32,
  ruling: i32,
  votesClaimant: i32,
  votesRespondent: i32,
  votesRefuse: i32,
  absent: i32,
): void {
  const dispute = disputeOf(event, 'RoundRuled', disputeId)
  if (dispute === null) return
  const round = roundOf(event, 'RoundRuled', dispute.id, number)
  if (round === null) return
  const choice = DisputeChoice.named(ruling)
  if (choice === null) {
    const reason = 'got the unknown ruling ' + ruling.toString() + '.'
    noteAnomaly(event, 'RoundRuled', 'dispute ' + dispute.id, reason)
  }
  dispute.ruling = choice
  dispute.save()
  round.ruling = choice
  round.ruledAt = timeOf(event)
  round.votesClaimant = votesClaimant
  round.votesRespondent = votesRespondent
  round.votesRefuse = votesRefuse
  round.absent = absent
  round.save()
}
