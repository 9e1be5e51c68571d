import { Address } from '@graphprotocol/graph-ts'
import { DecisionRegistry } from '../../generated/schema'

/** The registry at an address, made at its first decision. */
export function registryAt(address: Address): DecisionRegistry {
  const known = DecisionRegistry.load(address)
  if (known !== null) return known
  const registry = new DecisionRegistry(address)
  registry.decisions = 0
  registry.categories = 0
  return registry
}
