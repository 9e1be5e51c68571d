import {
  ProposalCanceled,
  ProposalCreated,
  ProposalExecuted,
  ProposalQueued,
  ProposalThresholdSet,
  QuorumNumeratorUpdated,
  TimelockChange,
  VoteCast,
  VoteCastWithParams,
  VotingDelaySet,
  VotingPeriodSet,
} from '../../generated/BraintrustGovernor/BraintrustGovernor'
import { ozOperationId } from '../entities/oz-operation'
import {
  recordProposalCanceled,
  recordProposalCreated,
  recordProposalExecuted,
  recordProposalQueued,
  recordProposalThresholdSet,
  recordQuorumNumeratorUpdated,
  recordTimelockChange,
  recordVoteCast,
  recordVoteCastWithParams,
  recordVotingDelaySet,
  recordVotingPeriodSet,
} from '../events/governor'
import { cancelProposal } from '../handlers/governance/cancel-proposal'
import { castVote } from '../handlers/governance/cast-vote'
import { addActions, createProposal } from '../handlers/governance/create-proposal'
import { executeProposal } from '../handlers/governance/execute-proposal'
import { queueProposal } from '../handlers/governance/queue-proposal'
import {
  setProposalThreshold,
  setQuorumNumerator,
  setTreasury,
  setVotingDelay,
  setVotingPeriod,
} from '../handlers/governance/set-parameters'
import { ozProposalId } from '../ids'
import { Source } from '../states'

export function handleProposalCreated(event: ProposalCreated): void {
  recordProposalCreated(event)
  const p = event.params
  const id = ozProposalId(p.proposalId)
  const isNew = createProposal(
    event,
    id,
    Source.REFERENCE,
    p.proposalId,
    p.proposer,
    p.description,
    p.voteStart,
    p.voteEnd,
    ozOperationId(event.address, p.targets, p.values, p.calldatas, p.description),
  )
  if (isNew) addActions(id, p.targets, p.values, p.signatures, p.calldatas)
}

export function handleVoteCast(event: VoteCast): void {
  recordVoteCast(event)
  const p = event.params
  castVote(event, 'VoteCast', ozProposalId(p.proposalId), p.voter, p.support, p.weight, p.reason)
}

export function handleVoteCastWithParams(event: VoteCastWithParams): void {
  recordVoteCastWithParams(event)
  const p = event.params
  castVote(event, 'VoteCastWithParams', ozProposalId(p.proposalId), p.voter, p.support, p.weight, p.reason)
}

export function handleProposalQueued(event: ProposalQueued): void {
  recordProposalQueued(event)
  queueProposal(event, ozProposalId(event.params.proposalId), event.params.etaSeconds)
}

export function handleProposalExecuted(event: ProposalExecuted): void {
  recordProposalExecuted(event)
  executeProposal(event, ozProposalId(event.params.proposalId))
}

export function handleProposalCanceled(event: ProposalCanceled): void {
  recordProposalCanceled(event)
  cancelProposal(event, ozProposalId(event.params.proposalId))
}

export function handleQuorumNumeratorUpdated(event: QuorumNumeratorUpdated): void {
  recordQuorumNumeratorUpdated(event)
  setQuorumNumerator(event.params.newQuorumNumerator)
}

export function handleVotingDelaySet(event: VotingDelaySet): void {
  recordVotingDelaySet(event)
  setVotingDelay(event.params.newVotingDelay)
}

export function handleVotingPeriodSet(event: VotingPeriodSet): void {
  recordVotingPeriodSet(event)
  setVotingPeriod(event.params.newVotingPeriod)
}

export function handleProposalThresholdSet(event: ProposalThresholdSet): void {
  recordProposalThresholdSet(event)
  setProposalThreshold(event.params.newProposalThreshold)
}

export function handleTimelockChange(event: TimelockChange): void {
  recordTimelockChange(event)
  setTreasury(event.params.newTimelock)
}
