import { Address, BigInt, Bytes, ethereum } from '@graphprotocol/graph-ts'
import { Round } from '../../../generated/schema'
import { timeOf } from '../../small-number'
import { JurorVoteStatus } from '../../states'
import { jurorVoteOf, noteWrongVote } from './juror-vote-of'

export function commitVote(
  event: ethereum.Event,
  disputeId: BigInt,
  number: i32,
  juror: Address,
  commitment: Bytes,
): void {
  const vote = jurorVoteOf(event, 'VoteCommitted', disputeId, number, juror)
  if (vote === null) return
  if (vote.status != JurorVoteStatus.DRAWN) {
    noteWrongVote(event, 'VoteCommitted', vote)
    return
  }
  vote.status = JurorVoteStatus.COMMITTED
  vote.committedAt = timeOf(event)
  vote.commitment = commitment
  vote.save()

  const round = Round.load(vote.round)
  if (round === null) return
  round.committed = round.committed + 1
  round.save()
}
