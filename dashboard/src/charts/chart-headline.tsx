import type { ReactNode } from 'react'
import type { Shown } from '../format/shown-value.ts'
import { formatBucket } from '../format/time.ts'
import { chartTexts } from '../language/chart-texts.ts'
import type { Granularity } from '../time/windows.ts'
import { ShownText } from '../ui/shown-text.tsx'
import classes from './chart-frame.module.css'
import { type Cursor, useCursor } from './cursor.ts'
import type { Bucket, Track } from './track.ts'

interface ChartHeadlineProps<Point extends Bucket> {
  readonly points: readonly Point[]
  readonly tracks: readonly Track<Point>[]
  readonly granularity: Granularity
  readonly cursor: Cursor
  /** The tracks are parts: their values stand in the legend, and no sum is worked out here. */
  readonly sums?: boolean
  /** What stands there while nothing is pointed at. */
  readonly whole: { readonly shown: Shown; readonly when: string; readonly note: string | null } | null
}

/** The chart's number: of the whole range, or of the bucket under the cursor. */
export function ChartHeadline<Point extends Bucket>({
  points,
  tracks,
  granularity,
  cursor,
  whole,
  sums = false,
}: ChartHeadlineProps<Point>): ReactNode {
  const start = useCursor(cursor)
  const point = start === null ? undefined : points.find((one) => one.start === start)
  const [first] = tracks
  if (!point || !first)
    return (
      <p className={classes.headline}>
        {whole ? (
          <>
            <span className={classes.value}>
              <ShownText shown={whole.shown} />
            </span>
            <span className={classes.when}>{[whole.when, whole.note].filter(Boolean).join(' · ')}</span>
          </>
        ) : null}
      </p>
    )
  const bucket = formatBucket(point.start, granularity)
  const when = point.partial ? `${bucket} (${chartTexts().notOver})` : bucket
  if (sums)
    return (
      <p className={classes.headline} aria-live="polite" data-under-cursor="">
        <span className={classes.value}>{when}</span>
      </p>
    )
  const details = [when, first.note?.(point), first.spread?.(point)?.text]
  return (
    <p className={classes.headline} aria-live="polite" data-under-cursor="">
      <span className={classes.value}>
        <ShownText shown={first.shown(point)} />
      </span>
      <span className={classes.when}>{details.filter(Boolean).join(' · ')}</span>
    </p>
  )
}
