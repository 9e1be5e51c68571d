/** Windows of time that the overview asks for. All are [from, to) in unix seconds, UTC. */

export type RangePreset = '30d' | '90d' | '1y' | 'all'
export type Granularity = 'DAY' | 'WEEK' | 'MONTH'

export interface TimeWindow {
  readonly from: number
  readonly to: number
}

const day = 86_400
const days: Record<Exclude<RangePreset, 'all'>, number> = { '30d': 30, '90d': 90, '1y': 365 }

/** The last 30 days up to and with the block's own second, and the 30 days before them. */
export function lastThirtyDays(blockTimestamp: number): { current: TimeWindow; previous: TimeWindow } {
  const to = blockTimestamp + 1
  const from = to - 30 * day
  return { current: { from, to }, previous: { from: from - 30 * day, to: from } }
}

/** The start of the bucket (Monday for weeks) that holds the given second. */
export function bucketStart(seconds: number, granularity: Granularity): number {
  const midnight = seconds - (((seconds % day) + day) % day)
  if (granularity === 'DAY') return midnight
  const date = new Date(midnight * 1000)
  if (granularity === 'WEEK') return midnight - ((date.getUTCDay() + 6) % 7) * day
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1) / 1000
}

/** Where a chart starts: the preset counted back from the block, moved to the start of its bucket; null for all of history. */
export function chartFrom(
  range: RangePreset,
  granularity: Granularity,
  blockTimestamp: number,
): number | null {
  if (range === 'all') return null
  return bucketStart(blockTimestamp + 1 - days[range] * day, granularity)
}
