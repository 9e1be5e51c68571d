import { bucketStart, bucketsIn, day, type Granularity, granularities, hour } from './windows.ts'

/** Ranges that end with the block; `max` is all of history. */
export const rangePresets = ['7d', '30d', '90d', '1y', 'max'] as const
export type RangePreset = (typeof rangePresets)[number]

const days: Record<Exclude<RangePreset, 'max'>, number> = { '7d': 7, '30d': 30, '90d': 90, '1y': 365 }

/** Most buckets that a chart draws: more cannot be told apart on a screen, and would make it slow. */
export const mostBuckets = 600

/** What the reader asked of all charts of a page. */
export interface AskedWindow {
  readonly range: RangePreset
  /** First day or hour, as `readMoment` takes it; goes before the range. */
  readonly from?: string | undefined
  /** Last day or hour, itself included. */
  readonly to?: string | undefined
  /** When a chosen event was: the window starts there. Goes before the range. */
  readonly since?: number | undefined
  /** Width of the buckets; fitting the window when absent. */
  readonly by?: Granularity | undefined
}

/** The window that charts are asked for, and how finely. */
export interface ChartWindow {
  /** First second; null from the beginning. */
  readonly from: number | null
  /** First second after it; null up to the block. */
  readonly to: number | null
  readonly granularity: Granularity
  /** The width that was asked for and would have made too many buckets; null when it was taken. */
  readonly tooFine: Granularity | null
}

/** Reads `2026-03-31` or `2026-03-31T15` as its first second and the first second after it; null when it is neither. */
export function readMoment(text: string): { start: number; end: number } | null {
  const [, date, hourText] = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}))?$/.exec(text) ?? []
  if (date === undefined) return null
  const start = Date.parse(`${date}T${hourText ?? '00'}:00:00Z`) / 1000
  // Date.parse takes 30 February for 2 March, in some browsers.
  if (Number.isNaN(start) || new Date(start * 1000).toISOString().slice(0, 10) !== date) return null
  return { start, end: start + (hourText === undefined ? day : hour) }
}

/** The text that `readMoment` reads as a day or, where it does not start a day, as an hour. */
export function writeMoment(seconds: number): string {
  const text = new Date(seconds * 1000).toISOString()
  return text.slice(0, seconds % day === 0 ? 10 : 13)
}

/** A window of the URL's texts whose last moment is `end`'s predecessor. */
export const writeWindow = (start: number, end: number): { from: string; to: string } => ({
  from: writeMoment(start),
  to:
    start % day === 0 && end % day === 0 ? writeMoment(end - day) : writeMoment(end - hour).padEnd(13, 'T00'),
})

/** The finest width that still shows a shape rather than noise. */
function fittingWidth(seconds: number): Granularity {
  if (seconds <= 3 * day) return 'HOUR'
  if (seconds <= 95 * day) return 'DAY'
  if (seconds <= 400 * day) return 'WEEK'
  return bucketsIn(seconds, 'MONTH') <= 120 ? 'MONTH' : 'QUARTER'
}

/** The width itself, or the finest coarser one that makes few enough buckets. */
export function coarsened(asked: Granularity, seconds: number): Granularity {
  const coarser = granularities.slice(granularities.indexOf(asked))
  return coarser.find((width) => bucketsIn(seconds, width) <= mostBuckets) ?? 'YEAR'
}

/**
 * Decides what to ask for.
 * @param now time of the block.
 * @param beginning time of the first event; null while unknown, when a window without a start has months or coarser only.
 */
export function chartWindow(asked: AskedWindow, now: number, beginning: number | null): ChartWindow {
  const first = asked.from === undefined ? null : readMoment(asked.from)
  const last = asked.to === undefined ? null : readMoment(asked.to)
  const end = last && last.end > (first?.start ?? 0) ? last.end : null
  const explicit = first?.start ?? asked.since ?? null
  const back = asked.range === 'max' || explicit !== null || end !== null ? null : days[asked.range] * day
  const start = explicit ?? (back === null ? null : now + 1 - back)
  const from = start ?? beginning
  const span = from === null ? null : Math.max(hour, (end ?? now + 1) - from)
  const wanted = asked.by ?? (span === null || start === null ? 'MONTH' : fittingWidth(span))
  const granularity = span === null ? laterOf(wanted, 'MONTH') : coarsened(wanted, span)
  return {
    // A preset starts at a whole bucket; a moment that was named is kept.
    from: back === null || start === null ? start : bucketStart(start, granularity),
    to: end,
    granularity,
    tooFine: granularity === wanted ? null : wanted,
  }
}

const laterOf = (one: Granularity, other: Granularity): Granularity =>
  granularities.indexOf(one) > granularities.indexOf(other) ? one : other
