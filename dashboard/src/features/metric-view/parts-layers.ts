import { takeApart } from '../../api/merge-questions.ts'
import { categoricalColor } from '../../charts/palette.ts'
import type { Track } from '../../charts/track.ts'
import type { Unit } from '../../format/shown-value.ts'
import { chartTexts } from '../../language/chart-texts.ts'
import type { MetricId } from './metric-id.ts'
import { tracksOf } from './metric-tracks.ts'
import type { MetricPoint, SeriesData } from './series-templates.ts'

/** A bucket with the values of all parts; their buckets are the same, as one answer holds them. */
type PartsPoint = MetricPoint & { readonly parts: readonly (MetricPoint | undefined)[] }

export interface PartsLayers {
  /** The answer for the whole. */
  readonly all: SeriesData
  /** The answers for the parts, in the order of their keys. */
  readonly parts: readonly SeriesData[]
  readonly first: Track<MetricPoint>
  readonly axis: Unit
  readonly points: readonly MetricPoint[]
  readonly layers: readonly Track<MetricPoint>[]
}

/**
 * The layers of one answer that was merged of the questions for the whole and for each part; null where the metric has nothing that could be drawn.
 * @param nameOf how a part is called
 */
export function partsLayers(
  id: MetricId,
  data: Record<string, unknown>,
  keys: readonly string[],
  nameOf: (key: string) => string,
): PartsLayers | null {
  const [all, ...parts] = [undefined, ...keys].map(
    (_, index) => takeApart(data, index) as unknown as SeriesData,
  )
  if (!all) return null
  const { tracks, axis } = tracksOf(id, all.series)
  const [first] = tracks
  if (!first) return null
  const byStart = parts.map((part) => new Map(part.series.points.map((point) => [point.start, point])))
  const points = all.series.points.map(
    (point): PartsPoint => ({ ...point, parts: byStart.map((part) => part.get(point.start)) }),
  )
  const nothing = { text: null, unit: '', exact: chartTexts().noData, raw: '' }
  const layers = keys.map(
    (key, index): Track<PartsPoint> => ({
      key,
      label: nameOf(key),
      color: categoricalColor(index),
      mark: 'bar',
      height: ({ parts: values }) => (values[index] ? first.height(values[index]) : null),
      shown: ({ parts: values }) => (values[index] ? first.shown(values[index]) : nothing),
    }),
  )
  // They read only the points of this very answer, which all have parts.
  return { all, parts, first, axis, points, layers: layers as unknown as readonly Track<MetricPoint>[] }
}
