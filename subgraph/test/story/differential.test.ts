import { createPublicClient, http, type PublicClient } from 'viem'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { eventDifferences, stateDifferences } from '../differential/compare-all.ts'
import { seriesDifferences } from '../differential/compare-series.ts'
import { type History, readHistory } from '../differential/history.ts'
import { randomBlocks } from '../differential/random-blocks.ts'
import { fieldsWithoutValue, silentFields } from '../differential/silent-fields.ts'
import { totalsByEveryWay, totalsOfEvents } from '../differential/totals.ts'

/**
 * The index against a plain reckoning from the chain's own logs: every event, every state entity, every bucket of every series,
 * field by field, at ten random blocks and at the head. DIFFERENTIAL_SEED makes the same blocks again.
 */
const { rpcUrl, subgraphUrl: url, addresses } = inject('stack')
const client: PublicClient = createPublicClient({
  transport: http(rpcUrl, { batch: { batchSize: 200 }, timeout: 60_000 }),
})
const head = Number(await client.getBlockNumber())
const { seed, blocks } = randomBlocks(head, 10)
let history: History

beforeAll(async () => {
  history = await readHistory(client, addresses, head)
}, 120_000)

test('every log is there exactly once, with every field, and nothing else', async () => {
  expect(await eventDifferences({ url, history, block: head })).toEqual([])
  expect(history.logs.length).toBeGreaterThan(1_000)
})

test('the story gives every field something to say, so that comparing it says something', () => {
  expect(fieldsWithoutValue(history).sort()).toEqual(Object.keys(silentFields).sort())
})

describe(`with DIFFERENTIAL_SEED=${seed}`, () => {
  test.each([...blocks, head])('the state after block %i is what the logs up to it say', async (block) => {
    expect(await stateDifferences({ url, history: history.until(block), block })).toEqual([])
  })

  test.each([...blocks, head])('the series after block %i are what the logs up to it say', async (block) => {
    expect(
      await seriesDifferences({ url, history: history.until(block), block, isHead: block === head }),
    ).toEqual([])
  })
})

test('the sums of events, of rows and of buckets are the same, to the last unit', async () => {
  const events = await totalsOfEvents(url)
  expect(events.volume).toBeGreaterThan(0n)
  for (const [way, totals] of Object.entries(await totalsByEveryWay(url)))
    expect(events, way).toMatchObject(totals)
})
