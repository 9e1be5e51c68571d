import type { ReactNode } from 'react'
import type { FragmentOf } from '../../api/graphql.ts'
import { formatCount } from '../../format/amount.ts'
import type { Change } from '../../format/ratio.ts'
import { texts } from '../../language/text.ts'
import { DefinitionHelp, type definitionFragment } from '../metrics/definition-help.tsx'
import { ProofButton } from '../proof/proof-button.tsx'
import type { ProofOf } from '../proof/proof-fragment.ts'
import classes from './kpi.module.css'

interface KpiProps {
  /** The metric's id in the API. */
  readonly id: string
  readonly title: string
  readonly definition: FragmentOf<typeof definitionFragment>
  readonly block: { readonly number: number }
  readonly proof: ProofOf
  /** The figure, as the reader sees it. */
  readonly children: ReactNode
  readonly note?: ReactNode
  readonly wide?: boolean
}

/** One figure of the overview with its name, its meaning and its block. */
export function Kpi({ id, title, definition, block, proof, children, note, wide = false }: KpiProps) {
  return (
    <article className={classes.kpi} data-testid={`kpi-${id}`} data-wide={wide || undefined}>
      <header className={classes.head}>
        <h3>{title}</h3>
        <DefinitionHelp definition={definition} block={block} />
        <ProofButton proof={proof} title={title} />
        <span className={classes.block} title={texts().overview.asOf(formatCount(block.number))}>
          <span className="visually-hidden">{texts().overview.asOfBlock}</span> #{block.number}
        </span>
      </header>
      <div className={classes.figures}>{children}</div>
      {note ? <div className={classes.note}>{note}</div> : null}
    </article>
  )
}

interface FigureProps {
  /** What is shown; null reads "no data". */
  readonly text: string | null
  readonly unit?: string
  /** Every digit, for the title. */
  readonly exact?: string
  /** The API's own value, for those who check the page against it. */
  readonly raw: string
}

/** The number itself. */
export function Figure({ text, unit, exact, raw }: FigureProps) {
  return (
    <p className={classes.figure} title={exact} data-raw={raw}>
      {text ?? <span className={classes.noData}>{texts().ui.noData}</span>}
      {unit && text !== null ? <span className={classes.unit}> {unit}</span> : null}
    </p>
  )
}

const arrows = { up: '▲', down: '▼', same: '=' } as const

interface TrendProps {
  readonly current: string | null
  readonly previous: string | null
  readonly change: Change | null
  /** Whether a percentage of change helps; of a rate it would only confuse. */
  readonly asPercent?: boolean
}

/** "Last 30 days X ▲ +12 %" over "30 days before Y": both values, a direction in words and sign, never by colour. */
export function Trend({ current, previous, change, asPercent = true }: TrendProps) {
  const words = texts().overview
  const { noData } = texts().ui
  return (
    <p className={classes.trend}>
      <span>
        {words.last} <strong>{current ?? noData}</strong>{' '}
        {change ? (
          <span className={classes.arrow}>
            <span aria-hidden="true">{arrows[change.direction]}</span>
            <span className="visually-hidden">{words.direction[change.direction]}</span>{' '}
            {asPercent && change.direction !== 'same' ? change.percent : null}
          </span>
        ) : null}
      </span>
      <span className={classes.before}>
        {words.before} {previous ?? noData}
      </span>
    </p>
  )
}
