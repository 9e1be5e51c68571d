import type { BlockPoint } from '../../ledger/block-point.ts'
import type { Snapshot, SqlColumns, SqlParam, SqlRow } from '../../ledger/snapshot.ts'
import { BadRequestError } from '../bad-request-error.ts'
import { type Bucket, bucketStartSql, bucketsBetween, type Granularity } from '../buckets.ts'
import { dimensions, type Filter, filterSql, withDimensions } from '../dimensions.ts'
import type { Dimension, Metric } from '../metric.ts'
import { type TimeWindow, windowBounds } from '../time-window.ts'
import type { Tokens } from '../tokens.ts'

/** What a metric is asked with: the state of the ledger, the block and the parameters that choose its rows. */
export interface Question {
  readonly snapshot: Snapshot
  readonly block: BlockPoint
  readonly window: TimeWindow
  readonly where: Filter
  readonly tokens: Tokens
}

/** A series' parameters. */
export interface SeriesOptions {
  readonly granularity: Granularity
  /** Each bucket holds everything from the first event to its end, not only its own. */
  readonly cumulative: boolean
}

/** What a bucket holds. */
export interface Point<Value> extends Bucket {
  readonly value: Value
}

/** The first oversized value of each kind of event; what a snapshot holds does not change, so it is asked once. */
const oversizedIn = new WeakMap<Snapshot, Promise<SqlRow[]>>()
const oversizedSql =
  'SELECT entity, arg_min(field, block_number) AS field, min(block_number) AS block_number FROM oversized_value GROUP BY entity'

/** Values above 2^127 - 1 are not in the tables, so a sum that should hold one would be wrong: better none. */
async function refuseOversized({ snapshot, block }: Question, metric: Metric): Promise<void> {
  if (snapshot.oversized === 0) return
  const found = oversizedIn.get(snapshot) ?? snapshot.rows(oversizedSql)
  oversizedIn.set(snapshot, found)
  const names: readonly string[] = metric.events
  const row = (await found).find(
    ({ entity, block_number }) => names.includes(String(entity)) && Number(block_number) <= block.number,
  )
  if (row !== undefined)
    throw new BadRequestError(
      `${metric.title} cannot be told at block ${block.number}: ${String(row.entity)}.${String(row.field)} in block ${String(row.block_number)} is above 2^127 - 1, too large to be summed exactly here.`,
    )
}

/** A metric's rows as a FROM item: those of the window and of the filter, with dimensions where they are needed. */
export function rowsOf(
  metric: Metric,
  question: Question,
  options: {
    readonly by?: Dimension
    readonly timing?: 'window' | 'moment'
    readonly sinceStart?: boolean
  } = {},
): string {
  const { by, timing = 'window', sinceStart = false } = options
  const filtered = dimensions.filter((dimension) => question.where[dimension] !== undefined)
  const needed = by === undefined || filtered.includes(by) ? filtered : [...filtered, by]
  const { conditions } = filterSql(question.where)
  if (timing === 'window')
    conditions.unshift(...(sinceStart ? [] : ['booked_at >= $from']), 'booked_at < $to')
  const where = conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`
  return `(SELECT * FROM (${withDimensions(metric, needed)})${where})`
}

/** Runs a statement with the question's own parameters. */
export async function ask(question: Question, metric: Metric, sql: string): Promise<SqlRow[]> {
  await refuseOversized(question, metric)
  return question.snapshot.rows(sql, parametersOf(question, sql))
}

/** As {@link ask}, by columns, for answers of many rows. */
export async function askColumns(question: Question, metric: Metric, sql: string): Promise<SqlColumns> {
  await refuseOversized(question, metric)
  return question.snapshot.columns(sql, parametersOf(question, sql))
}

/** The question's parameters that a statement names: binding others would be an error. */
function parametersOf({ block, window, where, tokens }: Question, sql: string): Record<string, SqlParam> {
  const all: Record<string, SqlParam> = {
    block: block.number,
    time: BigInt(block.timestamp),
    usdc: tokens.usdc ?? null,
    btrst: tokens.btrst ?? null,
    ...windowBounds(window),
    ...filterSql(where).params,
  }
  const named = new Set([...sql.matchAll(/\$([a-z_0-9]+)/g)].map(([, name]) => name))
  return Object.fromEntries(Object.entries(all).filter(([name]) => named.has(name)))
}

/** The relation that a moment's SQL joins: the seconds at which its state is asked for. */
export function withMoments(moments: readonly number[], sql: string): string {
  const list =
    moments.length === 1
      ? `SELECT ${moments[0]}::BIGINT AS moment`
      : `SELECT unnest([${moments.join(', ')}]::BIGINT[]) AS moment`
  return `WITH moments AS (${list}) ${sql}`
}

/** The buckets of a series: from the window's start, else the ledger's first event, to its end, else the block. */
export async function seriesBuckets(
  { snapshot, block, window }: Question,
  granularity: Granularity,
): Promise<Bucket[]> {
  const { first } = snapshot
  if (first === undefined || first.number > block.number) return []
  const from = window.from ?? first.timestamp
  const to = Math.min(window.to ?? Number.POSITIVE_INFINITY, block.timestamp + 1)
  return bucketsBetween(granularity, from, to, block.timestamp)
}

/** The moment at whose state a bucket ends: its last second; the block's while it is not over, and the window's where that cuts it. */
export const momentOf = ({ end }: Bucket, { block, window }: Question): number =>
  Math.min(end, window.to ?? end, block.timestamp + 1) - 1

/**
 * Rows of a windowed metric grouped by bucket, in one statement.
 * @param selection aggregates over the rows of a bucket.
 * @param from the rows, when they are not the metric's own.
 * @returns rows by the start of their bucket; those before the window's start, which only a cumulative series asks for, under -1.
 */
export async function byBucket(
  metric: Metric,
  question: Question,
  { granularity, cumulative }: SeriesOptions,
  selection: string,
  from = rowsOf(metric, question, { sinceStart: cumulative }),
): Promise<Map<number, SqlRow>> {
  const bucket = bucketStartSql(granularity, 'booked_at')
  const start = cumulative ? `CASE WHEN booked_at < $from THEN -1 ELSE ${bucket} END` : bucket
  const rows = await ask(
    question,
    metric,
    `SELECT ${start} AS start, ${selection} FROM ${from} GROUP BY start`,
  )
  return new Map(rows.map((row) => [Number(row.start), row]))
}

/** An integer of a row; 0 for null, which a sum over nothing is. */
export const big = (value: unknown): bigint => (typeof value === 'bigint' ? value : 0n)

/** An integer of a row, or null. */
export const bigOrNull = (value: unknown): bigint | null => (typeof value === 'bigint' ? value : null)

/** Rows by a key, each group in the rows' order. */
export function groupedBy<Row>(rows: readonly Row[], keyOf: (row: Row) => number): Map<number, Row[]> {
  const groups = new Map<number, Row[]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group === undefined) groups.set(keyOf(row), [row])
    else group.push(row)
  }
  return groups
}
