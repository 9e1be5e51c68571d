import { Address, BigInt, ethereum } from '@graphprotocol/graph-ts'
import { Round } from '../../../generated/schema'
import { noteAnomaly } from '../../entities/anomaly'
import { jurorAt } from '../../entities/juror'
import { timeOf } from '../../small-number'
import { DisputeChoice, JurorVoteStatus } from '../../states'
import { jurorVoteOf, noteWrongVote } from './juror-vote-of'

export function revealVote(
  event: ethereum.Event,
  disputeId: BigInt,
  number: i32,
  address: Address,
  choice: i32,
  justificationURI: string,
): void {
  const vote = jurorVoteOf(event, 'VoteRevealed', disputeId, number, address)
  if (vote === null) return
  if (vote.status != JurorVoteStatus.COMMITTED) {
    noteWrongVote(event, 'VoteRevealed', vote)
    return
  }
  const choiceName = DisputeChoice.named(choice)
  if (choiceName === null) {
    const reason = 'has the unknown choice ' + choice.toString() + '.'
    noteAnomaly(event, 'VoteRevealed', 'seat ' + vote.id, reason)
  }
  vote.status = JurorVoteStatus.REVEALED
  vote.revealedAt = timeOf(event)
  vote.choice = choiceName
  vote.justificationURI = justificationURI
  vote.save()
  countReveal(vote.round, address)
}

function countReveal(roundId: string, address: Address): void {
  const juror = jurorAt(address)
  juror.reveals = juror.reveals + 1
  juror.save()
  const round = Round.load(roundId)
  if (round === null) return
  round.revealed = round.revealed + 1
  round.save()
}
