import { ethereum } from '@graphprotocol/graph-ts'
import { seedAddress, seedNumber } from '../../entities/initial-value'
import { loadNetwork } from '../../entities/network'

/** GovernorAlpha's constants, which no event tells of and nothing can change; the guardian may step down, which no event tells of either. */
export function seedGovernor(block: ethereum.Block): void {
  const network = loadNetwork()
  network.quorumVotes = seedNumber(block, 'quorumVotes')
  network.proposalThreshold = seedNumber(block, 'proposalThreshold')
  network.votingDelay = seedNumber(block, 'votingDelay')
  network.votingPeriod = seedNumber(block, 'votingPeriod')
  network.guardian = seedAddress(block, 'guardian')
  network.save()
}
