import type { TypedDocumentNode } from '@apollo/client'
import { Skeleton } from '@mantine/core'
import { useMemo, useRef } from 'react'
import { useLedger } from '../../api/ledger-provider.tsx'
import { useBlockQuery } from '../../api/use-block-query.ts'
import classes from '../../charts/chart-frame.module.css'
import { formatCount } from '../../format/amount.ts'
import { shortHex, tameText } from '../../format/text.ts'
import { chartTexts } from '../../language/chart-texts.ts'
import { metricTitle } from '../../language/metric-title.ts'
import { AnswerView } from '../../ui/answer-view.tsx'
import type { View, ViewFlag } from './chart-search.ts'
import { breakdownDownload, type DownloadOf } from './download-link.ts'
import { embedAddress } from './embed-address.ts'
import { breakdownDocument, type Dimension, type MetricFilter } from './metric-document.ts'
import type { MetricId } from './metric-id.ts'
import { traitsOf } from './metric-id.ts'
import { useCategoryNames } from './part-name.tsx'
import { partsLayers } from './parts-layers.ts'
import { partsQuestion } from './parts-question.ts'
import type { MetricPoint } from './series-templates.ts'
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

interface LayersProps {
  readonly chart: PartsChartProps
  readonly range: ChartRange
  readonly keys: readonly string[]
  /** How many parts are not drawn. */
  readonly others: number
}

interface DrawnProps extends LayersProps {
  readonly data: Record<string, unknown>
  readonly categories: ReadonlyMap<string, string>
  readonly name: string
  readonly view: View
  readonly toggle: (flag: ViewFlag) => void
}

function nameOfPart(key: string, dimension: Dimension, categories: ReadonlyMap<string, string>): string {
  if (dimension === 'CATEGORY') return tameText(categories.get(key) ?? `#${key}`, 40)
  return dimension === 'SOURCE' ? key : shortHex(key)
}

function Drawn({ chart, range, keys, others, data, categories, name, view, toggle }: DrawnProps) {
  const { id, dimension, where, title } = chart
  const words = chartTexts()
  // Made once an answer: other points or layers would have the drawing made again.
  const drawing = useMemo(
    () => partsLayers(id, data, keys, (key) => nameOfPart(key, dimension, categories)),
    [id, data, keys, dimension, categories],
  )
  if (drawing === null) return null
  const { all, parts, first, axis, points, layers } = drawing
  const { series } = all
  const of: DownloadOf = { blockHash: series.block.hash, window: range.window, where }
  return (
    <SeriesView
      id={id}
      name={name}
      title={title ?? words.breakdown.title(metricTitle(series.definition), words.breakdown.by[dimension])}
      block={series.block}
      proof={series.proof}
      points={points}
      tracks={layers}
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
}

function Layers(props: LayersProps) {
  const { chart, range, keys } = props
  const { id, dimension, where = {} } = chart
  const name = chart.name ?? `${id}-by-${dimension.toLowerCase()}`
  const { view, toggle } = useChartView(name)
  const { from, to, granularity } = range.window
  const categories = useCategoryNames(dimension !== 'CATEGORY')
  const cumulative = view.has('total')
  const { block } = useLedger()
  const part = dimension.toLowerCase() as Lowercase<Dimension>
  const wheres = [where, ...keys.map((key): MetricFilter => ({ ...where, [part]: [key] }))]
  const merged = partsQuestion(id, { asOfBlock: block?.number, from, to, granularity, cumulative }, wheres)
  const answer = useBlockQuery(
    (merged?.query ?? { kind: 'Document', definitions: [] }) as TypedDocumentNode<
      Record<string, unknown>,
      Record<string, unknown>
    >,
    merged?.variables ?? {},
    { skip: merged === null },
  )
  // The last answer stays while the next is on its way, with the parts that it is about: there may be others now, or more.
  const answered = useRef(keys)
  if (!answer.outdated) answered.current = keys
  const drawn = { ...props, keys: answered.current, categories, name, view, toggle }
  return (
    <AnswerView answer={answer} skeleton={<Skeleton className={classes.place ?? ''} />}>
      {(data) => <Drawn {...drawn} data={data} />}
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
  const parts = answer.data?.breakdown.parts
  const keys = useMemo(() => parts?.flatMap(({ key }) => (key === null ? [] : [key])) ?? [], [parts])
  if (document === null) return <p>{chartTexts().breakdown.notPossible}</p>
  return (
    <AnswerView answer={answer} skeleton={<Skeleton className={classes.place ?? ''} />}>
      {({ breakdown }) => (
        <Layers
          chart={props}
          range={range}
          keys={keys}
          others={breakdown.others.count + breakdown.parts.length - keys.length}
        />
      )}
    </AnswerView>
  )
}

/** Stands for the question that is not asked of a metric that cannot be broken down. */
const placeholderDocument = breakdownDocument('gsv') ?? raise()

function raise(): never {
  throw new Error('The metric gsv has no breakdown; server/schema.graphql must have changed.')
}
