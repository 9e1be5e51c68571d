import { BigInt, ethereum } from '@graphprotocol/graph-ts'
import { timeOf } from '../../small-number'
import { ProposalStatus } from '../../states'
import { liveProposalOf } from './proposal-of'

export function queueProposal(event: ethereum.Event, id: string, eta: BigInt): void {
  const proposal = liveProposalOf(event, 'ProposalQueued', id)
  if (proposal === null) return
  proposal.status = ProposalStatus.QUEUED
  proposal.queuedAt = timeOf(event)
  proposal.eta = eta
  proposal.save()
}
