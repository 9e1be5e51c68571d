/** What the server tells the page at start: which chain, where its RPC is, who may sign locally. */

import { isAddress } from '../format/address.ts'

export type Hex = `0x${string}`

/** A person of the local story whose account the local chain signs for. */
export interface Persona {
  readonly address: Hex
  readonly role: string
  readonly label: string
  readonly note: string
}

export interface RuntimeConfig {
  readonly chainId: number
  readonly chainName: string
  /** Where the browser reads and sends; null: only through the user's wallet. */
  readonly rpcUrl: string | null
  /** Contract name -> address; null: this deployment is read-only. */
  readonly addresses: Readonly<Record<string, Hex>> | null
  /** True on the throw-away chain of `npm start`, where development accounts can sign. */
  readonly local: boolean
  readonly personas: readonly Persona[]
  readonly graphqlPath: string
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const text = (value: unknown): string => (typeof value === 'string' ? value : '')

function parsePersona(value: unknown): Persona[] {
  if (!isRecord(value) || !isAddress(value.address)) return []
  return [
    { address: value.address, role: text(value.role), label: text(value.label), note: text(value.note) },
  ]
}

/** Mainnet's converter has another interface than our reference one of the same name; only mainnet has a GovernorAlpha. */
const legacyName = (name: string, all: Record<string, unknown>): string =>
  name === 'FeeConverter' && 'GovernorAlpha' in all ? 'LegacyFeeConverter' : name

/** The form that `subgraph/networks.json` uses ({ address, startBlock }) is taken as well as plain addresses. */
function parseAddresses(value: unknown): Record<string, Hex> | null {
  if (!isRecord(value)) return null
  const entries = Object.entries(value).flatMap(([name, entry]): [string, Hex][] => {
    const address = isRecord(entry) ? entry.address : entry
    return isAddress(address) ? [[legacyName(name, value), address]] : []
  })
  return entries.length > 0 ? Object.fromEntries(entries) : null
}

/** Checks what arrived; throws a sentence when it cannot be used. */
export function parseRuntimeConfig(value: unknown): RuntimeConfig {
  if (!isRecord(value) || !Number.isSafeInteger(value.chainId)) {
    throw new Error('/config.json names no chain. Is this page served by the Braintrust Analytics server?')
  }
  const local = value.local === true
  return {
    chainId: Number(value.chainId),
    chainName: text(value.chainName) || `chain ${Number(value.chainId)}`,
    rpcUrl: typeof value.rpcUrl === 'string' && value.rpcUrl !== '' ? value.rpcUrl : null,
    addresses: parseAddresses(value.addresses),
    local,
    // Development accounts exist on the local chain only, whatever the server may say.
    personas: local && Array.isArray(value.personas) ? value.personas.flatMap(parsePersona) : [],
    graphqlPath: text(value.graphqlPath) || '/graphql',
  }
}

/** Reads /config.json from our own server. */
export async function loadRuntimeConfig(): Promise<RuntimeConfig> {
  // Asked exactly as index.html asks ahead for it, so that the browser takes that answer.
  const response = await fetch('/config.json')
  if (!response.ok) throw new Error(`/config.json answered with status ${response.status}.`)
  return parseRuntimeConfig(await response.json())
}
