import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestBlock } from '../../subgraph/testing/test-chain.ts'

interface Call {
  readonly method: string
  readonly params: readonly unknown[]
}

interface BalanceCall {
  readonly to: string
  readonly data: string
}

interface LogFilter {
  readonly address: readonly string[]
  readonly fromBlock: string
  readonly toBlock: string
}

/** A chain's node over blocks in memory: real HTTP, and of JSON-RPC just what the checks ask. */
export class FakeNode {
  readonly #server: Server
  blocks: readonly TestBlock[] = []
  /** Logs that the node has although no block of ours does, and those it lacks. */
  extraLogs: { readonly blockNumber: number; readonly logIndex: number }[] = []
  /** Added to what balanceOf answers. */
  balanceError = 0n
  broken = false

  constructor() {
    this.#server = createServer((request, response) => {
      const chunks: Buffer[] = []
      request.on('data', (chunk: Buffer) => chunks.push(chunk))
      request.on('end', () => {
        const call = JSON.parse(Buffer.concat(chunks).toString()) as Call
        const body = this.broken
          ? { error: { message: 'missing trie node' } }
          : { result: this.#answer(call) }
        response.setHeader('content-type', 'application/json')
        response.end(JSON.stringify({ jsonrpc: '2.0', id: 1, ...body }))
      })
    })
  }

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve))
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  #answer({ method, params }: Call): unknown {
    if (method === 'eth_getBlockByNumber') return this.#block(Number(params[0]))
    if (method === 'eth_call') return this.#balance(params[0] as BalanceCall, Number(params[1]))
    return this.#logs(params[0] as LogFilter)
  }

  #block(number: number): unknown {
    const block = this.blocks[number]
    return block === undefined
      ? null
      : {
          number: `0x${number.toString(16)}`,
          hash: block.hash,
          timestamp: `0x${block.timestamp.toString(16)}`,
        }
  }

  #balance({ to, data }: BalanceCall, block: number): string {
    const holder = `0x${data.slice(-40)}`
    const held = this.blocks
      .slice(0, block + 1)
      .flatMap(({ events }) => events)
      .filter(({ entity, row }) => entity === 'Transfer' && row.contract === to)
      .reduce((sum, { row: { params } }) => {
        const [from, receiver, value] = params as [string, string, bigint]
        return sum + (receiver === holder ? value : 0n) - (from === holder ? value : 0n)
      }, this.balanceError)
    return `0x${held.toString(16).padStart(64, '0')}`
  }

  #logs({ address, fromBlock, toBlock }: LogFilter): unknown {
    const places = this.blocks
      .slice(Number(fromBlock), Number(toBlock) + 1)
      .flatMap(({ events }) => events)
      .filter(({ row }) => address.includes(row.contract))
      .map(({ row }) => row)
    return [...places, ...this.extraLogs].map(({ blockNumber, logIndex }) => ({
      blockNumber: `0x${blockNumber.toString(16)}`,
      logIndex: `0x${logIndex.toString(16)}`,
    }))
  }
}
