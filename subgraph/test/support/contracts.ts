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
    readonly blockHandlers?: readonly { readonly handler: string }[]
  }
}

/** The manifest, as far as the tests need it. */
export interface Manifest {
  readonly specVersion: string
  readonly indexerHints: { readonly prune: string }
  readonly dataSources: readonly DataSource[]
}

const subgraph = fileURLToPath(new URL('../../', import.meta.url))
const abis = fileURLToPath(new URL('../../../abis/', import.meta.url))

/** The file `subgraph.yaml`, which our own tests may trust to have its usual form. */
export const manifest = parse(readFileSync(`${subgraph}subgraph.yaml`, 'utf8')) as Manifest

/** The file `subgraph.mainnet.yaml`. */
export const mainnetManifest = parse(readFileSync(`${subgraph}subgraph.mainnet.yaml`, 'utf8')) as Manifest

/** Names of all reference contracts. */
export const contractNames = namesIn('json')

/** Names of all contracts of mainnet, as the functions below take them: "mainnet/GovernorAlpha". */
export const mainnetContractNames = namesIn('mainnet')
  .filter((name) => name !== 'contracts')
  .map((name) => `mainnet/${name}`)

function namesIn(folder: string): string[] {
  return readdirSync(`${abis}${folder}`)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.replace('.json', ''))
}

/** All events of a contract, in the ABI's order. */
export function eventsOf(contract: string): AbiEvent[] {
  const file = contract.includes('/') ? contract : `json/${contract}`
  const abi = JSON.parse(readFileSync(`${abis}${file}.json`, 'utf8')) as { type: string }[]
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
  const sources = (contract.includes('/') ? mainnetManifest : manifest).dataSources
  const dataSource = sources.find(({ name }) => name === contract.replace('mainnet/', ''))
  if (!dataSource) throw new Error(`No manifest has a data source ${contract}.`)
  return dataSource.source.address.toLowerCase()
}
