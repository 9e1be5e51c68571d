import type { SqlRow } from '../../ledger/snapshot.ts'
import type { Fraction } from '../fraction.ts'
import type { Dimension, RatioMetric } from '../metric.ts'
import {
  ask,
  big,
  bigOrNull,
  byBucket,
  type Point,
  type Question,
  rowsOf,
  type SeriesOptions,
  seriesBuckets,
} from './question.ts'

/** A quotient with what the metric tells beside it. */
export interface RatioValue {
  readonly ratio: Fraction
  /** Middle of the rows' numerators; null without rows, and where the metric has none. */
  readonly median: bigint | null
}

export interface RatioPart extends RatioValue {
  /** Null where the events do not tell. */
  readonly key: string | null
}

export interface RatioBreakdown {
  readonly parts: readonly RatioPart[]
  readonly others: { readonly ratio: Fraction; readonly count: number }
  readonly total: Fraction
}

/**
 * The middle one, or the two middle ones' mean cut to a whole unit. Exact: DuckDB's own median goes through floating point, while
 * quantile_disc picks rows; of n it takes the one at rank ceil(n x fraction), so that a fraction just above one half gives the upper
 * middle of up to 10^9 rows.
 */
const median = 'list_sum(quantile_disc(numerator, [0.5, 0.5000000005]))::HUGEINT // 2 AS median'

const sums = 'sum(numerator) AS numerator, sum(denominator) AS denominator'

const selection = (metric: RatioMetric): string => (metric.median ? `${sums}, ${median}` : sums)

const fractionOf = (row: SqlRow | undefined): Fraction => ({
  numerator: big(row?.numerator),
  denominator: big(row?.denominator),
})

const readRatio = (row: SqlRow | undefined): RatioValue => ({
  ratio: fractionOf(row),
  median: bigOrNull(row?.median),
})

/** A ratio over a window. */
export async function ratioAt(metric: RatioMetric, question: Question): Promise<RatioValue> {
  const [row] = await ask(question, metric, `SELECT ${selection(metric)} FROM ${rowsOf(metric, question)}`)
  return readRatio(row)
}

/** A ratio over time; denominator 0 where nothing happened. A cumulative series has no medians: they do not add up. */
export async function ratioSeries(
  metric: RatioMetric,
  question: Question,
  options: SeriesOptions,
): Promise<Point<RatioValue>[]> {
  const buckets = await seriesBuckets(question, options.granularity)
  const rows = await byBucket(metric, question, options, options.cumulative ? sums : selection(metric))
  if (!options.cumulative)
    return buckets.map((bucket) => ({ ...bucket, value: readRatio(rows.get(bucket.start)) }))
  let before = fractionOf(rows.get(-1))
  return buckets.map((bucket) => {
    const own = fractionOf(rows.get(bucket.start))
    before = {
      numerator: before.numerator + own.numerator,
      denominator: before.denominator + own.denominator,
    }
    return { ...bucket, value: { ratio: before, median: null } }
  })
}

/** The parts with the largest denominators, by one dimension: the rate of a handful of cases would only be noise on top. */
export async function ratioBy(
  metric: RatioMetric,
  question: Question,
  by: Dimension,
  first: number,
): Promise<RatioBreakdown> {
  const rows = await ask(
    question,
    metric,
    `SELECT *, sum(numerator) OVER () AS total_numerator, sum(denominator) OVER () AS total_denominator, count(*) OVER () AS keys
FROM (SELECT ${by} AS key, ${selection(metric)} FROM ${rowsOf(metric, question, { by })} GROUP BY key)
ORDER BY denominator DESC, key NULLS LAST LIMIT ${first}`,
  )
  const parts = rows.map((row) => ({
    key: typeof row.key === 'string' ? row.key : null,
    ...readRatio(row),
  }))
  const total = { numerator: big(rows[0]?.total_numerator), denominator: big(rows[0]?.total_denominator) }
  return {
    parts,
    others: {
      ratio: parts.reduce(
        (rest, { ratio }) => ({
          numerator: rest.numerator - ratio.numerator,
          denominator: rest.denominator - ratio.denominator,
        }),
        total,
      ),
      count: Number(rows[0]?.keys ?? 0) - parts.length,
    },
    total,
  }
}
