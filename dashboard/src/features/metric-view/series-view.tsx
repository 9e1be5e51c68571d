import { lazy, Suspense, useCallback, useMemo, useRef, useState } from 'react'
import classes from '../../charts/chart-frame.module.css'
import { ChartFrame } from '../../charts/chart-frame.tsx'
import { ChartHeadline } from '../../charts/chart-headline.tsx'
import { ChartLegend } from '../../charts/chart-legend.tsx'
import { summaryOf } from '../../charts/chart-summary.ts'
import { ChartTable } from '../../charts/chart-table.tsx'
import { createCursor } from '../../charts/cursor.ts'
import { EventRail } from '../../charts/event-rail.tsx'
import { type Track, whyNoLog } from '../../charts/track.ts'
import { formatCount } from '../../format/amount.ts'
import type { Shown, Unit } from '../../format/shown-value.ts'
import { chartTexts } from '../../language/chart-texts.ts'
import { writeWindow } from '../../time/chart-window.ts'
import { WhenNear } from '../../ui/when-near.tsx'
import { ProofButton } from '../proof/proof-button.tsx'
import type { ProofOf } from '../proof/proof-fragment.ts'
import type { View, ViewFlag } from './chart-search.ts'
import { ChartTools } from './chart-tools.tsx'
import { useRailEvents } from './landmarks.ts'
import { MetricHelp } from './metric-help.tsx'
import type { MetricId } from './metric-id.ts'
import { SaveMenu } from './save-menu.tsx'
import type { MetricPoint } from './series-templates.ts'
import type { ChartRange } from './use-chart-range.ts'

// The drawing library is the largest part of a page; numbers and tables do not wait for it.
const TimeChart = lazy(async () => ({ default: (await import('../../charts/time-chart.tsx')).TimeChart }))

export interface SeriesViewProps {
  readonly id: MetricId
  /** Its key in the address. */
  readonly name: string
  readonly title: string
  readonly block: { readonly number: number; readonly hash: string }
  /** Proofs of the numbers drawn. */
  readonly proof: ProofOf
  readonly points: readonly MetricPoint[]
  readonly tracks: readonly Track<MetricPoint>[]
  readonly stackable: boolean
  readonly axis: Unit
  readonly whole: { readonly shown: Shown; readonly when: string; readonly note: string | null } | null
  readonly wholeOf: ((track: Track<MetricPoint>) => Shown) | null
  readonly range: ChartRange
  readonly view: View
  readonly toggle: (flag: ViewFlag) => void
  readonly cumulative: boolean
  readonly files: { readonly csv: string; readonly json: string; readonly parquet: string }
  readonly embed: string
  readonly notes?: readonly string[]
}

/** A chart of any series with everything around it. */
export function SeriesView(props: SeriesViewProps) {
  const { id, name, title, block, points, tracks, stackable, axis, range, view, toggle, files } = props
  const words = chartTexts()
  const [cursor] = useState(createCursor)
  const place = useRef<HTMLDivElement>(null)
  const { granularity, tooFine } = range.window
  const { change } = range
  // The same each time: with another the drawing would be made again whenever the address changes, on the way to another page, too.
  const zoom = useCallback(
    (start: number, end: number) =>
      change({ ...writeWindow(start, end), range: undefined, since: undefined, by: undefined }),
    [change],
  )
  const events = useRailEvents(range.window, range.ready)
  const stacked = stackable && !view.has('lines')
  const why = whyNoLog(points, tracks)
  const noLog = stacked ? words.view.noLogStacked : why === null ? null : words.view.noLog
  const log = view.has('log') && noLog === null
  const percent = stackable && view.has('percent')
  const mode = useMemo(() => ({ stacked, percent, log }), [stacked, percent, log])
  const summary = useMemo(() => summaryOf(points, tracks, granularity), [points, tracks, granularity])
  const offered: ViewFlag[] = [
    ...(props.cumulative ? (['total'] as const) : []),
    ...(stackable ? (['percent', 'lines'] as const) : []),
    'log',
    'table',
  ]
  const notes = [
    ...(props.notes ?? []),
    ...(points.some(({ partial }) => partial) ? [words.onlyHatched] : []),
    ...(tooFine === null ? [] : [words.tooFine(words.bucket[tooFine], words.bucket[granularity])]),
  ]
  return (
    <div ref={place} className={classes.whole}>
      <ChartFrame
        id={name}
        title={title}
        marks={
          <>
            <MetricHelp id={id} title={title} block={block.number} />
            <ProofButton proof={props.proof} title={title} />
          </>
        }
        tools={
          <>
            <ChartTools title={title} view={view} toggle={toggle} offered={offered} noLog={noLog} />
            <SaveMenu
              title={title}
              name={name}
              files={files}
              source={`Braintrust Analytics · ${words.asOfBlock(formatCount(block.number))} · ${block.hash.slice(0, 18)}…`}
              embed={props.embed}
              {...(view.has('table')
                ? {}
                : {
                    drawing: () => place.current?.querySelector<SVGElement>('svg.recharts-surface') ?? null,
                  })}
            />
          </>
        }
        headline={
          <ChartHeadline
            points={points}
            tracks={tracks}
            granularity={granularity}
            cursor={cursor}
            whole={props.whole}
            sums={stackable}
          />
        }
        legend={<ChartLegend points={points} tracks={tracks} cursor={cursor} whole={props.wholeOf} />}
        notes={notes}
      >
        {points.length === 0 ? (
          <p className={classes.empty}>{words.empty}</p>
        ) : view.has('table') ? (
          <ChartTable title={title} points={points} tracks={tracks} granularity={granularity} />
        ) : (
          <>
            <WhenNear className={classes.plot} until={<p className="visually-hidden">{summary}</p>}>
              <Suspense fallback={<span aria-busy />}>
                <TimeChart
                  // Another window is another drawing: what was pointed at is not in it.
                  key={`${points[0]?.start} ${points.length} ${granularity}`}
                  title={title}
                  summary={summary}
                  // The tracks read the points of this very series.
                  points={points as never}
                  tracks={tracks as never}
                  mode={mode}
                  granularity={granularity}
                  axis={axis}
                  syncId="page"
                  cursor={cursor}
                  onZoom={zoom}
                />
              </Suspense>
            </WhenNear>
            <EventRail events={events} buckets={points} granularity={granularity} />
          </>
        )}
      </ChartFrame>
    </div>
  )
}
