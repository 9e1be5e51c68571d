import type { BlockPoint } from '../ledger/block-point.ts'
import type { Snapshot, SqlParam, SqlRow } from '../ledger/snapshot.ts'
import { BadRequestError } from './bad-request-error.ts'
import { type Bucket, bucketsBetween, type Granularity } from './buckets.ts'
import type { Fraction } from './fraction.ts'
import type { AmountMetric, Metric, MomentMetric, RatioMetric } from './metric.ts'
import { type TimeWindow, windowBounds } from './time-window.ts'

/** A ratio with the middle value where the metric has one. */
export interface RatioValue {
  readonly ratio: Fraction
  readonly median: bigint | null
}

/** What a bucket or a whole window holds. */
export interface Point<Value> extends Bucket {
  readonly value: Value
}

const noRatio: RatioValue = { ratio: { numerator: 0n, denominator: 0n }, median: null }

/** Values above 2^127 - 1 are not in the tables, so a sum that should hold one would be wrong: better none. */
export async function refuseOversized(snapshot: Snapshot, metric: Metric, block: BlockPoint): Promise<void> {
  const names = metric.events.map((name) => `'${name}'`).join(', ')
  const [row] = await snapshot.rows(
    `SELECT entity, field, block_number FROM oversized_value WHERE block_number <= $block AND entity IN (${names}) LIMIT 1`,
    { block: block.number },
  )
  if (row !== undefined)
    throw new BadRequestError(
      `${metric.title} cannot be told at block ${block.number}: ${String(row.entity)}.${String(row.field)} in block ${String(row.block_number)} is above 2^127 - 1, too large to be summed exactly here.`,
    )
}

const sums: Record<'amount' | 'ratio', string> = {
  amount: 'sum(value) AS value',
  ratio: 'sum(numerator) AS numerator, sum(denominator) AS denominator',
}

/** Exact middle: DuckDB's own median goes through floating point. */
const median = `(list_sort(list(numerator))[(count(*) + 1) // 2] + list_sort(list(numerator))[count(*) // 2 + 1]) // 2 AS median`

function selection(metric: AmountMetric | RatioMetric): string {
  return metric.shape === 'ratio' && metric.median ? `${sums.ratio}, ${median}` : sums[metric.shape]
}

const inWindow = 'WHERE booked_at >= $from AND booked_at < $to'

function sumParams(block: BlockPoint, window: TimeWindow): Record<string, SqlParam> {
  return { block: block.number, ...windowBounds(window) }
}

const big = (value: unknown): bigint => (typeof value === 'bigint' ? value : 0n)

function readRatio(row: SqlRow | undefined): RatioValue {
  if (row === undefined) return noRatio
  const middle = row.median
  return {
    ratio: { numerator: big(row.numerator), denominator: big(row.denominator) },
    median: typeof middle === 'bigint' ? middle : null,
  }
}

const readAmount = (row: SqlRow | undefined): bigint => big(row?.value)

async function total(
  snapshot: Snapshot,
  metric: AmountMetric | RatioMetric,
  block: BlockPoint,
  window: TimeWindow,
): Promise<SqlRow | undefined> {
  await refuseOversized(snapshot, metric, block)
  const sql = `SELECT ${selection(metric)} FROM (${metric.sql}) ${inWindow}`
  return (await snapshot.rows(sql, sumParams(block, window)))[0]
}

/** An amount over a window, as of a block. */
export async function amountAt(
  snapshot: Snapshot,
  metric: AmountMetric,
  block: BlockPoint,
  window: TimeWindow,
): Promise<bigint> {
  return readAmount(await total(snapshot, metric, block, window))
}

/** A ratio over a window, as of a block. */
export async function ratioAt(
  snapshot: Snapshot,
  metric: RatioMetric,
  block: BlockPoint,
  window: TimeWindow,
): Promise<RatioValue> {
  return readRatio(await total(snapshot, metric, block, window))
}

/** A number that depends on the block's own time. */
export async function momentAt(snapshot: Snapshot, metric: MomentMetric, block: BlockPoint): Promise<bigint> {
  await refuseOversized(snapshot, metric, block)
  const [row] = await snapshot.rows(metric.sql, { block: block.number, time: BigInt(block.timestamp) })
  return big(row?.value)
}

/** The buckets of a series: from the window's start, else the ledger's first event, to its end, else the block. */
async function seriesBuckets(
  snapshot: Snapshot,
  block: BlockPoint,
  granularity: Granularity,
  window: TimeWindow,
): Promise<Bucket[]> {
  const [row] = await snapshot.rows('SELECT min(timestamp) AS first FROM block WHERE number <= $block', {
    block: block.number,
  })
  if (typeof row?.first !== 'bigint') return []
  const from = window.from ?? Number(row.first)
  const to = Math.min(window.to ?? Number.POSITIVE_INFINITY, block.timestamp + 1)
  return bucketsBetween(granularity, from, to, block.timestamp)
}

async function series<Value>(
  snapshot: Snapshot,
  metric: AmountMetric | RatioMetric,
  block: BlockPoint,
  granularity: Granularity,
  window: TimeWindow,
  read: (row: SqlRow | undefined) => Value,
): Promise<Point<Value>[]> {
  await refuseOversized(snapshot, metric, block)
  const buckets = await seriesBuckets(snapshot, block, granularity, window)
  const start = `epoch(date_trunc('${granularity.toLowerCase()}', make_timestamp(booked_at * 1000000)))::BIGINT AS start`
  const sql = `SELECT ${start}, ${selection(metric)} FROM (${metric.sql}) ${inWindow} GROUP BY start`
  const rows = await snapshot.rows(sql, sumParams(block, window))
  const byStart = new Map(rows.map((row) => [Number(row.start), row]))
  return buckets.map((bucket) => ({ ...bucket, value: read(byStart.get(bucket.start)) }))
}

/** An amount over time, as of a block; 0 where nothing happened. */
export function amountSeries(
  snapshot: Snapshot,
  metric: AmountMetric,
  block: BlockPoint,
  granularity: Granularity,
  window: TimeWindow,
): Promise<Point<bigint>[]> {
  return series(snapshot, metric, block, granularity, window, readAmount)
}

/** A ratio over time, as of a block; denominator 0 where nothing happened. */
export function ratioSeries(
  snapshot: Snapshot,
  metric: RatioMetric,
  block: BlockPoint,
  granularity: Granularity,
  window: TimeWindow,
): Promise<Point<RatioValue>[]> {
  return series(snapshot, metric, block, granularity, window, readRatio)
}
