import { Address, BigInt, ethereum } from '@graphprotocol/graph-ts'
import { jurorAt } from '../../entities/juror'
import { timeOf } from '../../small-number'
import { jurorVoteOf, noteWrongVote } from './juror-vote-of'

/** The stake itself follows from the JurorStakeChanged that comes with it. */
export function settleJuror(
  event: ethereum.Event,
  disputeId: BigInt,
  number: i32,
  address: Address,
  reward: BigInt,
  penalty: BigInt,
  coherent: boolean,
): void {
  const vote = jurorVoteOf(event, 'JurorSettled', disputeId, number, address)
  if (vote === null) return
  if (vote.settledAt != 0) {
    noteWrongVote(event, 'JurorSettled', vote)
    return
  }
  vote.settledAt = timeOf(event)
  vote.coherent = coherent
  vote.reward = reward
  vote.penalty = penalty
  vote.save()

  const juror = jurorAt(address)
  juror.rewards = juror.rewards.plus(reward)
  juror.penalties = juror.penalties.plus(penalty)
  if (coherent) juror.coherentSeats = juror.coherentSeats + 1
  juror.save()
}
