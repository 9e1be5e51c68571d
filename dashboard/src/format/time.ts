/** Times are unix seconds of blocks, shown in UTC. */

import { type Language, language, texts } from '../language/text.ts'
import { day, type Granularity } from '../time/windows.ts'

const locales: Record<Language, string> = { en: 'en-GB', de: 'de-DE' }

/** Making a formatter costs as much as a hundred uses of it, so each is made once a language. */
function formatter(options: Intl.DateTimeFormatOptions): (seconds: number) => string {
  const made = new Map<Language, Intl.DateTimeFormat>()
  return (seconds) => {
    const now = language()
    const known = made.get(now) ?? new Intl.DateTimeFormat(locales[now], { ...options, timeZone: 'UTC' })
    made.set(now, known)
    return known.format(seconds * 1000)
  }
}

const dayMonthYear = formatter({ day: 'numeric', month: 'short', year: 'numeric' })
const monthYear = formatter({ month: 'short', year: 'numeric' })
const dayMonth = formatter({ day: 'numeric', month: 'short' })
const shortMonth = formatter({ month: 'short' })
const hourMinute = formatter({ hour: '2-digit', minute: '2-digit' })
const dateAndTime = formatter({
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
})

const clock = formatter({ hour: '2-digit', minute: '2-digit', second: '2-digit' })

/** "15:04:09 UTC": when something was done a moment ago. */
export const formatClock = (seconds: number): string => `${clock(seconds)} UTC`

/** "4 Mar 2026", which never breaks over two lines. */
export const formatDate = (seconds: number): string => dayMonthYear(seconds).replaceAll(' ', '\u00a0')

/** "4 Mar 2026, 15:04 UTC" */
export const formatDateTime = (seconds: number): string => `${dateAndTime(seconds)} UTC`

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
    case 'QUARTER': {
      const date = new Date(start * 1000)
      return texts().time.quarter(date.getUTCMonth() / 3 + 1, date.getUTCFullYear())
    }
    case 'YEAR':
      return String(new Date(start * 1000).getUTCFullYear())
  }
}

/** The name of a bucket where there is little room: "14:00", "4 Mar", "Mar ’25", "Q1 ’25". */
export function formatShortBucket(start: number, granularity: Granularity): string {
  const year = `’${String(new Date(start * 1000).getUTCFullYear()).slice(-2)}`
  switch (granularity) {
    case 'HOUR':
      return start % day === 0 ? dayMonth(start) : hourMinute(start)
    case 'DAY':
    case 'WEEK':
      return dayMonth(start)
    case 'MONTH':
      return `${shortMonth(start)} ${year}`
    case 'QUARTER':
      return `Q${new Date(start * 1000).getUTCMonth() / 3 + 1} ${year}`
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
