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
  stamp(row, event, Source.MAINNET)
  row.proposalId = event.params.id
  row.proposer = event.params.proposer
  row.targets = changetype<Bytes[]>(event.params.targets)
  row.values = event.params.values
  row.signatures = event.params.signatures
  row.calldatas = event.params.calldatas
  row.voteStart = event.params.startBlock
  row.voteEnd = event.params.endBlock
  row.description = event.params.description
  row.save()
}

/** The choice is a boolean on-chain and has no reason beside it. */
export function recordVoteCast(event: VoteCastEvent): void {
  const row = new VoteCast(eventId(event))
  stamp(row, event, Source.MAINNET)
  row.voter = event.params.voter
  row.proposalId = event.params.proposalId
  row.support = VoteSupport.ofBool(event.params.support)
  row.weight = event.params.votes
  row.reason = ''
  row.save()
}

export function recordProposalQueued(event: ProposalQueuedEvent): void {
  const row = new ProposalQueued(eventId(event))
  stamp(row, event, Source.MAINNET)
  row.proposalId = event.params.id
  row.etaSeconds = event.params.eta
  row.save()
}

export function recordProposalExecuted(event: ProposalExecutedEvent): void {
  const row = new ProposalExecuted(eventId(event))
  stamp(row, event, Source.MAINNET)
  row.proposalId = event.params.id
  row.save()
}

export function recordProposalCanceled(event: ProposalCanceledEvent): void {
  const row = new ProposalCanceled(eventId(event))
  stamp(row, event, Source.MAINNET)
  row.proposalId = event.params.id
  row.save()
}
