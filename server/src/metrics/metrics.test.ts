import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chosen, type Event, fractionOf, type ReferenceRow, sumsBy, totalOf } from '../../verify/events.ts'
import { references } from '../../verify/references/all.ts'
import { expectedCohorts, expectedOf } from '../../verify/shapes.ts'
import type { BlockPoint } from '../ledger/block-point.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { resolveBlock } from '../ledger/resolve-block.ts'
import type { Snapshot } from '../ledger/snapshot.ts'
import { Random } from '../subgraph/testing/random.ts'
import { event, randomEvents, tokens } from '../subgraph/testing/random-events.ts'
import { TestChain } from '../subgraph/testing/test-chain.ts'
import { bucketEnd, bucketStart, type Granularity } from './buckets.ts'
import { dimensions, type Filter } from './dimensions.ts'
import { decimalString } from './fraction.ts'
import type { Dimension, Metric } from './metric.ts'
import { metrics } from './registry.ts'
import {
  hasBreakdown,
  hasCumulative,
  hasSeries,
  hasWindow,
  metricAt,
  metricBy,
  metricCohorts,
  metricSeries,
} from './shapes/answer.ts'
import type { ConcentrationValue } from './shapes/concentration.ts'
import type { DurationValue } from './shapes/duration.ts'
import type { Question } from './shapes/question.ts'
import { eventsUpTo } from './testing/events-up-to.ts'
import { commitChain, filledLedger } from './testing/filled-ledger.ts'
import { type TimeWindow, timeWindow } from './time-window.ts'

const everything = timeWindow(undefined, undefined)
const granularities: readonly Granularity[] = ['WEEK', 'MONTH', 'QUARTER']

function story(seed: number, blocks: number): TestChain {
  const random = new Random(seed)
  const chain = new TestChain(random)
  for (let n = 0; n < blocks; n++) chain.mine(randomEvents(random, chain.blocks, 26))
  return chain
}

const questionOf = (
  snapshot: Snapshot,
  block: BlockPoint,
  window: TimeWindow = everything,
  where: Filter = {},
): Question => ({ snapshot, block, window, where, tokens })

/** Answers in the form of their expectation: quotients that may be written in two ways by their value. */
function comparable(metric: Metric, value: unknown): unknown {
  if (metric.shape === 'duration') {
    const { survival, ...rest } = value as DurationValue
    return { ...rest, survivalMedian: survival.median }
  }
  if (metric.shape === 'concentration') {
    const { gini, ...rest } = value as ConcentrationValue
    return { ...rest, gini: decimalString(gini) }
  }
  return value
}

function rowsAt(
  metric: Metric,
  events: readonly Event[],
  now: number,
  block: number,
): readonly ReferenceRow[] {
  const reference = references[metric.id]
  if (reference === undefined)
    throw new Error(`${metric.id} has no reference: write one in testing/references.`)
  return reference(hasWindow(metric) ? events : events.filter(({ time }) => time <= now), now, {
    block,
    tokens,
  })
}

/** A filter for each dimension, by a value that some row has. */
function filtersOf(metric: Metric, rows: readonly ReferenceRow[]): Filter[] {
  return dimensions
    .filter((dimension) => metric.dimensions?.[dimension] !== undefined)
    .flatMap((dimension) => {
      for (const row of rows)
        if (row[dimension] === undefined)
          throw new Error(
            `${metric.id} names the dimension ${dimension}, and its reference does not tell it.`,
          )
      const value = rows.map((row) => row[dimension]).find((found) => typeof found === 'string')
      return typeof value === 'string' ? [{ [dimension]: [value] }] : []
    })
}

const computed = metrics.filter(({ shape }) => shape !== 'balances')

