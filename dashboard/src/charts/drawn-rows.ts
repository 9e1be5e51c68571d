import type { Bucket, Track } from './track.ts'

/** A bucket as it is drawn: one entry a track, null where there is nothing to draw. */
export interface DrawnRow extends Bucket {
  readonly all: readonly (number | null)[]
  /** Of buckets that are over. */
  readonly whole: readonly (number | null)[]
  /** Of buckets that are not, and of their neighbours, so that a line leads to them. */
  readonly edge: readonly (number | null)[]
  readonly spread: readonly (readonly [number, number] | null)[]
}

/** Works out once what is drawn. A logarithm has no place for what is not above 0. */
export function drawnRows<Point extends Bucket>(
  points: readonly Point[],
  tracks: readonly Track<Point>[],
  log: boolean,
): DrawnRow[] {
  const drawable = (height: number | null) => (height === null || (log && height <= 0) ? null : height)
  const partial = (index: number) => points[index]?.partial === true
  return points.map((point, index) => {
    const all = tracks.map((track) => drawable(track.height(point)))
    const nearEdge = partial(index) || partial(index - 1) || partial(index + 1)
    const none = all.map(() => null)
    return {
      start: point.start,
      end: point.end,
      partial: point.partial,
      all,
      whole: point.partial ? none : all,
      edge: nearEdge ? all : none,
      spread: tracks.map((track) => {
        const spread = track.spread?.(point) ?? null
        return spread === null ? null : ([spread.low, spread.high] as const)
      }),
    }
  })
}
