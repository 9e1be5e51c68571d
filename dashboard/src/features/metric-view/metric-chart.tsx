import { Skeleton } from '@mantine/core'
import { useMemo } from 'react'
import { useBlockQuery } from '../../api/use-block-query.ts'
import classes from '../../charts/chart-frame.module.css'
import { chartTexts } from '../../language/chart-texts.ts'
import { metricTitle } from '../../language/metric-title.ts'
import { AnswerView } from '../../ui/answer-view.tsx'
import { type DownloadOf, seriesDownload } from './download-link.ts'
import { embedAddress } from './embed-address.ts'
import { type Dimension, type MetricFilter, seriesDocument } from './metric-document.ts'
import { type MetricId, traitsOf } from './metric-id.ts'
import { MetricPartsChart } from './metric-parts-chart.tsx'
import { tracksOf } from './metric-tracks.ts'
import type { SeriesData } from './series-templates.ts'
import { SeriesView, type SeriesViewProps } from './series-view.tsx'
import { useChartRange, useChartView } from './use-chart-range.ts'
import { trackOfWhole, wholeValue } from './whole-value.ts'

export interface MetricChartProps {
  readonly id: MetricId
  /** Layers by its largest parts in place of one series. */
  readonly dimension?: Dimension | undefined
  readonly where?: MetricFilter | undefined
  /** In place of the metric's own title. */
  readonly title?: string | undefined
  /** Tells apart two charts of one metric on a page, in the address. */
  readonly name?: string | undefined
}

interface DrawnProps extends Pick<SeriesViewProps, 'range' | 'view' | 'toggle'> {
  readonly chart: MetricChartProps
  readonly data: SeriesData
}

function Drawn({ chart, data, range, view, toggle }: DrawnProps) {
  const { id, where, title, name } = chart
  const { series } = data
  const { tracks, stackable, axis } = useMemo(() => tracksOf(id, series), [id, series])
  const [first] = tracks
  const of: DownloadOf = {
    blockHash: series.block.hash,
    window: range.window,
    where,
    cumulative: view.has('total'),
  }
  return (
    <SeriesView
      id={id}
      name={name ?? id}
      title={title ?? metricTitle(series.definition)}
      block={series.block}
      proof={series.proof}
      points={series.points}
      tracks={tracks}
      stackable={stackable}
      axis={axis}
      whole={first ? wholeValue(id, data, first, range.window) : null}
      wholeOf={trackOfWhole(data)}
      range={range}
      view={view}
      toggle={toggle}
      cumulative={traitsOf(id).cumulative === true}
      files={{
        csv: seriesDownload(id, 'csv', of),
        json: seriesDownload(id, 'json', of),
        parquet: seriesDownload(id, 'parquet', of),
      }}
      embed={embedAddress(id, range.search)}
    />
  )
}

function OneSeries(props: MetricChartProps) {
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
  if (document === null) return <p>{chartTexts().noSeries}</p>
  return (
    <AnswerView answer={answer} skeleton={<Skeleton className={classes.place ?? ''} />}>
      {(data) => <Drawn chart={props} data={data} range={range} view={view} toggle={toggle} />}
    </AnswerView>
  )
}

/** Any metric over time, in the range and granularity of the page; by its largest parts when a dimension is given. */
export const MetricChart = ({ dimension, ...props }: MetricChartProps) =>
  dimension === undefined ? <OneSeries {...props} /> : <MetricPartsChart {...props} dimension={dimension} />

/** Stands for the question that is not asked of a metric without a series. */
const placeholderDocument = seriesDocument('gsv') ?? raise()

function raise(): never {
  throw new Error('The metric gsv has no series; server/schema.graphql must have changed.')
}