for (const seed of [11, 12]) {
  describe(`metrics over the random story ${seed}, against plain TypeScript`, () => {
    const chain = story(seed, 120)
    const moments = [0, 7, 40, 83, 119].flatMap((number) => chain.blocks[number] ?? [])
    const late = chain.blocks[100] ?? { number: 0, hash: '', timestamp: 0 }
    let ledger: Ledger
    let end: () => void
    let snapshot: Snapshot
    beforeAll(async () => {
      ;({ ledger, end } = await filledLedger(chain.blocks))
      const opened = await ledger.snapshot()
      if (opened === undefined) throw new Error('The ledger is empty.')
      snapshot = opened
    })
    afterAll(async () => {
      await snapshot.close()
      end()
    })

    for (const metric of computed) {
      it(`agrees on ${metric.id} at five blocks, in windows and by every dimension`, async () => {
        for (const block of moments) {
          const events = eventsUpTo(chain.blocks, block.number)
          const rows = rowsAt(metric, events, block.timestamp, block.number)
          const from = (chain.blocks[3]?.timestamp ?? 0) + 1
          const to = block.timestamp - 1000
          const windows = to > from && hasWindow(metric) ? [everything, timeWindow(from, to)] : [everything]
          for (const window of windows)
            for (const where of [{}, ...filtersOf(metric, rows)]) {
              const question = questionOf(snapshot, block, window, where)
              const kept = chosen(rows, window.from, window.to, where)
              const label = `${metric.id} at block ${block.number} ${JSON.stringify({ window, where })}`
              if (metric.shape === 'cohort') {
                if (window !== everything || kept.length === 0) continue
                expect(await metricCohorts(metric, question, 'MONTH'), label).toEqual(
                  expectedCohorts(kept, 'MONTH', block.timestamp),
                )
              } else
                expect(comparable(metric, await metricAt(metric, question)), label).toEqual(
                  comparable2(metric, expectedOf(metric, kept)),
                )
            }
        }
      })

      if (hasSeries(metric))
        it(`gives ${metric.id} over time, without gaps, each bucket as if asked for alone`, async () => {
          const events = eventsUpTo(chain.blocks, late.number)
          const all = rowsAt(metric, events, late.timestamp, late.number)
          for (const granularity of granularities)
            for (const cumulative of hasCumulative(metric) ? [false, true] : [false]) {
              const window = timeWindow((chain.blocks[9]?.timestamp ?? 0) + 1, undefined)
              const points = await metricSeries(metric, questionOf(snapshot, late, window), {
                granularity,
                cumulative,
              })
              for (const [index, point] of points.entries()) {
                expect(point.start).toBe(bucketStart(granularity, point.start))
                expect(point.end).toBe(bucketEnd(granularity, point.start))
                expect(points[index + 1]?.start ?? point.end).toBe(point.end)
                const moment = Math.min(point.end - 1, late.timestamp)
                const from = cumulative ? 0 : Math.max(point.start, window.from ?? 0)
                const kept = hasWindow(metric)
                  ? chosen(all, from, point.end)
                  : rowsAt(metric, events, moment, late.number)
                const expected = expectedOf(cumulative ? withoutMedian(metric) : metric, kept)
                expect(comparable(metric, point.value), `${metric.id} by ${granularity}`).toEqual(
                  comparable2(metric, expected),
                )
              }
              expect(points.at(-1)).toMatchObject({ partial: true })
              expect(points.at(-1)?.end).toBeGreaterThan(late.timestamp)
            }
        })

      if (hasBreakdown(metric))
        it(`breaks ${metric.id} down by its dimensions, the rest in one sum`, async () => {
          const rows = rowsAt(metric, eventsUpTo(chain.blocks, late.number), late.timestamp, late.number)
          for (const by of Object.keys(metric.dimensions ?? {}) as Dimension[]) {
            const { parts, others, total } = await metricBy(metric, questionOf(snapshot, late), by, 3)
            const keys = new Set(rows.map((row) => row[by] ?? null))
            expect(parts.length).toBe(Math.min(3, keys.size))
            expect(others.count).toBe(keys.size - parts.length)
            const sums = sumsBy(rows, (row) => row[by] ?? null)
            const shown = new Set(parts.map(({ key }) => key))
            for (const part of parts) {
              const own = rows.filter((row) => (row[by] ?? null) === part.key)
              if ('value' in part) expect(part.value).toBe(sums.get(part.key))
              else expect({ ratio: part.ratio, median: part.median }).toEqual(expectedOf(metric, own))
            }
            const rest = rows.filter((row) => !shown.has(row[by] ?? null))
            if ('value' in others) {
              expect([others.value, total]).toEqual([totalOf(rest), totalOf(rows)])
              const largest = [...sums.values()].sort((a, b) => (a < b ? 1 : a > b ? -1 : 0))
              expect(parts.map((part) => ('value' in part ? part.value : 0n))).toEqual(largest.slice(0, 3))
            } else expect([others.ratio, total]).toEqual([fractionOf(rest), fractionOf(rows)])
          }
        })
    }

    it('refuses a series of too many buckets', async () => {
      const gsv = metrics.find(({ id }) => id === 'gsv')
      if (gsv === undefined || !hasSeries(gsv)) throw new Error('There is no gsv.')
      await expect(
        metricSeries(gsv, questionOf(snapshot, late, timeWindow(0, undefined)), {
          granularity: 'DAY',
          cumulative: false,
        }),
      ).rejects.toThrow(/more than 4000 buckets of a day/)
    })
  })
}

