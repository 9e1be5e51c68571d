import { Bytes } from '@graphprotocol/graph-ts'
import {
  ProposalCanceled as ProposalCanceledEvent,
  ProposalCreated as ProposalCreatedEvent,
  ProposalExecuted as ProposalExecutedEvent,
  ProposalQueued as ProposalQueuedEvent,
  ProposalThresholdSet as ProposalThresholdSetEvent,
  QuorumNumeratorUpdated as QuorumNumeratorUpdatedEvent,
  TimelockChange as TimelockChangeEvent,
  VoteCast as VoteCastEvent,
  VoteCastWithParams as VoteCastWithParamsEvent,
  VotingDelaySet as VotingDelaySetEvent,
  VotingPeriodSet as VotingPeriodSetEvent,
} from '../../generated/BraintrustGovernor/BraintrustGovernor'
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
} from '../../generated/schema'
import { eventId } from '../ids'
import { stamp } from './stamp'

export function recordProposalCreated(event: ProposalCreatedEvent): void {
  const row = new ProposalCreated(eventId(event))
  row.proposalId = event.params.proposalId
  row.proposer = event.params.proposer
  row.targets = changetype<Bytes[]>(event.params.targets)
  row.values = event.params.values
  row.signatures = event.params.signatures
  row.calldatas = event.params.calldatas
  row.voteStart = event.params.voteStart
  row.voteEnd = event.params.voteEnd
  row.description = event.params.description
  stamp(row, event)
  row.save()
}

export function recordVoteCast(event: VoteCastEvent): void {
  const row = new VoteCast(eventId(event))
  row.voter = event.params.voter
  row.proposalId = event.params.proposalId
  row.support = event.params.support
  row.weight = event.params.weight
  row.reason = event.params.reason
  stamp(row, event)
  row.save()
}

export function recordVoteCastWithParams(event: VoteCastWithParamsEvent): void {
  const row = new VoteCastWithParams(eventId(event))
  row.voter = event.params.voter
  row.proposalId = event.params.proposalId
  row.support = event.params.support
  row.weight = event.params.weight
  row.reason = event.params.reason
  row.params = event.params.params
  stamp(row, event)
  row.save()
}

export function recordProposalQueued(event: ProposalQueuedEvent): void {
  const row = new ProposalQueued(eventId(event))
  row.proposalId = event.params.proposalId
  row.etaSeconds = event.params.etaSeconds
  stamp(row, event)
  row.save()
}

export function recordProposalExecuted(event: ProposalExecutedEvent): void {
  const row = new ProposalExecuted(eventId(event))
  row.proposalId = event.params.proposalId
  stamp(row, event)
  row.save()
}

export function recordProposalCanceled(event: ProposalCanceledEvent): void {
  const row = new ProposalCanceled(eventId(event))
  row.proposalId = event.params.proposalId
  stamp(row, event)
  row.save()
}

export function recordQuorumNumeratorUpdated(event: QuorumNumeratorUpdatedEvent): void {
  const row = new QuorumNumeratorUpdated(eventId(event))
  row.oldQuorumNumerator = event.params.oldQuorumNumerator
  row.newQuorumNumerator = event.params.newQuorumNumerator
  stamp(row, event)
  row.save()
}

export function recordVotingDelaySet(event: VotingDelaySetEvent): void {
  const row = new VotingDelaySet(eventId(event))
  row.oldVotingDelay = event.params.oldVotingDelay
  row.newVotingDelay = event.params.newVotingDelay
  stamp(row, event)
  row.save()
}

export function recordVotingPeriodSet(event: VotingPeriodSetEvent): void {
  const row = new VotingPeriodSet(eventId(event))
  row.oldVotingPeriod = event.params.oldVotingPeriod
  row.newVotingPeriod = event.params.newVotingPeriod
  stamp(row, event)
  row.save()
}

export function recordProposalThresholdSet(event: ProposalThresholdSetEvent): void {
  const row = new ProposalThresholdSet(eventId(event))
  row.oldProposalThreshold = event.params.oldProposalThreshold
  row.newProposalThreshold = event.params.newProposalThreshold
  stamp(row, event)
  row.save()
}

export function recordTimelockChange(event: TimelockChangeEvent): void {
  const row = new TimelockChange(eventId(event))
  row.oldTimelock = event.params.oldTimelock
  row.newTimelock = event.params.newTimelock
  stamp(row, event)
  row.save()
}
