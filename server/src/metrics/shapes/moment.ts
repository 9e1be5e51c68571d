import type { SqlRow } from '../../ledger/snapshot.ts'
import type { Bucket, Granularity } from '../buckets.ts'
import type { MomentMetric, MomentRatioMetric } from '../metric.ts'
import { lastingChanges, lastingNow } from './lasting.ts'
import {
  ask,
  big,
  byBucket,
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

const isLevel = (metric: AnyMoment): boolean => metric.aggregate === 'level'
const isLasting = (metric: AnyMoment): metric is MomentMetric => metric.shape === 'moment' && !isLevel(metric)

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

/** What moved up to the block, summed. */
async function levelAt(metric: AnyMoment, question: Question): Promise<SqlRow | undefined> {
  const rows = await ask(question, metric, `SELECT ${selection(metric)} FROM ${rowsOf(metric, question)}`)
  return rows[0]
}

/** What holds at the block. */
async function lastingAt(metric: MomentMetric, question: Question): Promise<SqlRow | undefined> {
  const sql = `SELECT ${selection(metric)} FROM ${lastingNow(metric, question)}`
  const rows = await ask(question, metric, sql)
  return rows[0]
}

/** A level at the end of each bucket: each row is read once, whatever the number of buckets. */
async function levels(
  metric: AnyMoment,
  question: Question,
  granularity: Granularity,
  buckets: readonly Bucket[],
): Promise<SqlRow[]> {
  const options = { granularity, cumulative: true }
  const rows = isLasting(metric)
    ? await byBucket(metric, question, options, 'sum(value) AS value', lastingChanges(metric, question))
    : await byBucket(metric, question, options, selection(metric))
  const columns = metric.shape === 'moment' ? ['value'] : ['numerator', 'denominator']
  let level: SqlRow = rows.get(-1) ?? {}
  return buckets.map(({ start }) => {
    const moved = rows.get(start)
    const before = level
    level = Object.fromEntries(columns.map((column) => [column, big(before[column]) + big(moved?.[column])]))
    return level
  })
}

async function series<Value>(
  metric: AnyMoment,
  question: Question,
  { granularity }: Pick<SeriesOptions, 'granularity'>,
  read: (row: SqlRow | undefined) => Value,
): Promise<Point<Value>[]> {
  const buckets = await seriesBuckets(question, granularity)
  if (isLevel(metric) || isLasting(metric)) {
    const found = await levels(metric, question, granularity, buckets)
    return buckets.map((bucket, index) => ({ ...bucket, value: read(found[index]) }))
  }
  const moments = buckets.map((bucket) => momentOf(bucket, question))
  const rows = await states(metric, question, moments)
  return buckets.map((bucket, index) => ({ ...bucket, value: read(rows.get(moments[index] ?? -1)) }))
}

/** The state at the block. */
async function stateAt(metric: AnyMoment, question: Question): Promise<SqlRow | undefined> {
  if (isLevel(metric)) return levelAt(metric, question)
  if (isLasting(metric)) return lastingAt(metric, question)
  const { timestamp } = question.block
  return (await states(metric, question, [timestamp])).get(timestamp)
}

/** A number that depends on the block's own time. */
export async function momentAt(metric: MomentMetric, question: Question): Promise<bigint> {
  return readValue(await stateAt(metric, question))
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
  return readRatio(await stateAt(metric, question))
}

/** As {@link momentSeries}. */
export function momentRatioSeries(
  metric: MomentRatioMetric,
  question: Question,
  options: Pick<SeriesOptions, 'granularity'>,
): Promise<Point<RatioValue>[]> {
  return series(metric, question, options, readRatio)
}