/** The expectation's quotients that may be written in two ways, by their value. */
function comparable2(metric: Metric, value: unknown): unknown {
  return metric.shape === 'concentration' ? comparable(metric, value) : value
}

/** A cumulative series has no medians. */
const withoutMedian = (metric: Metric): Metric =>
  metric.shape === 'ratio' ? { ...metric, median: false } : metric

async function withChain(chain: TestChain, run: (snapshot: Snapshot) => Promise<void>): Promise<void> {
  const { ledger, end } = await filledLedger(chain.blocks)
  const snapshot = await ledger.snapshot()
  try {
    if (snapshot === undefined) throw new Error('The ledger is empty.')
    await run(snapshot)
  } finally {
    await snapshot?.close()
    end()
  }
}

describe('metrics at the edges', () => {
  it('have zeros, nulls and no points where nothing ever happened', async () => {
    const chain = new TestChain(new Random(1))
    chain.mine([])
    await withChain(chain, async (snapshot) => {
      const question = questionOf(snapshot, snapshot.head)
      for (const metric of computed) {
        const options = { granularity: 'DAY', cumulative: false } as const
        if (hasSeries(metric)) expect(await metricSeries(metric, question, options), metric.id).toEqual([])
        if (metric.shape === 'cohort') expect(await metricCohorts(metric, question, 'MONTH')).toEqual([])
        else
          expect(comparable(metric, await metricAt(metric, question)), metric.id).toEqual(
            comparable2(metric, expectedOf(metric, [])),
          )
      }
    })
  })

  describe('agree where only one event ever happened:', () => {
    const shared = filledLedger([])
    afterAll(async () => (await shared).end())

    it.each([...new Set(metrics.flatMap(({ events }) => events))])('%s', async (name) => {
      const { ledger } = await shared
      const random = new Random(2)
      const chain = new TestChain(random)
      chain.mine([event(random, name)])
      await commitChain(ledger, chain.blocks)
      const snapshot = await ledger.snapshot()
      if (snapshot === undefined) throw new Error('The ledger is empty.')
      try {
        const question = questionOf(snapshot, snapshot.head)
        const events = eventsUpTo(chain.blocks, 0)
        for (const metric of computed.filter(({ events: read }) => read.includes(name))) {
          if (metric.shape === 'cohort') continue
          const rows = rowsAt(metric, events, snapshot.head.timestamp, snapshot.head.number)
          expect(comparable(metric, await metricAt(metric, question)), metric.id).toEqual(
            comparable2(metric, expectedOf(metric, rows)),
          )
        }
      } finally {
        await snapshot.close()
        await ledger.rollbackTo(-1)
      }
    })
  })

  it('refuse to answer, rather than answer wrongly, where a value is too large', async () => {
    const gsv = metrics.find(({ id }) => id === 'gsv')
    if (gsv?.shape !== 'amount') throw new Error('There is no gsv.')
    const random = new Random(3)
    const chain = new TestChain(random)
    chain.mine([event(random, 'InvoicePaid', { talentAmount: 5n, feeAmount: 1n })])
    chain.mine([event(random, 'InvoicePaid', { talentAmount: 2n ** 256n - 1n, feeAmount: 1n })])
    await withChain(chain, async (snapshot) => {
      await expect(metricAt(gsv, questionOf(snapshot, snapshot.head))).rejects.toThrow(
        'Gross services volume cannot be told at block 1: InvoicePaid.talentAmount in block 1 is above 2^127 - 1',
      )
      const first = await resolveBlock(snapshot, 0, undefined)
      expect(await metricAt(gsv, questionOf(snapshot, first))).toBe(6n)
    })
  })
})
