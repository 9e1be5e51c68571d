import { localAddresses } from '@braintrust-analytics/abis/addresses'
import { mainnetContracts } from '@braintrust-analytics/abis/mainnet'
import { type Places, type TemplateSource, template } from './template.ts'

/** Networks whose addresses are known; the others are given in a file (see build-network.ts). */
export const networks: Readonly<Record<'local' | 'mainnet', Places>> = {
  local: placesOf(template.reference, (name) => ({
    address: localAddresses[name as keyof typeof localAddresses], // the template names our contracts, which a test checks
    startBlock: 1,
  })),
  mainnet: placesOf(template.mainnet, (name) => {
    const { address, startBlock } = mainnetContracts[name as keyof typeof mainnetContracts] // as above
    return { address, startBlock }
  }),
}

function placesOf(sources: readonly TemplateSource[], placeOf: (name: string) => Places[string]): Places {
  return Object.fromEntries(sources.map(({ name }) => [name, placeOf(name)]))
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
