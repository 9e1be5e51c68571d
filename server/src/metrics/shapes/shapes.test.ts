import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ReferenceRow } from '../../../verify/events.ts'
import { expectedCohorts, expectedOf } from '../../../verify/shapes.ts'
import { Random } from '../../subgraph/testing/random.ts'
import { event, tokens } from '../../subgraph/testing/random-events.ts'
import { TestChain } from '../../subgraph/testing/test-chain.ts'
import { bucketStart, type Granularity } from '../buckets.ts'
import { decimalString } from '../fraction.ts'
import type {
  CohortMetric,
  ConcentrationMetric,
  DurationMetric,
  Metric,
  MomentMetric,
  MomentRatioMetric,
  RatioMetric,
  SplitMetric,
} from '../metric.ts'
import { filledLedger } from '../testing/filled-ledger.ts'
import { never, timeWindow } from '../time-window.ts'
import { cohortsAt } from './cohort.ts'
import { concentrationAt, concentrationSeries } from './concentration.ts'
import { durationAt, durationSeries } from './duration.ts'
import { momentAt, momentRatioAt, momentSeries } from './moment.ts'
import type { Question } from './question.ts'
import { ratioAt, ratioSeries } from './ratio.ts'
import { splitAt, splitSeries } from './split.ts'

/** What the made-up metrics below have in common: they are only for this file, over one table of plain transfers. */
const common = {
  title: 'Made up',
  definition: '',
  formula: '',
  caveats: [],
  whenNotToUse: '',
  source: '',
  history: [],
  events: ['Transfer'],
} as const

const read = (columns: string) => `SELECT ${columns} FROM transfer WHERE block_number <= $block`

const ratio: RatioMetric = {
  ...common,
  id: 'middle',
  shape: 'ratio',
  unit: 'USDC',
  median: true,
  sql: read('timestamp AS booked_at, value AS numerator, 1::HUGEINT AS denominator'),
}
const duration: DurationMetric = {
  ...common,
  id: 'duration',
  shape: 'duration',
  unit: 'SECONDS',
  sql: read('timestamp AS booked_at, value AS seconds, "from" = contract AS open'),
}
const split: SplitMetric = {
  ...common,
  id: 'split',
  shape: 'split',
  unit: 'COUNT',
  timing: 'window',
  keys: ['0', '1', '2', '3'].map((key) => ({ key, title: `Part ${key}` })),
  sql: read('timestamp AS booked_at, (value % 3)::VARCHAR AS key, value'),
}
const concentration: ConcentrationMetric = {
  ...common,
  id: 'concentration',
  shape: 'concentration',
  unit: 'USDC',
  timing: 'window',
  sql: read('timestamp AS booked_at, "to" AS party, value'),
}
const held: ConcentrationMetric = {
  ...concentration,
  timing: 'moment',
  sql: `SELECT moments.moment, "to" AS party, value FROM transfer JOIN moments ON transfer.timestamp <= moments.moment WHERE block_number <= $block`,
}
const quotient: MomentRatioMetric = {
  ...common,
  id: 'quotient',
  shape: 'momentRatio',
  unit: 'RATIO',
  sql: `SELECT moments.moment, value AS numerator, 1::HUGEINT AS denominator FROM transfer JOIN moments ON transfer.timestamp <= moments.moment WHERE block_number <= $block`,
}
const level: MomentMetric = {
  ...common,
  id: 'level',
  shape: 'moment',
  unit: 'USDC',
  aggregate: 'level',
  sql: read('timestamp AS booked_at, value'),
}
const joined: MomentMetric = {
  ...level,
  aggregate: 'sum',
  sql: read(`timestamp AS begins, ${never} AS ends, value`),
}
const cohort: CohortMetric = {
  ...common,
  id: 'cohort',
  shape: 'cohort',
  unit: 'USDC',
  sql: read('timestamp AS booked_at, "to" AS party, value'),
}

interface Move {
  readonly later: number
  readonly value: bigint
  readonly to: number
  readonly open: boolean
}

const day = 86_400
const addressOf = (party: number): string => `0x${party.toString().padStart(40, '5')}`

const moves = (most: bigint) =>
  fc.array(
    fc.record({
      later: fc.integer({ min: 1, max: 50 * day }),
      value: fc.bigInt({ min: 0n, max: most }),
      to: fc.integer({ min: 0, max: 14 }),
      open: fc.boolean(),
    }),
    { maxLength: 25 },
  )

/** Asks a ledger that holds the moves, one a block, and nothing else. */
async function over(
  given: readonly Move[],
  run: (question: Question, rows: readonly ReferenceRow[]) => Promise<void>,
): Promise<void> {
  const random = new Random(1)
  const chain = new TestChain(random)
  chain.mine([event(random, 'CategoryAdded')], 1)
  for (const { later, value, to, open } of given) {
    const from = open ? tokens.usdc : tokens.btrst
    chain.mine([event(random, 'Transfer', { from, to: addressOf(to), value }, tokens.usdc)], later)
  }
  const { ledger, end } = await filledLedger(chain.blocks)
  const snapshot = await ledger.snapshot()
  try {
    if (snapshot === undefined) throw new Error('The ledger is empty.')
    const window = timeWindow(undefined, undefined)
    const rows = given.map(({ value, to, open }, index) => ({
      at: chain.blocks[index + 1]?.timestamp ?? 0,
      value,
      numerator: value,
      denominator: 1n,
      seconds: value,
      open,
      key: (value % 3n).toString(),
      party: addressOf(to),
    }))
    await run({ snapshot, block: snapshot.head, window, where: {}, tokens }, rows)
  } finally {
    await snapshot?.close()
    end()
  }
}

