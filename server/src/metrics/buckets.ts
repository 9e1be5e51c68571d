import { BadRequestError } from './bad-request-error.ts'

/** Width of a series' buckets, UTC; weeks are ISO weeks, from Monday. */
export type Granularity = 'HOUR' | 'DAY' | 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR'

/** [start, end) in unix seconds. */
export interface Bucket {
  readonly start: number
  readonly end: number
  /** Not over yet at the answer's block, or cut by the window. */
  readonly partial: boolean
}

/** Most buckets that one answer may have. */
export const maxBuckets = 4_000

const hour = 3_600
const day = 24 * hour
const week = 7 * day
/** 1970-01-01 was a Thursday; the Monday before it began three days earlier. */
const mondayOffset = 3 * day

const monthsIn = { MONTH: 1, QUARTER: 3, YEAR: 12 } as const

function monthStart(at: number, months: number, later: number): number {
  const date = new Date(at * 1000)
  const month = date.getUTCMonth() - (date.getUTCMonth() % months) + later
  return Date.UTC(date.getUTCFullYear(), month, 1) / 1000
}

/** First second of the bucket that holds a moment. UTC has no summer time, so an hour and a day never change their length. */
export function bucketStart(granularity: Granularity, at: number): number {
  switch (granularity) {
    case 'HOUR':
      return at - (at % hour)
    case 'DAY':
      return at - (at % day)
    case 'WEEK':
      return at - ((at + mondayOffset) % week)
    default:
      return monthStart(at, monthsIn[granularity], 0)
  }
}

/** First second after the bucket that begins at `start`. */
export function bucketEnd(granularity: Granularity, start: number): number {
  switch (granularity) {
    case 'HOUR':
      return start + hour
    case 'DAY':
      return start + day
    case 'WEEK':
      return start + week
    default:
      return monthStart(start, monthsIn[granularity], monthsIn[granularity])
  }
}

/** {@link bucketStart} of a column of unix seconds, as SQL. */
export function bucketStartSql(granularity: Granularity, column: string): string {
  switch (granularity) {
    case 'HOUR':
      return `(${column} // ${hour} * ${hour})`
    case 'DAY':
      return `(${column} // ${day} * ${day})`
    case 'WEEK':
      return `((${column} + ${mondayOffset}) // ${week} * ${week} - ${mondayOffset})`
    default:
      return `epoch(date_trunc('${granularity.toLowerCase()}', make_timestamp(${column} * 1000000)))::BIGINT`
  }
}

/**
 * Every bucket that touches [from, to), oldest first, without gaps.
 * @param now time of the answer's block: a bucket that ends after it is not over.
 * @throws BadRequestError when there are more than {@link maxBuckets}.
 */
export function bucketsBetween(
  granularity: Granularity,
  from: number,
  to: number,
  now: number,
  limit = maxBuckets,
): Bucket[] {
  const buckets: Bucket[] = []
  for (let start = bucketStart(granularity, from); start < to; ) {
    const end = bucketEnd(granularity, start)
    if (buckets.length === limit)
      throw new BadRequestError(
        `The window from ${from} to ${to} has more than ${limit} buckets of ${article(granularity)}. Ask for a shorter one or a coarser granularity.`,
      )
    buckets.push({ start, end, partial: start < from || end > to || end > now + 1 })
    start = end
  }
  return buckets
}

const article = (granularity: Granularity): string =>
  `${granularity === 'HOUR' ? 'an' : 'a'} ${granularity.toLowerCase()}`
