import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { localAddresses as at } from '../src/addresses.ts'
import { playStory, type StoryResult, storyAnvilArgs } from '../src/story/play-story.ts'
import { type AnvilProcess, anvilAvailable, startAnvil } from './anvil-process.ts'
import { publishedFigures, tableOf } from './published-figures.ts'
import { RawChain } from './raw-chain.ts'

const end = 1_750_000_000

/** A twentieth of what `npm run test:article -w abis` plays, held to the same law. */
describe.skipIf(!anvilAvailable)('a dose of the article', () => {
  let anvil: AnvilProcess
  let result: StoryResult

  beforeAll(async () => {
    anvil = await startAnvil([...storyAnvilArgs(end, 'dose'), '--no-mining'])
    result = await playStory({ rpcUrl: anvil.rpcUrl, seed: 'dose', end, size: 'dose' })
  })
  afterAll(() => anvil?.stop())

  test('a twentieth of every published count and volume comes out to the last unit, and the same average', async () => {
    const raw = new RawChain(anvil.rpcUrl)
    await raw.load()
    const figures = publishedFigures(raw, at.Btrst, at.Treasury, { factor: 1 / 20, disputes: 1n })
    const wrong = figures.filter(({ published, measured }) => published !== measured)
    expect(wrong, tableOf(figures)).toEqual([])
    expect(raw.logCount).toBe(result.summary.events)
  })
})
