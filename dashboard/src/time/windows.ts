/** Windows of time and the buckets they are cut into. All are [from, to) in unix seconds, UTC. */

export type Granularity = 'HOUR' | 'DAY' | 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR'

/** From the finest to the coarsest. */
export const granularities: readonly Granularity[] = ['HOUR', 'DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR']

export interface TimeWindow {
  readonly from: number
  readonly to: number
}

export const hour = 3600
export const day = 24 * hour

/** About how long a bucket is. */
const lengths: Record<Granularity, number> = {
  HOUR: hour,
  DAY: day,
  WEEK: 7 * day,
  MONTH: 30.44 * day,
  QUARTER: 91.31 * day,
  YEAR: 365.25 * day,
}

/** About how many buckets a span of time has. */
export const bucketsIn = (seconds: number, granularity: Granularity): number => seconds / lengths[granularity]

/** The last 30 days up to and with the block's own second, and the 30 days before them. */
export function lastThirtyDays(blockTimestamp: number): { current: TimeWindow; previous: TimeWindow } {
  const to = blockTimestamp + 1
  const from = to - 30 * day
  return { current: { from, to }, previous: { from: from - 30 * day, to: from } }
}

const before = (seconds: number, step: number) => seconds - (((seconds % step) + step) % step)

/** The start of the bucket (Monday for weeks) that holds the given second. */
export function bucketStart(seconds: number, granularity: Granularity): number {
  if (granularity === 'HOUR') return before(seconds, hour)
  const midnight = before(seconds, day)
  if (granularity === 'DAY') return midnight
  const date = new Date(midnight * 1000)
  if (granularity === 'WEEK') return midnight - ((date.getUTCDay() + 6) % 7) * day
  const month = { MONTH: date.getUTCMonth(), QUARTER: date.getUTCMonth() - (date.getUTCMonth() % 3), YEAR: 0 }
  return Date.UTC(date.getUTCFullYear(), month[granularity], 1) / 1000
}
