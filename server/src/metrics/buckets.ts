import { BadRequestError } from './bad-request-error.ts'

/** Width of a series' buckets, UTC; weeks are ISO weeks, from Monday. */
export type Granularity = 'DAY' | 'WEEK' | 'MONTH'

/** [start, end) in unix seconds. */
export interface Bucket {
  readonly start: number
  readonly end: number
  /** Not over yet at the answer's block, or cut by the window. */
  readonly partial: boolean
}

/** Most buckets that one answer may have. */
export const maxBuckets = 4_000

const day = 86_400

/** First second of the bucket that holds a moment. The same cut as SQL's date_trunc on UTC timestamps. */
export function bucketStart(granularity: Granularity, at: number): number {
  const midnight = at - (at % day)
  if (granularity === 'DAY') return midnight
  const date = new Date(midnight * 1000)
  // getUTCDay counts from Sunday.
  if (granularity === 'WEEK') return midnight - ((date.getUTCDay() + 6) % 7) * day
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1) / 1000
}

/** First second after the bucket that begins at `start`. */
export function bucketEnd(granularity: Granularity, start: number): number {
  if (granularity === 'DAY') return start + day
  if (granularity === 'WEEK') return start + 7 * day
  const date = new Date(start * 1000)
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1) / 1000
}

/**
 * Every bucket that touches [from, to), oldest first, without gaps.
 * @param now time of the answer's block: a bucket that ends after it is not over.
 * @throws BadRequestError when there are more than {@link maxBuckets}.
 */
export function bucketsBetween(granularity: Granularity, from: number, to: number, now: number): Bucket[] {
  const buckets: Bucket[] = []
  for (let start = bucketStart(granularity, from); start < to; ) {
    const end = bucketEnd(granularity, start)
    if (buckets.length === maxBuckets)
      throw new BadRequestError(
        `The window from ${from} to ${to} has more than ${maxBuckets} buckets of a ${granularity.toLowerCase()}. Ask for a shorter one or a coarser granularity.`,
      )
    buckets.push({ start, end, partial: start < from || end > to || end > now + 1 })
    start = end
  }
  return buckets
}
