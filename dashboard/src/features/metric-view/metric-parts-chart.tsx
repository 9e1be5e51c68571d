import type { TypedDocumentNode } from '@apollo/client'
import { Skeleton } from '@mantine/core'
import { useLedger } from '../../api/ledger-provider.tsx'
import { takeApart } from '../../api/merge-questions.ts'
import { useBlockQuery } from '../../api/use-block-query.ts'
import classes from '../../charts/chart-frame.module.css'
import { categoricalColor } from '../../charts/palette.ts'
import type { Track } from '../../charts/track.ts'
import { formatCount } from '../../format/amount.ts'
import { shortHex, tameText } from '../../format/text.ts'
import { chartTexts } from '../../language/chart-texts.ts'
import { metricTitle } from '../../language/metric-title.ts'
import { AnswerView } from '../../ui/answer-view.tsx'
import { breakdownDownload, type DownloadOf } from './download-link.ts'
import { embedAddress } from './embed-address.ts'
import { breakdownDocument, type Dimension, type MetricFilter } from './metric-document.ts'
import type { MetricId } from './metric-id.ts'
import { traitsOf } from './metric-id.ts'
import { tracksOf } from './metric-tracks.ts'
import { useCategoryNames } from './part-name.tsx'
import { partsQuestion } from './parts-question.ts'
import type { MetricPoint, SeriesData } from './series-templates.ts'
import { SeriesView } from './series-view.tsx'
import { type ChartRange, useChartRange, useChartView } from './use-chart-range.ts'
import { wholeValue } from './whole-value.ts'

interface PartsChartProps {
  readonly id: MetricId
  readonly dimension: Dimension
  readonly where?: MetricFilter | undefined
  readonly title?: string | undefined
  readonly name?: string | undefined
}

/** Layers that can still be told apart. */
const mostParts = 6

/** A bucket with the values of all parts; their buckets are the same, as one answer holds them. */
type PartsPoint = MetricPoint & { readonly parts: readonly (MetricPoint | undefined)[] }

function Layers({
  chart,
  range,
  keys,
  others,
}: {
  chart: PartsChartProps
  range: ChartRange
  keys: readonly string[]
  others: number
}) {
  const { id, dimension, where = {}, title } = chart
  const name = chart.name ?? `${id}-by-${dimension.toLowerCase()}`
  const { view, toggle } = useChartView(name)
  const { from, to, granularity } = range.window
  const categories = useCategoryNames(dimension !== 'CATEGORY')
  const cumulative = view.has('total')
  const { block } = useLedger()
  const part = dimension.toLowerCase() as Lowercase<Dimension>
  const wheres = [where, ...keys.map((key): MetricFilter => ({ ...where, [part]: [key] }))]
  const merged = partsQuestion(id, { asOfBlock: block?.number, from, to, granularity, cumulative }, wheres)
  const nameOf = (key: string) =>
    dimension === 'CATEGORY'
      ? tameText(categories.get(key) ?? `#${key}`, 40)
      : dimension === 'SOURCE'
        ? key
        : shortHex(key)
  const answer = useBlockQuery(
    (merged?.query ?? { kind: 'Document', definitions: [] }) as TypedDocumentNode<
      Record<string, unknown>,
      Record<string, unknown>
    >,
    merged?.variables ?? {},
    { skip: merged === null },
  )
  return (
    <AnswerView answer={answer} skeleton={<Skeleton className={classes.place ?? ''} />}>
      {(data) => {
        // What was merged comes apart into answers of the questions it was merged of.
        const answers = [undefined, ...keys].map(
          (_, index) => takeApart(data, index) as unknown as SeriesData,
        )
        const [all, ...parts] = answers
        if (!all) return null
        const { series } = all
        const { tracks, axis } = tracksOf(id, series)
        const [first] = tracks
        if (!first) return null
        const byStart = parts.map((part) => new Map(part.series.points.map((point) => [point.start, point])))
        const points = series.points.map(
          (point): PartsPoint => ({ ...point, parts: byStart.map((part) => part.get(point.start)) }),
        )
        const layers = keys.map((key, index): Track<PartsPoint> => {
          const nothing = { text: null, unit: '', exact: chartTexts().noData, raw: '' }
          return {
            key,
            label: nameOf(key),
            color: categoricalColor(index),
            mark: 'bar',
            height: ({ parts: values }) => (values[index] ? first.height(values[index]) : null),
            shown: ({ parts: values }) => (values[index] ? first.shown(values[index]) : nothing),
          }
        })
        const words = chartTexts()
        const of: DownloadOf = { blockHash: series.block.hash, window: range.window, where: chart.where }
        return (
          <SeriesView
            id={id}
            name={name}
            title={
              title ?? words.breakdown.title(metricTitle(series.definition), words.breakdown.by[dimension])
            }
            block={series.block}
            proof={series.proof}
            points={points}
            tracks={layers as unknown as readonly Track<MetricPoint>[]}
            stackable
            axis={axis}
            whole={wholeValue(id, all, first, range.window)}
            wholeOf={(layer) => {
              const part = parts[keys.indexOf(layer.key)]
              return first.shown((part?.whole ?? all.whole) as unknown as MetricPoint)
            }}
            range={range}
            view={view}
            toggle={toggle}
            cumulative={traitsOf(id).cumulative === true}
            files={{
              csv: breakdownDownload(id, 'csv', dimension, of),
              json: breakdownDownload(id, 'json', dimension, of),
              parquet: breakdownDownload(id, 'parquet', dimension, of),
            }}
            embed={embedAddress(id, range.search)}
            notes={others > 0 ? [words.breakdown.notDrawn(formatCount(others))] : []}
          />
        )
      }}
    </AnswerView>
  )
}

/** An amount over time in layers: its largest parts in the window, and the whole as the headline. */
export function MetricPartsChart(props: PartsChartProps) {
  const { id, dimension, where } = props
  const range = useChartRange()
  const { from, to } = range.window
  const document = traitsOf(id).answer === 'Amount' ? breakdownDocument(id) : null
  const answer = useBlockQuery(
    document ?? placeholderDocument,
    { dimension, first: mostParts, from, to, where: where ?? null },
    { together: true, skip: document === null || !range.ready },
  )
  if (document === null) return <p>{chartTexts().breakdown.notPossible}</p>
  return (
    <AnswerView answer={answer} skeleton={<Skeleton className={classes.place ?? ''} />}>
      {({ breakdown }) => {
        const keys = breakdown.parts.flatMap(({ key }) => (key === null ? [] : [key]))
        const unknown = breakdown.parts.length - keys.length
        return <Layers chart={props} range={range} keys={keys} others={breakdown.others.count + unknown} />
      }}
    </AnswerView>
  )
}

/** Stands for the question that is not asked of a metric that cannot be broken down. */
const placeholderDocument = breakdownDocument('gsv') ?? raise()

function raise(): never {
  throw new Error('The metric gsv has no breakdown; server/schema.graphql must have changed.')
}
