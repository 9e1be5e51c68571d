import { Address, dataSource, ethereum } from '@graphprotocol/graph-ts'
import {
  ProposalCanceled,
  ProposalCreated,
  ProposalExecuted,
  ProposalQueued,
  VoteCast,
} from '../../../generated/mainnet/GovernorAlpha/GovernorAlpha'
import {
  recordProposalCanceled,
  recordProposalCreated,
  recordProposalExecuted,
  recordProposalQueued,
  recordVoteCast,
} from '../../events/mainnet/governor-alpha'
import { cancelProposal } from '../../handlers/governance/cancel-proposal'
import { castVote } from '../../handlers/governance/cast-vote'
import { addActions, createProposal } from '../../handlers/governance/create-proposal'
import { executeProposal } from '../../handlers/governance/execute-proposal'
import { explainDecisions } from '../../handlers/governance/explain-decisions'
import { queueProposal } from '../../handlers/governance/queue-proposal'
import { seedGovernor } from '../../handlers/governance/seed-governor'
import { alphaProposalId } from '../../ids'
import { Source, VoteSupport } from '../../states'

export function handleGovernorDeployed(block: ethereum.Block): void {
  seedGovernor(block)
}

export function handleProposalCreated(event: ProposalCreated): void {
  recordProposalCreated(event)
  const p = event.params
  const id = alphaProposalId(p.id)
  const isNew = createProposal(
    event,
    id,
    Source.MAINNET,
    p.id,
    p.proposer,
    p.description,
    p.startBlock,
    p.endBlock,
  )
  if (isNew) addActions(id, p.targets, p.values, p.signatures, p.calldatas)
}

export function handleVoteCast(event: VoteCast): void {
  recordVoteCast(event)
  const p = event.params
  castVote(
    event,
    'VoteCast',
    alphaProposalId(p.proposalId),
    p.voter,
    VoteSupport.ofBool(p.support),
    p.votes,
    '',
  )
}

export function handleProposalQueued(event: ProposalQueued): void {
  recordProposalQueued(event)
  queueProposal(event, alphaProposalId(event.params.id), event.params.eta)
}

export function handleProposalExecuted(event: ProposalExecuted): void {
  recordProposalExecuted(event)
  const id = alphaProposalId(event.params.id)
  executeProposal(event, id)
  explainDecisions(event, id, Address.fromBytes(dataSource.context().getBytes('decisions')))
}

export function handleProposalCanceled(event: ProposalCanceled): void {
  recordProposalCanceled(event)
  cancelProposal(event, alphaProposalId(event.params.id))
}
