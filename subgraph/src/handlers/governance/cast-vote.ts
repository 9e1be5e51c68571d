import { Address, BigInt, ethereum } from '@graphprotocol/graph-ts'
import { GovernanceVote, Proposal } from '../../../generated/schema'
import { noteAnomaly } from '../../entities/anomaly'
import { delegateAt } from '../../entities/delegate'
import { addVotePoint } from '../../entities/points'
import { governanceTotals } from '../../entities/totals'
import { voteId } from '../../ids'
import { timeOf } from '../../small-number'
import { VoteSupport } from '../../states'
import { liveProposalOf } from './proposal-of'

export function castVote(
  event: ethereum.Event,
  name: string,
  proposalId: string,
  voter: Address,
  support: i32,
  weight: BigInt,
  reason: string,
): void {
  const proposal = liveProposalOf(event, name, proposalId)
  if (proposal === null) return
  const id = voteId(proposalId, voter)
  const supportName = VoteSupport.named(support)
  if (supportName === null) {
    noteAnomaly(event, name, 'vote ' + id, 'has the unknown choice ' + support.toString() + '.')
    return
  }
  if (GovernanceVote.load(id) !== null) {
    noteAnomaly(event, name, 'vote ' + id, 'was cast before.')
    return
  }
  addVote(event, id, proposalId, voter, supportName, weight, reason)
  tally(proposal, support, weight)
  addVotePoint(supportName, weight)
}

function addVote(
  event: ethereum.Event,
  id: string,
  proposalId: string,
  voter: Address,
  support: string,
  weight: BigInt,
  reason: string,
): void {
  const vote = new GovernanceVote(id)
  vote.proposal = proposalId
  vote.voter = voter
  vote.support = support
  vote.weight = weight
  vote.reason = reason
  vote.castAt = timeOf(event)
  vote.castBlock = event.block.number.toI32()
  vote.save()

  const delegate = delegateAt(voter)
  delegate.voteCount = delegate.voteCount + 1
  delegate.save()
  const totals = governanceTotals()
  totals.votes = totals.votes + 1
  totals.save()
}

/** A vote without power (somebody who got it after the snapshot) is counted as a voter, but not as one with power. */
function tally(proposal: Proposal, support: i32, weight: BigInt): void {
  if (support == VoteSupport.FOR) proposal.forVotes = proposal.forVotes.plus(weight)
  else if (support == VoteSupport.AGAINST) proposal.againstVotes = proposal.againstVotes.plus(weight)
  else proposal.abstainVotes = proposal.abstainVotes.plus(weight)
  proposal.voters = proposal.voters + 1
  if (!weight.isZero()) proposal.votersWithPower = proposal.votersWithPower + 1
  proposal.save()
}
