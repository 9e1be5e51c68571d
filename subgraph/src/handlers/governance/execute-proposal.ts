import { ethereum } from '@graphprotocol/graph-ts'
import { timeOf } from '../../small-number'
import { ProposalStatus } from '../../states'
import { liveProposalOf } from './proposal-of'

export function executeProposal(event: ethereum.Event, id: string): void {
  const proposal = liveProposalOf(event, 'ProposalExecuted', id)
  if (proposal === null) return
  proposal.status = ProposalStatus.EXECUTED
  proposal.executedAt = timeOf(event)
  proposal.save()
}
