import { formatCount } from '../format/amount.ts'
import { formatDate } from '../format/time.ts'
import { chartTexts } from '../language/chart-texts.ts'
import type { Granularity } from '../time/windows.ts'
import type { Bucket, Track } from './track.ts'

/** A few sentences for those who hear the chart: how long it is, and of each series its last, lowest and highest value. */
export function summaryOf<Point extends Bucket>(
  points: readonly Point[],
  tracks: readonly Track<Point>[],
  granularity: Granularity,
): string {
  const words = chartTexts()
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) return words.empty
  const said = (track: Track<Point>, point: Point) => {
    const { text, unit } = track.shown(point)
    return [text ?? words.noData, unit].join(' ').trim()
  }
  const sentences = tracks.flatMap((track) => {
    const drawn = points.filter((point) => track.height(point) !== null)
    const byHeight = drawn.toSorted((one, other) => (track.height(one) ?? 0) - (track.height(other) ?? 0))
    const [lowest, highest, newest] = [byHeight[0], byHeight.at(-1), drawn.at(-1)]
    return lowest && highest && newest
      ? [words.summaryTrack(track.label, said(track, newest), said(track, lowest), said(track, highest))]
      : []
  })
  return [
    words.summary(
      formatCount(points.length),
      words.bucket[granularity],
      formatDate(first.start),
      formatDate(last.start),
    ),
    ...sentences,
    words.howToMove,
  ].join(' ')
}
