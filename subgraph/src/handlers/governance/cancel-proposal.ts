import { ethereum } from '@graphprotocol/graph-ts'
import { timeOf } from '../../small-number'
import { ProposalStatus } from '../../states'
import { liveProposalOf } from './proposal-of'

export function cancelProposal(event: ethereum.Event, id: string): void {
  const proposal = liveProposalOf(event, 'ProposalCanceled', id)
  if (proposal === null) return
  proposal.status = ProposalStatus.CANCELED
  proposal.canceledAt = timeOf(event)
  proposal.save()
}
