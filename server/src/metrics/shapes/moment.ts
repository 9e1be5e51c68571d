import type { SqlRow } from '../../ledger/snapshot.ts'
import type { MomentMetric, MomentRatioMetric } from '../metric.ts'
import {
  ask,
  big,
  momentOf,
  type Point,
  type Question,
  rowsOf,
  type SeriesOptions,
  seriesBuckets,
  withMoments,
} from './question.ts'
import type { RatioValue } from './ratio.ts'

type AnyMoment = MomentMetric | MomentRatioMetric

function selection(metric: AnyMoment): string {
  if (metric.shape === 'momentRatio') return 'sum(numerator) AS numerator, sum(denominator) AS denominator'
  return metric.aggregate === 'distinct' ? 'count(DISTINCT value) AS value' : 'sum(value) AS value'
}

/** The metric's rows at each moment, aggregated; a moment without rows is not in it. */
async function states(metric: AnyMoment, question: Question, moments: readonly number[]) {
  if (moments.length === 0) return new Map<number, SqlRow>()
  const from = rowsOf(metric, question, { timing: 'moment' })
  const sql = withMoments(moments, `SELECT moment, ${selection(metric)} FROM ${from} GROUP BY moment`)
  const rows = await ask(question, metric, sql)
  return new Map(rows.map((row) => [Number(row.moment), row]))
}

const readValue = (row: SqlRow | undefined): bigint => big(row?.value)

const readRatio = (row: SqlRow | undefined): RatioValue => ({
  ratio: { numerator: big(row?.numerator), denominator: big(row?.denominator) },
  median: null,
})

async function series<Value>(
  metric: AnyMoment,
  question: Question,
  { granularity }: Pick<SeriesOptions, 'granularity'>,
  read: (row: SqlRow | undefined) => Value,
): Promise<Point<Value>[]> {
  const buckets = await seriesBuckets(question, granularity)
  const moments = buckets.map((bucket) => momentOf(bucket, question.block))
  const rows = await states(metric, question, moments)
  return buckets.map((bucket, index) => ({ ...bucket, value: read(rows.get(moments[index] ?? -1)) }))
}

/** A number that depends on the block's own time. */
export async function momentAt(metric: MomentMetric, question: Question): Promise<bigint> {
  const { timestamp } = question.block
  return readValue((await states(metric, question, [timestamp])).get(timestamp))
}

/** The state at the end of each bucket; at the block for the one that is not over. */
export function momentSeries(
  metric: MomentMetric,
  question: Question,
  options: Pick<SeriesOptions, 'granularity'>,
): Promise<Point<bigint>[]> {
  return series(metric, question, options, readValue)
}

/** A quotient that depends on the block's own time. */
export async function momentRatioAt(metric: MomentRatioMetric, question: Question): Promise<RatioValue> {
  const { timestamp } = question.block
  return readRatio((await states(metric, question, [timestamp])).get(timestamp))
}

/** As {@link momentSeries}. */
export function momentRatioSeries(
  metric: MomentRatioMetric,
  question: Question,
  options: Pick<SeriesOptions, 'granularity'>,
): Promise<Point<RatioValue>[]> {
  return series(metric, question, options, readRatio)
}
