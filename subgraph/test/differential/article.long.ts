import { localAddresses } from '@braintrust-analytics/abis/addresses'
import { createPublicClient, http, type PublicClient } from 'viem'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { waitForIndex } from '../../../server/src/stack/graph-node/wait-for-index.ts'
import { openStoryChain, playedChainsDir } from '../../bench/story-chain.ts'
import { type ChainAndIndex, startChainAndIndex } from '../support/chain-and-index.ts'
import { eventDifferences, stateDifferences } from './compare-all.ts'
import { seriesDifferences } from './compare-series.ts'
import { type History, readHistory } from './history.ts'
import { randomBlocks } from './random-blocks.ts'
import { totalsByEveryWay, totalsOfEvents } from './totals.ts'

/**
 * `npm run test:article -w subgraph`: the same comparison as in `npm test`, at the published scale: 82,000 talent, 150,000 events.
 * DIFFERENTIAL_SEED makes the same blocks again. The chain is played once and kept where the benchmark keeps it.
 */
/** The story has two blocks for setting up and one for each of its 730 days. */
const HEAD = 732
const { seed, blocks } = randomBlocks(HEAD, 10)
let parts: ChainAndIndex
let url: string
let history: History

beforeAll(async () => {
  const seconds = stopwatch()
  parts = await startChainAndIndex(async (registry) => {
    const options = { dir: playedChainsDir(), size: 'article', registry, say: console.log } as const
    const { anvil, head } = await openStoryChain(options)
    expect(head).toBe(HEAD)
    tell('opened the chain', seconds())
    const transport = http(anvil.rpcUrl, { batch: { batchSize: 100 }, timeout: 120_000 })
    const client: PublicClient = createPublicClient({ transport })
    history = await readHistory(client, localAddresses, HEAD)
    tell(`read and decoded ${history.logs.length} logs`, seconds())
    return anvil.rpcUrl
  })
  const { indexer, rpcUrl } = parts
  url = indexer.subgraphUrl
  await waitForIndex({ rpcUrl, status: () => indexer.status(), report: () => undefined })
  tell('indexed them', seconds())
})

afterAll(() => parts?.stop(), 60_000)

test('every log is there exactly once, with every field, and nothing else', async () => {
  const seconds = stopwatch()
  expect(await eventDifferences({ url, history, block: HEAD })).toEqual([])
  tell('compared every event', seconds())
})

describe(`with DIFFERENTIAL_SEED=${seed}`, () => {
  test.each([...blocks, HEAD])(
    'state and series after block %i are what the logs up to it say',
    async (block) => {
      const seconds = stopwatch()
      const compared = { url, history: history.until(block), block, isHead: block === HEAD }
      expect([...(await stateDifferences(compared)), ...(await seriesDifferences(compared))]).toEqual([])
      tell(`compared state and series after block ${block}`, seconds())
    },
  )
})

test('the sums of events, of rows and of buckets are the same, to the last unit', async () => {
  const events = await totalsOfEvents(url)
  expect(events.volume).toBeGreaterThan(0n)
  for (const [way, totals] of Object.entries(await totalsByEveryWay(url)))
    expect(events, way).toMatchObject(totals)
})

/** Seconds since the last asking. */
function stopwatch(): () => number {
  let from = performance.now()
  return () => {
    const passed = performance.now() - from
    from = performance.now()
    return passed / 1000
  }
}

function tell(what: string, seconds: number): void {
  const { rss } = process.memoryUsage()
  console.log(`${seconds.toFixed(1).padStart(6)} s, ${Math.round(rss / 1e6)} MB: ${what}`)
}
