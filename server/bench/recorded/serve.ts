/**
 * A process that serves a recorded market as a subgraph endpoint: `node --import tsx serve.ts '{"invoices":…}'`.
 * It prints its address on a line of its own when every answer is ready to be given.
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import type { EventBlock, EventRow } from '../../src/subgraph/event-entity.ts'
import { eventEntities } from '../../src/subgraph/generated/event-entities.ts'
import { inventedMarket } from '../market/invented-market.ts'
import { RecordedAnswers } from './recorded-answers.ts'

interface ServeOptions {
  readonly invoices: number
  /** Stop after so many events. */
  readonly events: number
  /** What an answer takes besides its copying, as a node with a database behind it would. */
  readonly delayMs: number
}

const { invoices, events, delayMs } = JSON.parse(process.argv[2] ?? '{}') as ServeOptions

const blocks: EventBlock[] = []
const rows: EventRow[][] = eventEntities.map(() => [])
let count = 0
for (const market of inventedMarket({ seed: 1, invoices })) {
  blocks.push(market.block)
  for (const { entity, row } of market.events) rows[entity]?.push(row)
  count += market.events.length
  if (count >= events) break
}
const answers = new RecordedAnswers({ blocks, rows })

/** For a bare pager, which asks the same once more. */
const asked: unknown[] = []
const server = createServer((request, response) => {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', async () => {
    const { query, variables } = JSON.parse(Buffer.concat(chunks).toString())
    if (query === 'what was asked') {
      response.end(JSON.stringify(asked.splice(0)))
      return
    }
    asked.push({ query, variables })
    if (delayMs > 0) await wait(delayMs)
    response.setHeader('content-type', 'application/json')
    response.end(answers.answer(query, variables ?? {}))
  })
})
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo
  process.stdout.write(`http://127.0.0.1:${port}/subgraphs/name/recorded ${count}\n`)
})
// Gone with the one who started it.
process.stdin.resume().on('end', () => process.exit(0))
