import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dump, size } from './dump.ts'
import { emission } from './emitter.ts'
import { type BlockPoint, IndexedChain } from './indexed-chain.ts'
import { randomBlocks } from './random-events.ts'

/**
 * Reorganisations under the real graph-node. Every block, in the part that stays, in the branch that is dropped and in the new one,
 * is full of random events of all contracts; REORG_SEED makes the same ones again.
 */
const seed = Number(process.env.REORG_SEED ?? Date.now() % 1_000_000)
let chain: IndexedChain

beforeAll(async () => {
  chain = await IndexedChain.start()
  await extend(seed, 30)
}, 300_000)

afterAll(() => chain?.stop(), 30_000)

/** Mines blocks of random events. */
async function extend(from: number, count: number): Promise<BlockPoint> {
  for (const events of randomBlocks(from, count)) await chain.mine(events.map((event) => emission(event)))
  return chain.head()
}

/** Exchanges the newest blocks for as many others, with random events of their own. */
async function reorganise(depth: number, from: number): Promise<void> {
  const pairs = randomBlocks(from, depth).flatMap((events, block) =>
    events.map((event) => [emission(event), block]),
  )
  await chain.call('anvil_reorg', [depth, pairs])
}

describe(`with REORG_SEED=${seed}`, () => {
  test.each([1, 10, 60])(
    'a reorganisation of depth %i ends where a fresh index of the chain does',
    async (depth) => {
      const dropped = await extend(seed + depth, depth)
      await chain.indexed()
      const before = await dump(chain.subgraphUrl)
      expect(before.Block).toContainEqual(expect.objectContaining(dropped))

      await reorganise(depth, seed + 1_000 + depth)
      // graph-node looks at another branch only once it is longer than the one it knows.
      await extend(seed + 2_000 + depth, 2)
      await chain.indexed()
      const after = await dump(chain.subgraphUrl)
      expect(after.Block).not.toContainEqual(expect.objectContaining(dropped))
      expect(after).toEqual(await dump(await chain.freshIndex()))
      expect(size(after)).toBeGreaterThan(100)
    },
    240_000,
  )
})
