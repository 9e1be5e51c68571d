import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ChainClient } from './chain-client.ts'

interface Asked {
  readonly from: number
  readonly to: number
}

/** A node with one log a block, which gives those of so many blocks at once and no more. */
describe('logs of many blocks', () => {
  let node: Server
  let url: string
  let most: number
  let asked: Asked[]
  beforeEach(async () => {
    asked = []
    node = createServer(async (request, response) => {
      const chunks: Buffer[] = []
      for await (const chunk of request) chunks.push(chunk as Buffer)
      const { params } = JSON.parse(Buffer.concat(chunks).toString()) as {
        params: [{ fromBlock: string; toBlock: string }]
      }
      const [from, to] = [Number(params[0].fromBlock), Number(params[0].toBlock)]
      asked.push({ from, to })
      const logs = Array.from({ length: to - from + 1 }, (_, index) => ({
        blockNumber: `0x${(from + index).toString(16)}`,
        logIndex: '0x0',
      }))
      const answer =
        to - from + 1 > most ? { error: { message: 'query returned too many results' } } : { result: logs }
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify({ jsonrpc: '2.0', id: 1, ...answer }))
    })
    await new Promise<void>((resolve) => node.listen(0, '127.0.0.1', resolve))
    url = `http://127.0.0.1:${(node.address() as AddressInfo).port}`
  })
  afterEach(() => node.close())

  const ask = (from: number, to: number) =>
    new ChainClient(url).logPlaces({ contracts: [], topics: [], from, to })

  it('are asked for in halves until the node gives them, each block once and in order', async () => {
    most = 7
    const places = await ask(5, 104)
    expect(places.map(({ blockNumber }) => blockNumber)).toEqual(Array.from({ length: 100 }, (_, n) => n + 5))
    expect(asked.every(({ from, to }) => to >= from)).toBe(true)
  })

  it('are asked for at once where the node gives them', async () => {
    most = 100
    expect(await ask(5, 104)).toHaveLength(100)
    expect(asked).toEqual([{ from: 5, to: 104 }])
  })

  it('are refused in its words when one block is too much', async () => {
    most = 0
    await expect(ask(5, 104)).rejects.toThrow('query returned too many results')
    expect(asked.length).toBeLessThan(10)
  })
})
