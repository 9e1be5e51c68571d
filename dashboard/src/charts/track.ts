import type { Shown } from '../format/shown-value.ts'

/** A stretch of time that a chart draws as one. */
export interface Bucket {
  readonly start: number
  readonly end: number
  /** Not over at the block, or cut by the range. */
  readonly partial: boolean
}

/** Where the truth may lie. */
export interface Spread {
  readonly low: number
  readonly high: number
  readonly text: string
}

/** One line, or one layer of bars, of a chart: how to read it from a point of the API's answer. */
export interface Track<Point extends Bucket = Bucket> {
  readonly key: string
  readonly label: string
  /** A data colour token, such as var(--data-gsv). */
  readonly color: string
  readonly mark: 'bar' | 'line' | 'dashed'
  /** How high it is drawn, in steps of the axis; null where there is no data. */
  readonly height: (point: Point) => number | null
  readonly shown: (point: Point) => Shown
  /** Its interval, of numbers that have one. */
  readonly spread?: (point: Point) => Spread | null
  /** More that belongs beside the value, such as "3 of 52". */
  readonly note?: (point: Point) => string | null
}

/** How tracks are drawn. */
export interface DrawingMode {
  readonly stacked: boolean
  readonly percent: boolean
  readonly log: boolean
}

/** Why there can be no logarithmic axis; null when there can. */
export function whyNoLog<Point extends Bucket>(
  points: readonly Point[],
  tracks: readonly Track<Point>[],
): 'nothing' | 'zeros' | null {
  const heights = points.flatMap((point) => tracks.map((track) => track.height(point)))
  const drawn = heights.filter((height) => height !== null)
  if (drawn.length === 0) return 'nothing'
  return drawn.some((height) => height <= 0) ? 'zeros' : null
}
