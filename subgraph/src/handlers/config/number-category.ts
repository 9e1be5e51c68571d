import { Address, BigInt } from '@graphprotocol/graph-ts'
import { registryAt } from '../../entities/decision-registry'

/** The number of the next category of a registry whose events give none: its place in the contract's list, from 1. */
export function numberCategory(address: Address): BigInt {
  const registry = registryAt(address)
  registry.categories = registry.categories + 1
  registry.save()
  return BigInt.fromI32(registry.categories)
}
