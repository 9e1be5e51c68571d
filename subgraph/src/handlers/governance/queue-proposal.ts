import { BigInt, ethereum } from '@graphprotocol/graph-ts'
import { ProposalStatus } from '../../states'
import { liveProposalOf } from './proposal-of'

export function queueProposal(event: ethereum.Event, id: string, eta: BigInt): void {
  const proposal = liveProposalOf(event, 'ProposalQueued', id)
  if (proposal === null) return
  proposal.status = ProposalStatus.QUEUED
  proposal.queuedAt = event.block.timestamp.toI64()
  proposal.eta = eta
  proposal.save()
}
