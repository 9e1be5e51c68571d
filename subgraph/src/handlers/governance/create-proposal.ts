import { Address, BigInt, Bytes, ethereum } from '@graphprotocol/graph-ts'
import { Proposal, ProposalAction } from '../../../generated/schema'
import { noteAnomaly } from '../../entities/anomaly'
import { delegateAt } from '../../entities/delegate'
import { governanceTotals } from '../../entities/totals'
import { actionId, eventId } from '../../ids'
import { timeOf } from '../../small-number'
import { ProposalStatus } from '../../states'

/** @param operation the operation of the timelock that it will wait in, should it be queued; null when that is not known. */
export function createProposal(
  event: ethereum.Event,
  id: string,
  source: string,
  number: BigInt,
  proposer: Address,
  description: string,
  voteStart: BigInt,
  voteEnd: BigInt,
  operation: Bytes | null = null,
): boolean {
  if (Proposal.load(id) !== null) {
    noteAnomaly(event, 'ProposalCreated', 'proposal ' + id, 'was made before.')
    return false
  }
  const proposal = new Proposal(id)
  proposal.source = source
  proposal.number = number
  proposal.governor = event.address
  proposal.proposer = countProposal(proposer)
  proposal.description = description
  proposal.voteStart = voteStart
  proposal.voteEnd = voteEnd
  proposal.status = ProposalStatus.PROPOSED
  proposal.operation = operation
  proposal.createdAt = timeOf(event)
  proposal.created = eventId(event)
  proposal.forVotes = BigInt.zero()
  proposal.againstVotes = BigInt.zero()
  proposal.abstainVotes = BigInt.zero()
  proposal.voters = 0
  proposal.votersWithPower = 0
  proposal.save()

  const totals = governanceTotals()
  totals.proposals = totals.proposals + 1
  totals.save()
  return true
}

/** Counts a proposal of the proposer, and gives their id. */
function countProposal(proposer: Address): Bytes {
  const delegate = delegateAt(proposer)
  delegate.proposalCount = delegate.proposalCount + 1
  delegate.save()
  return proposer
}

/** The contract demands lists of one length; should they differ, the shortest decides, so that nothing is read beyond an end. */
export function addActions(
  proposal: string,
  targets: Address[],
  values: BigInt[],
  signatures: string[],
  calldatas: Bytes[],
): void {
  const count = min(min(targets.length, values.length), min(signatures.length, calldatas.length))
  for (let i = 0; i < count; i++) {
    const action = new ProposalAction(actionId(proposal, i))
    action.proposal = proposal
    action.index = i
    action.target = targets[i]
    action.value = values[i]
    action.signature = signatures[i]
    action.calldata = calldatas[i]
    action.save()
  }
}
