import { type Bucket, bucketStartSql, type Granularity } from '../buckets.ts'
import type { SplitMetric } from '../metric.ts'
import { lastingChanges, lastingNow } from './lasting.ts'
import {
  ask,
  big,
  groupedBy,
  type Point,
  type Question,
  rowsOf,
  type SeriesOptions,
  seriesBuckets,
} from './question.ts'

/** One part of a whole. */
export interface SplitPart {
  readonly key: string
  readonly title: string
  readonly value: bigint
}

/** A whole in its parts, in the order the metric names them. */
export interface SplitValue {
  readonly parts: readonly SplitPart[]
  readonly total: bigint
}

function splitOf(metric: SplitMetric, rows: readonly Record<string, unknown>[]): SplitValue {
  const values = new Map(rows.map((row) => [String(row.key), big(row.value)]))
  const stray = [...values.keys()].find((found) => !metric.keys.some(({ key }) => key === found))
  if (stray !== undefined) throw new Error(`${metric.id} gave a part "${stray}" that its file does not name.`)
  const parts = metric.keys.map(({ key, title }) => ({ key, title, value: values.get(key) ?? 0n }))
  return { parts, total: parts.reduce((sum, { value }) => sum + value, 0n) }
}

/** The parts over the window, or at the block for a metric of a moment. */
export async function splitAt(metric: SplitMetric, question: Question): Promise<SplitValue> {
  const from = metric.timing === 'lasting' ? lastingNow(metric, question) : rowsOf(metric, question)
  const rows = await ask(question, metric, `SELECT key, sum(value) AS value FROM ${from} GROUP BY key`)
  return splitOf(metric, rows)
}

/** The parts of each bucket, or at its end for a metric of a moment. */
export async function splitSeries(
  metric: SplitMetric,
  question: Question,
  { granularity }: Pick<SeriesOptions, 'granularity'>,
): Promise<Point<SplitValue>[]> {
  const buckets = await seriesBuckets(question, granularity)
  if (buckets.length === 0) return []
  if (metric.timing === 'lasting') return lastingSeries(metric, question, granularity, buckets)
  const start = bucketStartSql(granularity, 'booked_at')
  const sql = `SELECT ${start} AS start, key, sum(value) AS value FROM ${rowsOf(metric, question)} GROUP BY start, key`
  const byStart = groupedBy(await ask(question, metric, sql), (row) => Number(row.start))
  return buckets.map((bucket) => ({ ...bucket, value: splitOf(metric, byStart.get(bucket.start) ?? []) }))
}

/** The parts that hold at the end of each bucket: what began and ended, added up. */
async function lastingSeries(
  metric: SplitMetric,
  question: Question,
  granularity: Granularity,
  buckets: readonly Bucket[],
): Promise<Point<SplitValue>[]> {
  const start = `CASE WHEN booked_at < $from THEN -1 ELSE ${bucketStartSql(granularity, 'booked_at')} END`
  const sql = `SELECT ${start} AS start, key, sum(value) AS value FROM ${lastingChanges(metric, question, ', key')} GROUP BY start, key`
  const changes = groupedBy(await ask(question, metric, sql), (row) => Number(row.start))
  const held = new Map<string, bigint>()
  const change = (at: number) => {
    for (const { key, value } of changes.get(at) ?? [])
      held.set(String(key), (held.get(String(key)) ?? 0n) + big(value))
  }
  change(-1)
  return buckets.map((bucket) => {
    change(bucket.start)
    return {
      ...bucket,
      value: splitOf(
        metric,
        [...held].map(([key, value]) => ({ key, value })),
      ),
    }
  })
}
