import type { Shown } from '../format/shown-value.ts'
import { ShownText } from '../ui/shown-text.tsx'
import classes from './chart-frame.module.css'
import { type Cursor, useCursor } from './cursor.ts'
import type { Bucket, Track } from './track.ts'

interface ChartLegendProps<Point extends Bucket> {
  readonly points: readonly Point[]
  readonly tracks: readonly Track<Point>[]
  readonly cursor: Cursor
  /** Values of the whole range by track; absent where there are none. */
  readonly whole: ((track: Track<Point>) => Shown) | null
}

function Mark({ mark, color }: Pick<Track, 'mark' | 'color'>) {
  return (
    <svg width="18" height="10" aria-hidden="true">
      {mark === 'bar' ? (
        <rect x="3" y="0" width="12" height="10" fill={color} />
      ) : (
        <line
          x1="0"
          y1="5"
          x2="18"
          y2="5"
          stroke={color}
          strokeWidth="2.5"
          strokeDasharray={mark === 'dashed' ? '5 3' : undefined}
        />
      )}
    </svg>
  )
}

/** What each colour stands for, with its value under the cursor. A chart of one series needs none: its title says it. */
export function ChartLegend<Point extends Bucket>({
  points,
  tracks,
  cursor,
  whole,
}: ChartLegendProps<Point>) {
  const start = useCursor(cursor)
  const point = start === null ? undefined : points.find((one) => one.start === start)
  if (tracks.length < 2) return null
  return (
    <ul className={classes.legend}>
      {tracks.map((track) => {
        const shown = point ? track.shown(point) : whole?.(track)
        return (
          <li key={track.key}>
            <Mark mark={track.mark} color={track.color} />
            <span>{track.label}</span>
            {shown ? (
              <strong>
                <ShownText shown={shown} />
              </strong>
            ) : null}
          </li>
        )
      })}
    </ul>
  )
}
