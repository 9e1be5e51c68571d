import type { Track } from '../../charts/track.ts'
import { type Shown, showWhole } from '../../format/shown-value.ts'
import { formatDate } from '../../format/time.ts'
import { chartTexts } from '../../language/chart-texts.ts'
import type { ChartWindow } from '../../time/chart-window.ts'
import { type MetricId, traitsOf } from './metric-id.ts'
import type { MetricPoint, SeriesData } from './series-templates.ts'

/** Reads a track from the value of the whole window, which has the shape of a point. */
export const trackOfWhole =
  ({ whole }: SeriesData) =>
  (track: Track<MetricPoint>): Shown =>
    track.shown(whole as unknown as MetricPoint)

/** The number of the whole range, in words when it is of. */
export function wholeValue(id: MetricId, data: SeriesData, first: Track<MetricPoint>, window: ChartWindow) {
  const words = chartTexts().whole
  const { series, whole } = data
  const when = traitsOf(id).window ? windowText(window, series.block.timestamp) : words.moment
  const shown =
    whole.__typename === 'SplitAnswer' ? showWhole(whole.split.total, series.unit) : trackOfWhole(data)(first)
  const isTotal = whole.__typename === 'SplitAnswer'
  const note = isTotal ? null : (first.note?.(whole as unknown as MetricPoint) ?? null)
  return { shown, when, note }
}

function windowText({ from, to }: ChartWindow, now: number): string {
  const words = chartTexts().whole
  if (from === null && to === null) return words.all
  if (from === null || to !== null)
    return words.window(from === null ? '…' : formatDate(from), formatDate((to ?? now) - 1))
  return words.since(formatDate(from))
}