const runs = { numRuns: 8 }
const granularity = fc.constantFrom<Granularity>('HOUR', 'DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR')
const own = (rows: readonly ReferenceRow[], width: Granularity, start: number) =>
  rows.filter(({ at = 0 }) => bucketStart(width, at) === start)

/** Quotients that may be written in two ways, by their value. */
const plain = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (key, one) => {
      if (key === 'survival') return undefined
      if (key === 'survivalMedian') return undefined
      if (key === 'gini') return decimalString(one)
      return typeof one === 'bigint' ? one.toString() : one
    }),
  )

const expectPlain = (metric: Metric, found: unknown, rows: readonly ReferenceRow[]) =>
  expect(plain(found)).toEqual(plain(expectedOf(metric, rows)))

describe('shapes, against plain TypeScript over any transfers', () => {
  it('take exact medians of amounts up to 2^120, as a whole and by bucket', async () => {
    await fc.assert(
      fc.asyncProperty(moves(2n ** 120n), granularity, async (given, width) => {
        await over(given, async (question, rows) => {
          expect(await ratioAt(ratio, question)).toEqual(expectedOf(ratio, rows))
          if (width === 'HOUR') return
          for (const point of await ratioSeries(ratio, question, { granularity: width, cumulative: false }))
            expect(point.value).toEqual(expectedOf(ratio, own(rows, width, point.start)))
        })
      }),
      runs,
    )
  })

  it('tell durations with their open cases', async () => {
    await fc.assert(
      fc.asyncProperty(moves(10n ** 6n), async (given) => {
        await over(given, async (question, rows) => {
          const found = await durationAt(duration, question)
          expectPlain(duration, found, rows)
          expect(found.survival.median).toBe(
            (expectedOf(duration, rows) as { survivalMedian: bigint | null }).survivalMedian,
          )
          for (const point of await durationSeries(duration, question, { granularity: 'MONTH' }))
            expectPlain(duration, point.value, own(rows, 'MONTH', point.start))
        })
      }),
      runs,
    )
  })

  it('split a whole into all its parts, and refuse one without a name', async () => {
    await fc.assert(
      fc.asyncProperty(moves(10n ** 20n), async (given) => {
        await over(given, async (question, rows) => {
          expect(await splitAt(split, question)).toEqual(expectedOf(split, rows))
          for (const point of await splitSeries(split, question, { granularity: 'QUARTER' }))
            expect(point.value).toEqual(expectedOf(split, own(rows, 'QUARTER', point.start)))
          const unnamed = { ...split, keys: [] }
          if (rows.length > 0) await expect(splitAt(unnamed, question)).rejects.toThrow('does not name')
        })
      }),
      runs,
    )
  })

  it('tell concentration exactly, even where a square has no room in 128 bits', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(moves(9n), moves(10n ** 30n)), async (given) => {
        await over(given, async (question, rows) => {
          expectPlain(concentration, await concentrationAt(concentration, question), rows)
          expectPlain(held, await concentrationAt(held, question), rows)
          for (const point of await concentrationSeries(concentration, question, { granularity: 'WEEK' }))
            expectPlain(concentration, point.value, own(rows, 'WEEK', point.start))
          for (const point of await concentrationSeries(held, question, { granularity: 'MONTH' }))
            expectPlain(
              held,
              point.value,
              rows.filter(({ at = 0 }) => at < point.end),
            )
        })
      }),
      runs,
    )
  })

  it('follow cohorts from their first period on, whatever its width', async () => {
    await fc.assert(
      fc.asyncProperty(
        moves(10n ** 20n),
        fc.constantFrom<Granularity>('WEEK', 'MONTH', 'YEAR'),
        async (given, width) => {
          await over(given, async (question, rows) => {
            const found = await cohortsAt(cohort, question, width)
            const expected = rows.length === 0 ? [] : expectedCohorts(rows, width, question.block.timestamp)
            expect(found).toEqual(expected)
          })
        },
      ),
      runs,
    )
  })

  it('add up a level as a join of all that came before does, in any window', async () => {
    await fc.assert(
      fc.asyncProperty(
        moves(10n ** 20n),
        fc.constantFrom<Granularity>('DAY', 'MONTH', 'YEAR'),
        async (given, width) => {
          await over(given, async (question, rows) => {
            expect(await momentAt(level, question)).toBe(expectedOf(level, rows))
            const { timestamp } = question.block
            const cut = {
              ...question,
              window: timeWindow(1_600_100_000, Math.max(1_600_100_001, timestamp - 5 * day)),
            }
            for (const asked of [question, cut]) {
              const options = { granularity: width }
              expect(await momentSeries(level, asked, options)).toEqual(
                await momentSeries(joined, asked, options),
              )
            }
          })
        },
      ),
      runs,
    )
  })

  it('know nothing, rather than 0, of a state without rows', async () => {
    await over([], async (question) => {
      expect(await momentRatioAt(quotient, question)).toEqual({
        ratio: { numerator: 0n, denominator: 0n },
        median: null,
      })
      expect(await concentrationAt(concentration, question)).toMatchObject({ parties: 0, nakamoto: null })
      expect(await durationAt(duration, question)).toMatchObject({
        closed: 0,
        median: null,
        oldestOpen: null,
      })
    })
  })
})
