import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'

/** One parameter of an event, as in an ABI. */
export interface AbiParameter {
  readonly name: string
  readonly type: string
  readonly indexed: boolean
}

/** One event, as in an ABI. */
export interface AbiEvent {
  readonly type: 'event'
  readonly name: string
  readonly inputs: readonly AbiParameter[]
}

/** One data source of the manifest, as far as the tests need it. */
export interface DataSource {
  readonly name: string
  readonly network: string
  readonly source: { readonly abi: string; readonly address: string; readonly startBlock: number }
  readonly mapping: {
    readonly file: string
    readonly entities: readonly string[]
    readonly eventHandlers: readonly { readonly event: string; readonly handler: string }[]
  }
}

/** The manifest, as far as the tests need it. */
export interface Manifest {
  readonly specVersion: string
  readonly indexerHints: { readonly prune: string }
  readonly dataSources: readonly DataSource[]
}

const subgraph = fileURLToPath(new URL('../../', import.meta.url))
const abis = fileURLToPath(new URL('../../../abis/json/', import.meta.url))

/** The file `subgraph.yaml`, which our own tests may trust to have its usual form. */
export const manifest = parse(readFileSync(`${subgraph}subgraph.yaml`, 'utf8')) as Manifest

/** Names of all contracts with an ABI. */
export const contractNames = readdirSync(abis)
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.replace('.json', ''))

/** All events of a contract, in the ABI's order. */
export function eventsOf(contract: string): AbiEvent[] {
  const abi = JSON.parse(readFileSync(`${abis}${contract}.json`, 'utf8')) as { type: string }[]
  return abi.filter((entry): entry is AbiEvent => entry.type === 'event')
}

/** One event of a contract. */
export function eventOf(contract: string, name: string): AbiEvent {
  const event = eventsOf(contract).find((candidate) => candidate.name === name)
  if (!event) throw new Error(`The ABI of ${contract} has no event ${name}.`)
  return event
}

/** Address of a contract, lower case, as graph-node prints it. */
export function addressOf(contract: string): string {
  const dataSource = manifest.dataSources.find(({ name }) => name === contract)
  if (!dataSource) throw new Error(`subgraph.yaml has no data source ${contract}.`)
  return dataSource.source.address.toLowerCase()
}
