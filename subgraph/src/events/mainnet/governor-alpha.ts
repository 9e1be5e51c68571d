import { Bytes } from '@graphprotocol/graph-ts'
import {
  ProposalCanceled as ProposalCanceledEvent,
  ProposalCreated as ProposalCreatedEvent,
  ProposalExecuted as ProposalExecutedEvent,
  ProposalQueued as ProposalQueuedEvent,
  VoteCast as VoteCastEvent,
} from '../../../generated/mainnet/GovernorAlpha/GovernorAlpha'
import {
  ProposalCanceled,
  ProposalCreated,
  ProposalExecuted,
  ProposalQueued,
  VoteCast,
} from '../../../generated/schema'
import { eventId } from '../../ids'
import { Source, VoteSupport } from '../../states'
import { stamp } from '../stamp'

export function recordProposalCreated(event: ProposalCreatedEvent): void {
  const row = new ProposalCreated(eventId(event))
  row.proposalId = event.params.id
  row.proposer = event.params.proposer
  row.targets = changetype<Bytes[]>(event.params.targets)
  row.values = event.params.values
  row.signatures = event.params.signatures
  row.calldatas = event.params.calldatas
  row.voteStart = event.params.startBlock
  row.voteEnd = event.params.endBlock
  row.description = event.params.description
  stamp(row, event, Source.MAINNET)
  row.save()
}

/** The choice is a boolean on-chain and has no reason beside it. */
export function recordVoteCast(event: VoteCastEvent): void {
  const row = new VoteCast(eventId(event))
  row.voter = event.params.voter
  row.proposalId = event.params.proposalId
  row.support = VoteSupport.ofBool(event.params.support)
  row.weight = event.params.votes
  row.reason = ''
  stamp(row, event, Source.MAINNET)
  row.save()
}

export function recordProposalQueued(event: ProposalQueuedEvent): void {
  const row = new ProposalQueued(eventId(event))
  row.proposalId = event.params.id
  row.etaSeconds = event.params.eta
  stamp(row, event, Source.MAINNET)
  row.save()
}

export function recordProposalExecuted(event: ProposalExecutedEvent): void {
  const row = new ProposalExecuted(eventId(event))
  row.proposalId = event.params.id
  stamp(row, event, Source.MAINNET)
  row.save()
}

export function recordProposalCanceled(event: ProposalCanceledEvent): void {
  const row = new ProposalCanceled(eventId(event))
  row.proposalId = event.params.id
  stamp(row, event, Source.MAINNET)
  row.save()
}
