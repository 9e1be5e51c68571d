import type { SqlColumns } from '../../ledger/snapshot.ts'
import { bucketStartSql } from '../buckets.ts'
import type { Fraction } from '../fraction.ts'
import type { DurationMetric } from '../metric.ts'
import { type DurationStep, kaplanMeier, type SurvivalMedian } from '../statistics/kaplan-meier.ts'
import {
  askColumns,
  big,
  type Point,
  type Question,
  rowsOf,
  type SeriesOptions,
  seriesBuckets,
} from './question.ts'

/** How long something takes; all times in seconds. */
export interface DurationValue {
  /** Cases that have ended by the block. */
  readonly closed: number
  /** Cases that have not. */
  readonly open: number
  /** Exact middle of the closed ones (of two, their mean cut to a whole second); null without any. */
  readonly median: bigint | null
  /** Sum of the closed ones' times over their number. */
  readonly mean: Fraction
  /** With the open ones counted as lasting at least until the block. */
  readonly survival: SurvivalMedian
  /** How long the oldest open one has lasted; null without any. */
  readonly oldestOpen: bigint | null
}

const steps = `seconds::BIGINT AS seconds, count(*) FILTER (NOT open)::INTEGER AS closed, count(*) FILTER (open)::INTEGER AS open`

const readSteps = ({ seconds = [], closed, open }: SqlColumns): DurationStep[] =>
  seconds.map((value, index) => ({
    seconds: big(value),
    closed: Number(closed?.[index]),
    open: Number(open?.[index]),
  }))

/** The value at a rank, counted from 0, among the closed cases. */
function closedAt(given: readonly DurationStep[], rank: number): bigint | null {
  let before = 0
  for (const { seconds, closed } of given) {
    before += closed
    if (rank < before) return seconds
  }
  return null
}

function summed(given: readonly DurationStep[]): DurationValue {
  const closed = given.reduce((sum, step) => sum + step.closed, 0)
  const lower = closedAt(given, Math.ceil(closed / 2) - 1)
  const upper = closedAt(given, Math.floor(closed / 2))
  return {
    closed,
    open: given.reduce((sum, step) => sum + step.open, 0),
    median: closed === 0 || lower === null || upper === null ? null : (lower + upper) / 2n,
    mean: {
      numerator: given.reduce((sum, step) => sum + step.seconds * BigInt(step.closed), 0n),
      denominator: BigInt(closed),
    },
    survival: kaplanMeier(given),
    oldestOpen: given.findLast(({ open }) => open > 0)?.seconds ?? null,
  }
}

/** The times of cases that began in the window. */
export async function durationAt(metric: DurationMetric, question: Question): Promise<DurationValue> {
  const columns = await askColumns(
    question,
    metric,
    `SELECT ${steps} FROM ${rowsOf(metric, question)} GROUP BY seconds ORDER BY seconds`,
  )
  return summed(readSteps(columns))
}

/** The times of cases by when they began. */
export async function durationSeries(
  metric: DurationMetric,
  question: Question,
  { granularity }: Pick<SeriesOptions, 'granularity'>,
): Promise<Point<DurationValue>[]> {
  const buckets = await seriesBuckets(question, granularity)
  const start = bucketStartSql(granularity, 'booked_at')
  const columns = await askColumns(
    question,
    metric,
    `SELECT ${start} AS start, ${steps} FROM ${rowsOf(metric, question)} GROUP BY start, seconds ORDER BY seconds`,
  )
  const byStart = new Map<number, DurationStep[]>(buckets.map((bucket) => [bucket.start, []]))
  for (const [index, step] of readSteps(columns).entries())
    byStart.get(Number(columns.start?.[index]))?.push(step)
  return buckets.map((bucket) => ({ ...bucket, value: summed(byStart.get(bucket.start) ?? []) }))
}
