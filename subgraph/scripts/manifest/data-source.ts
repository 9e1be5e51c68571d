import { readFileSync } from 'node:fs'
import path from 'node:path'
import {
  type Contract,
  type Contracts,
  type Deployment,
  type Route,
  type TemplateSource,
  template,
  workspace,
} from './template.ts'

/** What a data source needs to know of its network. */
export interface Target {
  readonly network: string
  readonly deployment: Deployment
  readonly contracts: Contracts
}

interface AbiItem {
  readonly type: string
  readonly name?: string
  readonly inputs?: readonly { readonly type: string; readonly indexed?: boolean }[]
}

const abiFolders: Readonly<Record<Deployment, string>> = {
  reference: '../abis/json',
  mainnet: '../abis/mainnet',
}
const mappings: Readonly<Record<Deployment, string>> = {
  reference: './src/mapping.ts',
  mainnet: './src/mainnet.ts',
}

/**
 * One data source as a manifest has it.
 * @throws an Error when the network has no such contract, or the ABI no such event.
 */
export function toDataSource(source: TemplateSource, target: Target): object {
  const { name, once, events, entities } = source
  const { network, deployment, contracts } = target
  const abi = `${abiFolders[deployment]}/${name}.json`
  const { address, startBlock } = contractOf(name, contracts)
  const context = contextOf(source, contracts)
  return {
    kind: 'ethereum',
    name,
    network,
    source: { abi: name, address, startBlock },
    ...(Object.keys(context).length === 0 ? {} : { context }),
    mapping: {
      kind: 'ethereum/events',
      apiVersion: template.apiVersion,
      language: 'wasm/assemblyscript',
      file: mappings[deployment],
      abis: [{ name, file: abi }],
      entities,
      ...(once === undefined ? {} : { blockHandlers: [{ handler: once, filter: { kind: 'once' } }] }),
      eventHandlers: Object.entries(events).map(([event, route]) =>
        eventHandler(signatureOf(abi, event), route, contracts),
      ),
    },
  }
}

function eventHandler(event: string, route: Route, contracts: Contracts): object {
  if (typeof route === 'string') return { event, handler: route }
  const { handler, topic2, receipt } = route
  return {
    event,
    handler,
    ...(topic2 === undefined ? {} : { topic2: [asTopic(contractOf(topic2, contracts).address)] }),
    ...(receipt === undefined ? {} : { receipt }),
  }
}

/** What the handlers get beside events: initial values, and addresses of other contracts. */
function contextOf({ name, addresses = {} }: TemplateSource, contracts: Contracts): Record<string, object> {
  const initial = Object.entries(contractOf(name, contracts).initialState ?? {})
  const others = Object.entries(addresses).map(([key, contract]) => [
    key,
    contractOf(contract, contracts).address,
  ])
  return Object.fromEntries([...initial, ...others].map(([key = '', text = '']) => [key, contextValue(text)]))
}

function contextValue(text: string): object {
  return { type: text.startsWith('0x') ? 'Bytes' : 'BigInt', data: text }
}

function contractOf(name: string, contracts: Contracts): Contract {
  const contract = contracts[name]
  if (contract === undefined) throw new Error(`The network has no address for the contract ${name}.`)
  return contract
}

/** An address as it stands in a log's topic: 32 bytes, lower case. */
function asTopic(address: string): string {
  return `0x${address.slice(2).toLowerCase().padStart(64, '0')}`
}

/** An event as manifests write it: `Transfer(indexed address,indexed address,uint256)`. */
function signatureOf(abi: string, name: string): string {
  const items = JSON.parse(readFileSync(path.join(workspace, abi), 'utf8')) as AbiItem[]
  const event = items.find((item) => item.type === 'event' && item.name === name)
  if (event === undefined) throw new Error(`${abi} has no event ${name}: correct manifest.template.yaml.`)
  return `${name}(${(event.inputs ?? []).map(({ type, indexed }) => (indexed ? `indexed ${type}` : type)).join(',')})`
}
