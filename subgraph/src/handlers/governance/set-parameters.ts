import { Address, BigInt, Bytes } from '@graphprotocol/graph-ts'
import { loadNetwork } from '../../entities/network'
import { setMember } from '../../entities/treasury'

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

/** The governor's timelock: part of the treasury at once, and as a rule one of its attested wallets too. */
export function setTreasury(timelock: Address): void {
  const network = loadNetwork()
  network.treasury = timelock
  network.save()
  setMember(timelock, true)
}

export function setTimelockAdmin(admin: Bytes): void {
  const network = loadNetwork()
  network.timelockAdmin = admin
  network.save()
}

export function setTimelockDelay(seconds: BigInt): void {
  const network = loadNetwork()
  network.timelockDelay = seconds
  network.save()
}
