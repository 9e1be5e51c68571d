import { Skeleton } from '@mantine/core'
import { lazy, Suspense, useMemo, useState } from 'react'
import { useBlockQuery } from '../../api/use-block-query.ts'
import classes from '../../charts/chart-frame.module.css'
import { ChartFrame } from '../../charts/chart-frame.tsx'
import { ChartHeadline } from '../../charts/chart-headline.tsx'
import { ChartLegend } from '../../charts/chart-legend.tsx'
import { summaryOf } from '../../charts/chart-summary.ts'
import { ChartTable } from '../../charts/chart-table.tsx'
import { createCursor } from '../../charts/cursor.ts'
import { whyNoLog } from '../../charts/track.ts'
import { texts } from '../../language/text.ts'
import { writeWindow } from '../../time/chart-window.ts'
import { AnswerView } from '../../ui/answer-view.tsx'
import { ProofButton } from '../proof/proof-button.tsx'
import type { View, ViewFlag } from './chart-search.ts'
import { ChartTools } from './chart-tools.tsx'
import { type MetricFilter, seriesDocument } from './metric-document.ts'
import { MetricHelp } from './metric-help.tsx'
import { type MetricId, traitsOf } from './metric-id.ts'
import { tracksOf } from './metric-tracks.ts'
import type { SeriesData } from './series-templates.ts'
import { type ChartRange, useChartRange, useChartView } from './use-chart-range.ts'
import { trackOfWhole, wholeValue } from './whole-value.ts'

// The drawing library is the largest part of a page; numbers and tables do not wait for it.
const TimeChart = lazy(async () => ({ default: (await import('../../charts/time-chart.tsx')).TimeChart }))

export interface MetricChartProps {
  readonly id: MetricId
  readonly where?: MetricFilter | undefined
  /** In place of the metric's own title. */
  readonly title?: string | undefined
  /** Tells apart two charts of one metric on a page, in the address. */
  readonly name?: string | undefined
}

interface ChartProps extends MetricChartProps {
  readonly data: SeriesData
  readonly range: ChartRange
  readonly view: View
  readonly toggle: (flag: ViewFlag) => void
}

/** The ways of looking that a metric allows. */
function offeredFor(id: MetricId, stackable: boolean): ViewFlag[] {
  return [
    ...(traitsOf(id).cumulative ? (['total'] as const) : []),
    ...(stackable ? (['percent', 'lines'] as const) : []),
    'log',
    'table',
  ]
}

function Chart({ id, title, name, data, range, view, toggle }: ChartProps) {
  const words = texts().charts
  const [cursor] = useState(createCursor)
  const { series } = data
  const points = series.points
  const { tracks, stackable, axis } = useMemo(() => tracksOf(id, series), [id, series])
  const { granularity, tooFine } = range.window
  const heading = title ?? series.definition.title
  const stacked = stackable && !view.has('lines')
  const why = whyNoLog(points, tracks)
  const noLog = stacked ? words.view.noLogStacked : why === null ? null : words.view.noLog
  const log = view.has('log') && noLog === null
  const mode = useMemo(
    () => ({ stacked, percent: stackable && view.has('percent'), log }),
    [stacked, stackable, view, log],
  )
  const summary = useMemo(() => summaryOf(points, tracks, granularity), [points, tracks, granularity])
  const [first] = tracks
  const notes = [
    ...(points.some(({ partial }) => partial) ? [words.onlyHatched(words.bucket[granularity])] : []),
    ...(tooFine === null ? [] : [words.tooFine(words.bucket[tooFine], words.bucket[granularity])]),
  ]
  return (
    <ChartFrame
      id={name ?? id}
      title={heading}
      marks={
        <>
          <MetricHelp id={id} title={heading} block={series.block.number} />
          <ProofButton proof={series.proof} title={heading} />
        </>
      }
      tools={
        <ChartTools
          title={heading}
          view={view}
          toggle={toggle}
          offered={offeredFor(id, stackable)}
          noLog={noLog}
        />
      }
      headline={
        <ChartHeadline
          points={points}
          tracks={tracks}
          granularity={granularity}
          cursor={cursor}
          whole={first ? wholeValue(id, data, first, range.window) : null}
        />
      }
      legend={<ChartLegend points={points} tracks={tracks} cursor={cursor} whole={trackOfWhole(data)} />}
      notes={notes}
    >
      {points.length === 0 ? (
        <p className={classes.empty}>{words.empty}</p>
      ) : view.has('table') ? (
        <ChartTable title={heading} points={points} tracks={tracks} granularity={granularity} />
      ) : (
        <div className={classes.plot}>
          <Suspense fallback={null}>
            <TimeChart
              title={heading}
              summary={summary}
              // The tracks read the points of this very series.
              points={points as never}
              tracks={tracks as never}
              mode={mode}
              granularity={granularity}
              axis={axis}
              syncId="page"
              cursor={cursor}
              onZoom={(start, end) =>
                range.change({
                  ...writeWindow(start, end),
                  range: undefined,
                  since: undefined,
                  by: undefined,
                })
              }
            />
          </Suspense>
        </div>
      )}
    </ChartFrame>
  )
}

/** Any metric over time, in the range and granularity of the page. */
export function MetricChart(props: MetricChartProps) {
  const { id, where, name } = props
  const range = useChartRange()
  const { view, toggle } = useChartView(name ?? id)
  const document = seriesDocument(id)
  const { from, to, granularity } = range.window
  const answer = useBlockQuery(
    document ?? placeholderDocument,
    { from, to, granularity, cumulative: view.has('total'), where: where ?? null },
    { together: true, skip: document === null || !range.ready },
  )
  if (document === null) return <p>{texts().charts.noSeries}</p>
  return (
    <AnswerView answer={answer} skeleton={<Skeleton className={classes.place ?? ''} />}>
      {(data) => <Chart {...props} data={data} range={range} view={view} toggle={toggle} />}
    </AnswerView>
  )
}

/** Stands for the question that is not asked of a metric without a series. */
const placeholderDocument = seriesDocument('gsv') ?? raise()

function raise(): never {
  throw new Error('The metric gsv has no series; server/schema.graphql must have changed.')
}
