import { fileURLToPath } from 'node:url'
import { type AbiEvent, concat, encodeAbiParameters, encodeEventTopics, type Hex, toHex } from 'viem'
import { compileContracts } from '../../../abis/scripts/solidity-compiler.ts'
import { callJsonRpc } from '../../../server/src/stack/json-rpc.ts'
import type { FakeEvent, Value } from '../support/chain.ts'
import { addressOf, eventOf, manifest } from '../support/contracts.ts'

/** The first account of the chain: it pays for everything. */
const SENDER = '0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266'

/** A transaction that makes one of the watched contracts emit an event. */
export interface Emission {
  readonly from: string
  readonly to: string
  readonly data: Hex
  readonly gas: Hex
}

/** Puts the emitter at every address that the subgraph watches, so that any event can be emitted there. */
export async function placeEmitters(rpcUrl: string): Promise<void> {
  const code = await emitterCode(rpcUrl)
  for (const { source } of manifest.dataSources)
    await callJsonRpc(rpcUrl, 'anvil_setCode', [source.address, code])
}

/** The code that the emitter's creation leaves behind. */
async function emitterCode(rpcUrl: string): Promise<unknown> {
  const folder = fileURLToPath(new URL('.', import.meta.url))
  const creation = compileContracts(folder, ['Emitter']).get('Emitter')?.bytecode
  return callJsonRpc(rpcUrl, 'eth_call', [{ from: SENDER, data: creation }, 'latest'])
}

/**
 * The transaction that emits an event.
 * @param texts bytes for parameters of type string that no text can stand for: broken UTF-8
 */
export function emission(event: FakeEvent, texts: Readonly<Record<string, Hex>> = {}): Emission {
  const { inputs } = eventOf(event.contract, event.name)
  const abi: AbiEvent = { type: 'event', name: event.name, inputs: [...inputs] }
  const topics = encodeEventTopics({ abi: [abi], args: event.params as Record<string, Value> }) as Hex[]
  const plain = inputs.filter(({ indexed }) => !indexed)
  // A string and bytes are written alike.
  const types = plain.map(({ name, type }) => ({ name, type: name in texts ? 'bytes' : type }))
  const values = plain.map(({ name }) => texts[name] ?? event.params[name])
  const data = concat([toHex(topics.length, { size: 1 }), ...topics, encodeAbiParameters(types, values)])
  return { from: SENDER, to: addressOf(event.contract), data, gas: toHex(100_000_000) }
}
