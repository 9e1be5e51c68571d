import { Skeleton } from '@mantine/core'
import { useBlockQuery } from '../../api/use-block-query.ts'
import frame from '../../charts/chart-frame.module.css'
import { ChartFrame } from '../../charts/chart-frame.tsx'
import { mainColor } from '../../charts/palette.ts'
import { formatCount } from '../../format/amount.ts'
import { showRatio, showShare, showWhole } from '../../format/shown-value.ts'
import { chartTexts } from '../../language/chart-texts.ts'
import { metricTitle } from '../../language/metric-title.ts'
import type { ChartWindow } from '../../time/chart-window.ts'
import { AnswerView } from '../../ui/answer-view.tsx'
import { ShownText } from '../../ui/shown-text.tsx'
import { ProofButton } from '../proof/proof-button.tsx'
import classes from './breakdown.module.css'
import { type BreakdownRow, breakdownRows } from './breakdown-rows.ts'
import type { BreakdownData } from './breakdown-templates.ts'
import { breakdownDownload, type DownloadOf } from './download-link.ts'
import { breakdownDocument, type Dimension, type MetricFilter } from './metric-document.ts'
import { MetricHelp } from './metric-help.tsx'
import type { MetricId } from './metric-id.ts'
import { PartName, useCategoryNames } from './part-name.tsx'
import { SaveMenu } from './save-menu.tsx'
import { useChartRange } from './use-chart-range.ts'

export interface MetricBreakdownProps {
  readonly id: MetricId
  readonly dimension: Dimension
  readonly where?: MetricFilter | undefined
  /** How many parts, 1 to 100; the rest is one line. */
  readonly first?: number | undefined
  readonly title?: string | undefined
}

interface BarsProps {
  readonly rows: readonly BreakdownRow[]
  readonly others: number
  readonly dimension: Dimension
  readonly color: string
  readonly title: string
}

/** What a rate of so few cases may as well be. */
function Interval({ low, high }: NonNullable<BreakdownRow['interval']>) {
  const end = (decimal: string) => (
    <span title={decimal} data-raw={decimal}>
      {showShare(decimal)}
    </span>
  )
  return (
    <span className={classes.interval}>
      {end(low)} – {end(high)}
    </span>
  )
}

/** Bars with their numbers: the table and the drawing are one. */
function Bars({ rows, others, dimension, color, title }: BarsProps) {
  const words = chartTexts().breakdown
  const categories = useCategoryNames(dimension !== 'CATEGORY')
  const rates = rows.some(({ interval }) => interval !== null)
  const longest = Math.max(...rows.map(({ height }) => Math.abs(height ?? 0)))
  return (
    <table className={classes.bars}>
      <caption className="visually-hidden">{title}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{words.by[dimension]}</th>
          <th scope="col">{chartTexts().tracks.value}</th>
          <th scope="col">{rates ? words.casesAndInterval : words.share}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, shown, height, note, interval }) => (
          <tr key={key ?? String(key)}>
            <th scope="row">
              {key === undefined ? (
                words.others(formatCount(others))
              ) : (
                <PartName part={key} dimension={dimension} categories={categories} />
              )}
              <svg className={classes.bar} viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
                <rect
                  width={longest > 0 ? (Math.abs(height ?? 0) / longest) * 100 : 0}
                  height="1"
                  fill={key === undefined ? 'var(--data-abstain)' : color}
                />
              </svg>
            </th>
            <td>
              <ShownText shown={shown} />
            </td>
            <td className={classes.note}>
              {note}
              {interval ? <Interval {...interval} /> : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Breakdown({
  id,
  dimension,
  title,
  where,
  data,
  window,
}: MetricBreakdownProps & { data: BreakdownData; window: ChartWindow }) {
  const words = chartTexts().breakdown
  const { breakdown } = data
  const heading = title ?? words.largest(metricTitle(breakdown.definition), words.by[dimension])
  const rows = breakdownRows(breakdown)
  const of: DownloadOf = { blockHash: breakdown.block.hash, window, where }
  const total =
    breakdown.__typename === 'AmountBreakdown'
      ? showWhole(breakdown.total, breakdown.unit)
      : showRatio(breakdown.total, breakdown.unit)
  return (
    <ChartFrame
      id={`${id}-by-${dimension.toLowerCase()}`}
      title={heading}
      marks={
        <>
          <MetricHelp id={id} title={heading} block={breakdown.block.number} />
          <ProofButton proof={breakdown.proof} title={heading} />
        </>
      }
      tools={
        <SaveMenu
          title={heading}
          name={`${id}-by-${dimension.toLowerCase()}`}
          files={{
            csv: breakdownDownload(id, 'csv', dimension, of),
            json: breakdownDownload(id, 'json', dimension, of),
            parquet: breakdownDownload(id, 'parquet', dimension, of),
          }}
        />
      }
      headline={
        <p className={frame.headline}>
          <span className={frame.value}>
            <ShownText shown={total} />
          </span>
        </p>
      }
      legend={null}
      notes={rows.some(({ interval }) => interval !== null) ? [words.intervals] : []}
    >
      {rows.length === 0 ? (
        <p className={frame.empty}>{words.empty}</p>
      ) : (
        <Bars
          rows={rows}
          others={breakdown.others.count}
          dimension={dimension}
          color={mainColor(id)}
          title={heading}
        />
      )}
    </ChartFrame>
  )
}

/** Any metric by one of its dimensions, over the range of the page. */
export function MetricBreakdown(props: MetricBreakdownProps) {
  const { id, dimension, where, first = 8 } = props
  const { window, ready } = useChartRange()
  const document = breakdownDocument(id)
  const answer = useBlockQuery(
    document ?? placeholderDocument,
    { dimension, first, from: window.from, to: window.to, where: where ?? null },
    { together: true, skip: document === null || !ready },
  )
  if (document === null) return <p>{chartTexts().breakdown.notPossible}</p>
  return (
    <AnswerView answer={answer} skeleton={<Skeleton className={frame.place ?? ''} />}>
      {(data) => <Breakdown {...props} data={data} window={window} />}
    </AnswerView>
  )
}

/** Stands for the question that is not asked of a metric that cannot be broken down. */
const placeholderDocument = breakdownDocument('gsv') ?? raise()

function raise(): never {
  throw new Error('The metric gsv has no breakdown; server/schema.graphql must have changed.')
}
