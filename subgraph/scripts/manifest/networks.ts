import { localAddresses } from '@braintrust-analytics/abis/addresses'
import { mainnetContracts } from '@braintrust-analytics/abis/mainnet'
import { type Contracts, type Deployment, type Place, template } from './template.ts'

/** The contracts of the networks whose addresses are known; others are given in a file (see build-network.ts). */
export const knownContracts: Readonly<Record<'local' | 'mainnet', Contracts>> = {
  local: Object.fromEntries(
    Object.entries(localAddresses).map(([name, address]) => [name, { address, startBlock: 1 }]),
  ),
  mainnet: mainnetContracts,
}

/** An entry of networks.json: where the watched contracts of a network are, as graph-cli takes it. */
export function placesOf(deployment: Deployment, contracts: Contracts): Readonly<Record<string, Place>> {
  return Object.fromEntries(
    template[deployment].map(({ name }) => {
      const contract = contracts[name]
      if (contract === undefined) throw new Error(`The network has no address for the contract ${name}.`)
      return [name, { address: contract.address, startBlock: contract.startBlock }]
    }),
  )
}

/**
 * What is not verified about the contracts of mainnet, a sentence each: the one place that knows is abis/mainnet/contracts.json.
 * Contracts that are not watched themselves count too, for their addresses stand in the mappings.
 */
export function unverifiedFacts(): string[] {
  return Object.entries(mainnetContracts).flatMap(([name, facts]) => [
    ...(facts.addressStatus === 'verified'
      ? []
      : [`${name}: the address ${facts.address} is ${facts.addressStatus}. ${facts.evidence}`]),
    ...(facts.startBlockStatus === 'verified'
      ? []
      : [`${name}: the start block ${facts.startBlock} is a ${facts.startBlockStatus}. ${facts.evidence}`]),
  ])
}
