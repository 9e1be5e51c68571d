import { bucketStartSql } from '../buckets.ts'
import type { SplitMetric } from '../metric.ts'
import {
  ask,
  big,
  groupedBy,
  momentOf,
  type Point,
  type Question,
  rowsOf,
  type SeriesOptions,
  seriesBuckets,
  withMoments,
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
  const { timing } = metric
  const sql = `SELECT key, sum(value) AS value FROM ${rowsOf(metric, question, { timing })} GROUP BY key`
  const rows = await ask(
    question,
    metric,
    timing === 'moment' ? withMoments([question.block.timestamp], sql) : sql,
  )
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
  const { timing } = metric
  const from = rowsOf(metric, question, { timing })
  const moments = buckets.map((bucket) => momentOf(bucket, question))
  const sql =
    timing === 'moment'
      ? withMoments(
          moments,
          `SELECT moment AS place, key, sum(value) AS value FROM ${from} GROUP BY place, key`,
        )
      : `SELECT ${bucketStartSql(granularity, 'booked_at')} AS place, key, sum(value) AS value FROM ${from} GROUP BY place, key`
  const byPlace = groupedBy(await ask(question, metric, sql), (row) => Number(row.place))
  return buckets.map((bucket, index) => ({
    ...bucket,
    value: splitOf(metric, byPlace.get((timing === 'moment' ? moments[index] : bucket.start) ?? -1) ?? []),
  }))
}
