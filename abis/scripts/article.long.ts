import { loadavg } from 'node:os'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { localAddresses as at } from '../src/addresses.ts'
import { playStory, type StoryResult, storyAnvilArgs } from '../src/story/play-story.ts'
import { type AnvilProcess, startAnvil } from './anvil-process.ts'
import { type Figure, publishedFigures, tableOf } from './published-figures.ts'
import { RawChain } from './raw-chain.ts'

const seed = 'braintrust'
const end = 1_750_000_000
/** Whether other programs take more than half a processor as this begins: then its seconds say little. */
const busy = (loadavg()[0] ?? 0) > 0.5
/** The most that one play may take here while nothing else runs. */
const mostSeconds = 300

type Play = { readonly result: StoryResult; readonly seconds: number; readonly anvil: AnvilProcess }

/** `npm run test:article -w abis`: the published scale, twice, one after the other; minutes. Set ARTICLE_SEED for another story. */
describe('the story at the scale of the article', () => {
  const plays: Play[] = []
  let figures: readonly Figure[]
  let raw: RawChain

  async function play(): Promise<Play> {
    const anvil = await startAnvil([...storyAnvilArgs(end, 'article'), '--no-mining'])
    const before = performance.now()
    const story = {
      rpcUrl: anvil.rpcUrl,
      seed: process.env.ARTICLE_SEED ?? seed,
      end,
      size: 'article',
    } as const
    const result = await playStory(story)
    return { result, seconds: (performance.now() - before) / 1000, anvil }
  }

  beforeAll(async () => {
    const first = await play()
    await first.anvil.stop()
    const second = await play()
    plays.push(first, second)
    raw = new RawChain(second.anvil.rpcUrl)
    await raw.load()
    figures = publishedFigures(raw, at.Btrst, at.Treasury, { factor: 1, disputes: 7n })
  })
  afterAll(async () => {
    await plays[1]?.anvil.stop()
    const seconds = plays.map((one) => one.seconds.toFixed(0)).join(' and ')
    const { head, summary } = plays[1]?.result ?? {}
    console.log(`\n${tableOf(figures)}\n`)
    console.log(
      `Played in ${seconds} s: ${head?.number} blocks, ${raw.logCount} logs. ${JSON.stringify(summary)}`,
    )
  })

  test('the same seed and end give the same chain, hash by hash', () => {
    expect(plays[1]?.result).toEqual(plays[0]?.result)
  })

  test('every published figure comes out to the last unit', () => {
    expect(figures.filter(({ published, measured }) => published !== measured)).toEqual([])
  })

  test('about 150,000 events in about two years of blocks', () => {
    expect(raw.logCount).toBeGreaterThan(130_000)
    expect(raw.logCount).toBeLessThan(180_000)
    expect(raw.logCount).toBe(plays[1]?.result.summary.events)
  })

  test('a believable part of the talent was screened', () => {
    const decided = raw.logs('ScreeningDecided(uint256,address,bool,uint8,uint8)').length
    expect(decided / 82_000).toBeGreaterThan(0.05)
    expect(decided / 82_000).toBeLessThan(0.08)
  })

  test(`one play takes less than ${mostSeconds} s, if nothing else runs here`, ({ skip }) => {
    skip(busy, 'Other programs had the processors when this began.')
    expect(Math.min(...plays.map(({ seconds }) => seconds))).toBeLessThan(mostSeconds)
  })
})
