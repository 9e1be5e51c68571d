import { Skeleton } from '@mantine/core'
import { useBlockQuery } from '../../api/use-block-query.ts'
import { formatCount } from '../../format/amount.ts'
import type { Change } from '../../format/ratio.ts'
import type { Shown } from '../../format/shown-value.ts'
import { chartTexts } from '../../language/chart-texts.ts'
import { metricTitle } from '../../language/metric-title.ts'
import { AnswerView } from '../../ui/answer-view.tsx'
import { ShownText } from '../../ui/shown-text.tsx'
import { ProofButton } from '../proof/proof-button.tsx'
import classes from './figure.module.css'
import type { FigureData } from './figure-templates.ts'
import { figureView } from './figure-values.ts'
import { figureDocument, type MetricFilter } from './metric-document.ts'
import { MetricHelp } from './metric-help.tsx'
import type { MetricId } from './metric-id.ts'
import { TreasuryTable } from './treasury-table.tsx'

const arrows = { up: '▲', down: '▼', same: '=' } as const

function ChangeNote({ change, before }: { change: Change; before: Shown | null }) {
  const words = chartTexts().change
  return (
    <p className={classes.change}>
      <span aria-hidden="true">{arrows[change.direction]}</span>{' '}
      <span className="visually-hidden">{words[change.direction]}</span>
      {change.direction === 'same' ? null : change.percent}{' '}
      {before ? (
        <span className={classes.before} title={before.exact}>
          {words.before([before.text ?? chartTexts().noData, before.unit].join(' ').trim())}
        </span>
      ) : null}
    </p>
  )
}

function FigureBody({ data, title }: { data: FigureData; title?: string | undefined }) {
  const { now } = data
  const name = title ?? metricTitle(now.definition)
  const view = figureView(data)
  return (
    <>
      <header className={classes.head}>
        <h3>{name}</h3>
        <MetricHelp id={now.definition.id} title={name} block={now.block.number} />
        <ProofButton proof={now.proof} title={name} />
        <span className={classes.block} title={chartTexts().asOfBlock(formatCount(now.block.number))}>
          #{now.block.number}
        </span>
      </header>
      {view ? (
        <>
          <p className={classes.figure}>
            <ShownText shown={view.shown} />
          </p>
          <div className={classes.notes}>
            {view.notes.map((note) => (
              <p key={note}>{note}</p>
            ))}
            {view.change ? <ChangeNote change={view.change} before={view.before} /> : null}
          </div>
        </>
      ) : now.__typename === 'TreasuryAnswer' ? (
        <TreasuryTable treasury={now} />
      ) : null}
    </>
  )
}

export interface MetricFigureProps {
  readonly id: MetricId
  /** First second of the window; from the beginning when absent. Without effect on metrics of a moment. */
  readonly from?: number | null | undefined
  /** First second after the window; up to the block when absent. */
  readonly to?: number | null | undefined
  readonly where?: MetricFilter | undefined
  /** In place of the metric's own title. */
  readonly title?: string | undefined
}

/**
 * One number of any metric with its meaning, its proof, and, where it has a window with both ends, its change to the period before.
 * Figures that are drawn at one moment are asked for in one request. Stands in a `<Figures>`.
 */
export function MetricFigure({ id, from = null, to = null, where, title }: MetricFigureProps) {
  const compare = from !== null && to !== null
  const answer = useBlockQuery(
    figureDocument(id),
    {
      from,
      to,
      where: where ?? null,
      compare,
      beforeFrom: compare ? from - (to - from) : null,
      granularity: 'MONTH',
    },
    { together: true },
  )
  return (
    <article className={classes.cell} data-testid={`metric-${id}`}>
      <AnswerView answer={answer} skeleton={<FigureSkeleton />}>
        {(data) => <FigureBody data={data} title={title} />}
      </AnswerView>
    </article>
  )
}

const FigureSkeleton = () => (
  <div aria-hidden="true">
    <Skeleton height={14} width={120} my={6} />
    <Skeleton height={26} width={140} my={6} />
    <Skeleton height={11} width={100} my={4} />
  </div>
)

interface FiguresProps {
  readonly label: string
  /** True when a heading that is seen stands right above. */
  readonly headed?: boolean
  readonly children: React.ReactNode
}

/**
 * A row of figures, parted by hairlines like a statement. `label` names it for those who do not see where it stands.
 */
export function Figures({ label, headed = false, children }: FiguresProps) {
  return (
    <section className={classes.figures} data-flow="phone" aria-label={headed ? undefined : label}>
      {headed ? null : <h2 className="visually-hidden">{label}</h2>}
      {children}
    </section>
  )
}
