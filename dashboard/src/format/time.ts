/** Times are unix seconds of blocks, shown in UTC. */

import { texts } from '../language/text.ts'
import { day, type Granularity } from '../time/windows.ts'

// By hand and from the catalogue, since the first date that Intl writes holds a phone up for a tenth of a second.

const dateOf = (seconds: number): Date => new Date(seconds * 1000)
const twoDigits = (number: number): string => String(number).padStart(2, '0')
const monthOf = (seconds: number): string => texts().time.months[dateOf(seconds).getUTCMonth()] ?? ''
const yearOf = (seconds: number): number => dateOf(seconds).getUTCFullYear()
const monthYear = (seconds: number): string => `${monthOf(seconds)} ${yearOf(seconds)}`
const dayMonth = (seconds: number): string =>
  texts().time.dayOf(dateOf(seconds).getUTCDate(), monthOf(seconds))
const hourMinute = (seconds: number): string =>
  `${twoDigits(dateOf(seconds).getUTCHours())}:${twoDigits(dateOf(seconds).getUTCMinutes())}`

/** "15:04:09 UTC": when something was done a moment ago. */
export const formatClock = (seconds: number): string =>
  `${hourMinute(seconds)}:${twoDigits(dateOf(seconds).getUTCSeconds())} UTC`

const dayMonthYear = (seconds: number): string => `${dayMonth(seconds)} ${yearOf(seconds)}`

/** "4 Mar 2026", which never breaks over two lines. */
export const formatDate = (seconds: number): string => dayMonthYear(seconds).replaceAll(' ', '\u00a0')

/** "4 Mar 2026, 15:04 UTC" */
export const formatDateTime = (seconds: number): string =>
  `${dayMonthYear(seconds)}, ${hourMinute(seconds)} UTC`

/** The name of a bucket that starts at `start`. */
export function formatBucket(start: number, granularity: Granularity): string {
  switch (granularity) {
    case 'HOUR':
      return formatDateTime(start)
    case 'DAY':
      return formatDate(start)
    case 'WEEK':
      return texts().time.weekOf(formatDate(start))
    case 'MONTH':
      return monthYear(start)
    case 'QUARTER':
      return texts().time.quarter(dateOf(start).getUTCMonth() / 3 + 1, yearOf(start))
    case 'YEAR':
      return String(yearOf(start))
  }
}

/** The name of a bucket where there is little room: "14:00", "4 Mar", "Mar ’25", "Q1 ’25". */
export function formatShortBucket(start: number, granularity: Granularity): string {
  const year = `’${String(yearOf(start)).slice(-2)}`
  switch (granularity) {
    case 'HOUR':
      return start % day === 0 ? dayMonth(start) : hourMinute(start)
    case 'DAY':
    case 'WEEK':
      return dayMonth(start)
    case 'MONTH':
      return `${monthOf(start)} ${year}`
    case 'QUARTER':
      return `Q${dateOf(start).getUTCMonth() / 3 + 1} ${year}`
    case 'YEAR':
      return formatBucket(start, 'YEAR')
  }
}

/** "12 s", "3 min", "5 h", "2 d": a length of time at a glance. */
export function formatDuration(seconds: number): string {
  const length = Math.max(0, Math.round(seconds))
  if (length < 90) return `${length} s`
  if (length < 90 * 60) return `${Math.round(length / 60)} min`
  if (length < 48 * 3600) return `${Math.round(length / 3600)} h`
  return `${Math.round(length / 86400)} ${texts().time.days}`
}
