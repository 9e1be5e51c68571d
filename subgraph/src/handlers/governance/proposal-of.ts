import { ethereum } from '@graphprotocol/graph-ts'
import { Proposal } from '../../../generated/schema'
import { noteAnomaly } from '../../entities/anomaly'
import { ProposalStatus } from '../../states'

/** The proposal that an event names; null, with an anomaly, when it was never made. */
export function proposalOf(event: ethereum.Event, name: string, id: string): Proposal | null {
  const proposal = Proposal.load(id)
  if (proposal === null) noteAnomaly(event, name, 'proposal ' + id, 'was never made.')
  return proposal
}

/** As proposalOf, but also null, with an anomaly, when the proposal has come to its end. */
export function liveProposalOf(event: ethereum.Event, name: string, id: string): Proposal | null {
  const proposal = proposalOf(event, name, id)
  if (proposal === null) return null
  if (proposal.status == ProposalStatus.EXECUTED || proposal.status == ProposalStatus.CANCELED) {
    noteAnomaly(event, name, 'proposal ' + id, 'is ' + proposal.status + ', which excludes ' + name + '.')
    return null
  }
  return proposal
}
