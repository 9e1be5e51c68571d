import { Address, BigInt } from '@graphprotocol/graph-ts'
import { loadNetwork } from '../../entities/network'

export function setQuorumNumerator(numerator: BigInt): void {
  const network = loadNetwork()
  network.quorumNumerator = numerator
  network.save()
}

export function setVotingDelay(blocks: BigInt): void {
  const network = loadNetwork()
  network.votingDelay = blocks
  network.save()
}

export function setVotingPeriod(blocks: BigInt): void {
  const network = loadNetwork()
  network.votingPeriod = blocks
  network.save()
}

export function setProposalThreshold(power: BigInt): void {
  const network = loadNetwork()
  network.proposalThreshold = power
  network.save()
}

/** The governor's timelock: the treasury before any wallet was attested, and as a rule one of its wallets since. */
export function setTreasury(timelock: Address): void {
  const network = loadNetwork()
  network.treasury = timelock
  network.save()
}

export function setTimelockDelay(seconds: BigInt): void {
  const network = loadNetwork()
  network.timelockDelay = seconds
  network.save()
}
