import * as abis from '@braintrust-analytics/abis/abi'
import type { Addresses, ContractName } from '@braintrust-analytics/abis/addresses'
import { type Abi, type AbiParameter, decodeEventLog, type Hex } from 'viem'
import type { ParamScalar, ParamValue } from '../src/subgraph/event-entity.ts'
import type { Event } from './events.ts'
import type { Claim } from './proof.ts'
import type { History } from './recompute.ts'

interface RpcBlock {
  readonly hash: Hex
  readonly timestamp: Hex
}

interface RpcLog {
  readonly address: Hex
  readonly topics: [Hex, ...Hex[]]
  readonly data: Hex
  readonly blockNumber: Hex
  readonly blockHash: Hex
  readonly logIndex: Hex
  readonly transactionHash: Hex
}

/** Blocks in one request for logs, at first; halved for a node that gives less. */
const span = 2_000
const together = 50

const hex = (value: number): Hex => `0x${value.toString(16)}`

/** @throws an Error in a sentence with the method and the node's own words. */
async function rpc<T>(url: string, method: string, params: readonly unknown[]): Promise<T> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
    signal: AbortSignal.timeout(60_000),
  }).catch((cause: unknown) => {
    throw new Error(`The node did not answer ${method}. Is the address right, and is it running?`, { cause })
  })
  const answer = (await response.json().catch(() => ({}))) as { result?: T; error?: { message?: string } }
  if (answer.result === undefined || answer.result === null)
    throw new Error(
      `${method} failed: the node said "${answer.error?.message ?? `HTTP ${response.status}`}".`,
    )
  return answer.result
}

/** Logs of a range, asked for in halves when the node refuses the whole. */
async function logsOf(url: string, address: readonly Hex[], from: number, to: number): Promise<RpcLog[]> {
  try {
    return await rpc<RpcLog[]>(url, 'eth_getLogs', [{ address, fromBlock: hex(from), toBlock: hex(to) }])
  } catch (error) {
    if (from === to) throw error
    const middle = Math.floor((from + to) / 2)
    return [...(await logsOf(url, address, from, middle)), ...(await logsOf(url, address, middle + 1, to))]
  }
}

async function allLogs(url: string, address: readonly Hex[], upTo: number): Promise<RpcLog[]> {
  const logs: RpcLog[] = []
  for (let from = 0; from <= upTo; from += span)
    for (const log of await logsOf(url, address, from, Math.min(from + span - 1, upTo))) logs.push(log)
  return logs.sort(
    (a, b) => Number(a.blockNumber) - Number(b.blockNumber) || Number(a.logIndex) - Number(b.logIndex),
  )
}

/** Times of blocks by hash of the block that the logs were in: a log of another chain has none. */
async function timesOf(url: string, logs: readonly RpcLog[]): Promise<Map<Hex, number>> {
  const numbers = [...new Set(logs.map(({ blockNumber }) => blockNumber))]
  const times = new Map<Hex, number>()
  for (let at = 0; at < numbers.length; at += together) {
    const part = numbers.slice(at, at + together)
    const blocks = await Promise.all(
      part.map((number) => rpc<RpcBlock>(url, 'eth_getBlockByNumber', [number, false])),
    )
    for (const { hash, timestamp } of blocks) times.set(hash, Number(timestamp))
  }
  return times
}

const abiOf = (name: ContractName): Abi => {
  const key = `${name.charAt(0).toLowerCase()}${name.slice(1)}Abi`
  return (abis as unknown as Record<string, Abi>)[key] ?? []
}

/** The subgraph tells integers of up to 24 bits as numbers and wider ones as text; addresses and bytes in lower case. */
function scalar(value: unknown, type: string): ParamScalar {
  if (typeof value === 'boolean') return value
  const bits = /^u?int(\d+)/.exec(type)?.[1]
  if (bits !== undefined) return Number(bits) <= 24 ? Number(value) : BigInt(value as bigint | number)
  if (type.startsWith('string')) return String(value).replaceAll('\u0000', '')
  return String(value).toLowerCase()
}

const paramOf = (value: unknown, type: string): ParamValue =>
  Array.isArray(value) ? value.map((held) => scalar(held, type)) : scalar(value, type)

/** An event of our contracts; undefined for a log that their ABI does not tell. */
function decode(log: RpcLog, name: ContractName, time: number): Event | undefined {
  const abi = abiOf(name)
  try {
    const { eventName = '', args } = decodeEventLog({ abi, topics: log.topics, data: log.data })
    const item = abi.find((candidate) => candidate.type === 'event' && candidate.name === eventName)
    const inputs: readonly AbiParameter[] = item?.type === 'event' ? item.inputs : []
    const values = (args ?? {}) as unknown as Record<string, unknown>
    return {
      name: eventName,
      time,
      block: Number(log.blockNumber),
      contract: log.address.toLowerCase(),
      source: 'REFERENCE',
      transaction: log.transactionHash,
      args: Object.fromEntries(
        inputs.map((input) => [input.name ?? '', paramOf(values[input.name ?? ''], input.type)]),
      ),
    }
  } catch {
    return undefined
  }
}

/**
 * The chain's own history of our contracts up to the claim's block.
 * @throws an Error in a sentence when the node is of another chain, or has another block at that height.
 */
export async function readChain(rpcUrl: string, addresses: Addresses, claim: Claim): Promise<History> {
  const chainId = Number(await rpc<Hex>(rpcUrl, 'eth_chainId', []))
  if (chainId !== claim.chainId)
    throw new Error(`The proof is of chain ${claim.chainId}, and the node is on chain ${chainId}.`)
  const block = await rpc<RpcBlock>(rpcUrl, 'eth_getBlockByNumber', [hex(claim.blockNumber), false])
  if (block.hash.toLowerCase() !== claim.blockHash.toLowerCase())
    throw new Error(
      `The proof is of another chain than the node's: it names block ${claim.blockNumber} as ${claim.blockHash}, and the node has ${block.hash} there.`,
    )
  const names = new Map(
    (Object.entries(addresses) as [ContractName, Hex][]).map(([name, address]) => [
      address.toLowerCase(),
      name,
    ]),
  )
  const logs = await allLogs(rpcUrl, Object.values(addresses), claim.blockNumber)
  const times = await timesOf(rpcUrl, logs)
  const events = logs.flatMap((log) => {
    const time = times.get(log.blockHash)
    if (time === undefined) throw new Error('The chain was reorganised while it was read. Run it again.')
    const name = names.get(log.address.toLowerCase())
    const event = name === undefined ? undefined : decode(log, name, time)
    return event === undefined ? [] : [event]
  })
  return {
    events,
    time: Number(block.timestamp),
    block: claim.blockNumber,
    tokens: { usdc: addresses.UsdcTest.toLowerCase(), btrst: addresses.Btrst.toLowerCase() },
  }
}
