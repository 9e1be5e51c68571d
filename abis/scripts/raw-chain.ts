import { type Address, type Hex, keccak256, numberToHex, toHex } from 'viem'
import { type JsonRpc, jsonRpc } from '../src/chain/json-rpc.ts'

/** A log read with `eth_getLogs`, its topics and data cut into 32-byte words. */
export type RawLog = {
  readonly address: string
  readonly block: number
  readonly topics: readonly string[]
  readonly words: readonly bigint[]
}

const blocksAtOnce = 100

/**
 * Reads a chain with nothing but JSON-RPC and the event signatures that a test writes down itself, so that a test of
 * the story shares no decoding with the story.
 */
export class RawChain {
  readonly rpc: JsonRpc
  #logs: readonly RawLog[] = []

  constructor(rpcUrl: string) {
    this.rpc = jsonRpc(rpcUrl)
  }

  /** Reads every log of the chain, some blocks at a time; the questions below are about these. */
  async load(): Promise<void> {
    const head = Number(await this.rpc.call('eth_blockNumber'))
    const logs: RawLog[] = []
    for (let from = 0; from <= head; from += blocksAtOnce) {
      for (const log of await this.#logsBetween(from, Math.min(head, from + blocksAtOnce - 1))) logs.push(log)
    }
    this.#logs = logs
  }

  async #logsBetween(from: number, to: number): Promise<RawLog[]> {
    const range = { fromBlock: numberToHex(from), toBlock: numberToHex(to) }
    const found = (await this.rpc.call('eth_getLogs', [range])) as {
      address: string
      blockNumber: string
      topics: string[]
      data: string
    }[]
    return found.map(({ address, blockNumber, topics, data }) => ({
      address,
      block: Number(blockNumber),
      topics,
      words: wordsOf(data),
    }))
  }

  /** How many logs the chain has. */
  get logCount(): number {
    return this.#logs.length
  }

  /** All logs of an event, by its signature such as `JobClosed(uint256,uint8)`; of one contract if given. */
  logs(signature: string, contract?: Address): RawLog[] {
    const topic = keccak256(toHex(signature))
    const of = contract?.toLowerCase()
    return this.#logs.filter(({ topics, address }) => topics[0] === topic && (!of || address === of))
  }

  /** Calls a view function by its signature with word-sized arguments, and gives the words it answers. */
  async view(
    to: Address,
    signature: string,
    args: readonly (bigint | Hex)[],
    from?: Address,
  ): Promise<bigint[]> {
    const words = args.map((arg) => BigInt(arg).toString(16).padStart(64, '0')).join('')
    const call = { to, from, data: `${keccak256(toHex(signature)).slice(0, 10)}${words}` }
    return wordsOf((await this.rpc.call('eth_call', [call, 'latest'])) as string)
  }

  /** Unix seconds of a block. */
  async timestamp(block: number): Promise<number> {
    const found = (await this.rpc.call('eth_getBlockByNumber', [numberToHex(block), false])) as {
      timestamp: string
    }
    return Number(found.timestamp)
  }
}

function wordsOf(data: string): bigint[] {
  return (data.slice(2).match(/.{64}/g) ?? []).map((word) => BigInt(`0x${word}`))
}
