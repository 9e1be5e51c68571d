import { readFileSync } from 'node:fs'
import { type Contracts, template } from './template.ts'

const zeroAddress = /^0x0{40}$/

/**
 * The reference contracts of a network, from a file of the form of one network in networks.json:
 * `{"JobBoard": {"address": "0x…", "startBlock": 123}, …}`, every contract of the template in it.
 * @throws an Error that says which file or which contract is missing, or has no usable place.
 */
export function contractsFrom(network: string, file: string | undefined): Contracts {
  if (file === undefined)
    throw new Error(
      `Our reference contracts have no deployment on ${network} yet, so there are no addresses to build with. Deploy them, and give a file of their addresses and start blocks in the form of one network in subgraph/networks.json: npm run build:network -w subgraph ${network} <file>.`,
    )
  const given = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown> // every value is checked below
  return Object.fromEntries(template.reference.map(({ name }) => [name, placeOf(name, given[name])]))
}

function placeOf(name: string, entry: unknown): Contracts[string] {
  const { address, startBlock } = (entry ?? {}) as Record<string, unknown> // both are checked next
  const isPlace =
    typeof address === 'string' &&
    /^0x[0-9a-fA-F]{40}$/.test(address) &&
    !zeroAddress.test(address) &&
    Number.isSafeInteger(startBlock) &&
    Number(startBlock) > 0
  if (isPlace) return { address, startBlock: Number(startBlock) }
  throw new Error(
    `The file gives no usable place for the contract ${name}: saw ${JSON.stringify(entry) ?? 'nothing'}, wanted {"address": "0x…", "startBlock": 123}; the zero address is no place.`,
  )
}
