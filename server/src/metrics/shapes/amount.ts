import type { Bucket } from '../buckets.ts'
import type { AmountMetric, Dimension } from '../metric.ts'
import {
  ask,
  big,
  byBucket,
  type Point,
  type Question,
  rowsOf,
  type SeriesOptions,
  seriesBuckets,
} from './question.ts'
import { sumsBefore } from './running-sums.ts'

/** One part of an amount that was broken down. */
export interface AmountPart {
  /** Null where the events do not tell, such as a job without a category. */
  readonly key: string | null
  readonly value: bigint
}

/** An amount broken down: the largest parts, and the rest in one sum. */
export interface AmountBreakdown {
  readonly parts: readonly AmountPart[]
  readonly others: { readonly value: bigint; readonly count: number }
  readonly total: bigint
}

/** An amount over a window. */
export async function amountAt(metric: AmountMetric, question: Question): Promise<bigint> {
  const [row] = await ask(question, metric, `SELECT sum(value) AS value FROM ${rowsOf(metric, question)}`)
  return big(row?.value)
}

/** An amount over time; 0 where nothing happened. */
export async function amountSeries(
  metric: AmountMetric,
  question: Question,
  options: SeriesOptions,
): Promise<Point<bigint>[]> {
  const buckets = await seriesBuckets(question, options.granularity)
  const before = await sumsBefore(metric, question)
  if (before !== undefined) return fromSums(buckets, before, question, options)
  const rows = await byBucket(metric, question, options, 'sum(value) AS value')
  let until = big(rows.get(-1)?.value)
  return buckets.map((bucket) => {
    const own = big(rows.get(bucket.start)?.value)
    until += own
    return { ...bucket, value: options.cumulative ? until : own }
  })
}

function fromSums(
  buckets: readonly Bucket[],
  before: (second: number) => bigint,
  { window }: Question,
  { cumulative }: SeriesOptions,
): Point<bigint>[] {
  const { from = 0, to = Number.POSITIVE_INFINITY } = window
  let start = buckets[0] === undefined ? 0n : before(Math.max(buckets[0].start, from))
  return buckets.map((bucket) => {
    const end = before(Math.min(bucket.end, to))
    const value = cumulative ? end : end - start
    start = end
    return { start: bucket.start, end: bucket.end, partial: bucket.partial, value }
  })
}

/** The largest parts of an amount by one dimension; equal ones in the order of their keys. */
export async function amountBy(
  metric: AmountMetric,
  question: Question,
  by: Dimension,
  first: number,
): Promise<AmountBreakdown> {
  const rows = await ask(
    question,
    metric,
    `SELECT key, value, sum(value) OVER () AS total, count(*) OVER () AS keys
FROM (SELECT ${by} AS key, sum(value) AS value FROM ${rowsOf(metric, question, { by })} GROUP BY key)
ORDER BY value DESC, key NULLS LAST LIMIT ${first}`,
  )
  const parts = rows.map(({ key, value }) => ({
    key: typeof key === 'string' ? key : null,
    value: big(value),
  }))
  const total = big(rows[0]?.total)
  return {
    parts,
    others: {
      value: parts.reduce((rest, { value }) => rest - value, total),
      count: Number(rows[0]?.keys ?? 0) - parts.length,
    },
    total,
  }
}
