import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { formatCount } from '../format/amount.ts'
import { formatBucket, formatDate } from '../format/time.ts'
import { chartTexts } from '../language/chart-texts.ts'
import type { Granularity } from '../time/windows.ts'
import { Unfolding } from '../ui/unfolding.tsx'
import classes from './event-rail.module.css'
import { type RailEvent, type RailMark, railMarks } from './rail-marks.ts'
import type { Bucket } from './track.ts'

/** A mark's shape tells its kind without colour: a diamond, a flag, a dot. */
function Shape({ kind }: { kind: RailEvent['kind'] }) {
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      {kind === 'fee' ? <path d="M6 0.5 11.5 6 6 11.5 0.5 6Z" fill="var(--data-fees)" /> : null}
      {kind === 'proposal' ? <path d="M2 0.5h8.5L8 4l2.5 3.5H3.5V12H2Z" fill="var(--data-mean)" /> : null}
      {kind === 'dispute' ? <circle cx="6" cy="6" r="4" fill="var(--data-disputes)" /> : null}
    </svg>
  )
}

/** Lists are cut here; the pages behind the links have them all. */
const mostLines = 12

function Mark({ mark, granularity }: { mark: RailMark; granularity: Granularity }) {
  const words = chartTexts().events
  const bucket = formatBucket(mark.start, granularity)
  const [kind] = mark.kinds
  const face = (
    <>
      {kind ? <Shape kind={kind} /> : null}
      {mark.events.length > 1 ? <span className={classes.count}>{mark.events.length}</span> : null}
      <span className="visually-hidden">
        {`${words.at(bucket)}: ${mark.events.map(({ label }) => label).join('; ')}`}
      </span>
    </>
  )
  return (
    <Unfolding
      button={{ className: classes.mark, face, left: `${mark.place * 100}%` }}
      card={{ className: classes.card, label: words.at(bucket), width: 300, position: 'bottom', arrow: true }}
    >
      {() => (
        <>
          <ul>
            {mark.events.slice(0, mostLines).map((event) => (
              <li key={event.key}>
                <Shape kind={event.kind} />
                <span>
                  {event.link === null ? event.label : <Link to={event.link}>{event.label}</Link>}{' '}
                  <span className={classes.when}>{formatDate(event.at)}</span>
                </span>
              </li>
            ))}
          </ul>
          {mark.events.length > mostLines ? (
            <p className={classes.when}>{words.more(formatCount(mark.events.length - mostLines))}</p>
          ) : null}
        </>
      )}
    </Unfolding>
  )
}

interface EventRailProps {
  readonly events: readonly RailEvent[]
  readonly buckets: readonly Bucket[]
  readonly granularity: Granularity
}

/** A line below the plot with a mark for each bucket in which something happened that may explain its turn. */
export function EventRail({ events, buckets, granularity }: EventRailProps) {
  const marks = useMemo(() => railMarks(events, buckets), [events, buckets])
  // It keeps its place while it is empty: what happened comes after the numbers.
  if (marks.length === 0) return <div className={classes.rail} />
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame, a section would be one landmark a chart
    <div className={classes.rail} role="group" aria-label={chartTexts().events.rail}>
      <div className={classes.line}>
        {marks.map((mark) => (
          <Mark key={mark.start} mark={mark} granularity={granularity} />
        ))}
      </div>
    </div>
  )
}
