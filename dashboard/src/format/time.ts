/** Times are unix seconds of blocks, shown in UTC. */

const dayMonthYear = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})
const monthYear = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' })
const dateAndTime = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'UTC',
})

/** "4 Mar 2026", which never breaks over two lines. */
export const formatDate = (seconds: number): string =>
  dayMonthYear.format(seconds * 1000).replaceAll(' ', '\u00a0')

/** "4 Mar 2026, 15:04 UTC" */
export const formatDateTime = (seconds: number): string => `${dateAndTime.format(seconds * 1000)} UTC`

/** The name of a bucket that starts at `start`. */
export function formatBucket(start: number, granularity: 'DAY' | 'WEEK' | 'MONTH'): string {
  if (granularity === 'MONTH') return monthYear.format(start * 1000)
  const date = formatDate(start)
  return granularity === 'WEEK' ? `week of ${date}` : date
}

/** "12 s", "3 min", "5 h", "2 d": a length of time at a glance. */
export function formatDuration(seconds: number): string {
  const length = Math.max(0, Math.round(seconds))
  if (length < 90) return `${length} s`
  if (length < 90 * 60) return `${Math.round(length / 60)} min`
  if (length < 48 * 3600) return `${Math.round(length / 3600)} h`
  return `${Math.round(length / 86400)} d`
}
