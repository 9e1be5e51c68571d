import type { ReactNode } from 'react'
import type { Answer } from '../../api/use-block-query.ts'
import { formatCount } from '../../format/amount.ts'
import { metricTitle } from '../../language/metric-title.ts'
import { texts } from '../../language/text.ts'
import { AnswerView } from '../../ui/answer-view.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Panel } from '../../ui/panel.tsx'
import { RowsSkeleton } from '../../ui/rows-skeleton.tsx'
import { ProofButton } from '../proof/proof-button.tsx'
import classes from './pinned-panel.module.css'
import { changeText, type PinnedText, pinnedText } from './pinned-value.ts'
import type { PinnedMetric, PinnedMoment } from './proposals-query.ts'

interface Row {
  readonly id: string
  readonly title: string
  readonly at: ReadonlyMap<PinnedMoment['moment'], PinnedMetric>
}

/** Moments that have come. */
export const reached = (pinned: readonly PinnedMoment[]): readonly PinnedMoment[] =>
  pinned.filter(({ block }) => block !== null)

/** A row for each metric, with what it was at each moment. */
export function rowsOf(pinned: readonly PinnedMoment[]): readonly Row[] {
  const moments = reached(pinned)
  return (moments[0]?.metrics ?? []).map(({ definition }) => ({
    id: definition.id,
    title: metricTitle(definition),
    at: new Map(
      moments.flatMap(({ moment, metrics }) => {
        const found = metrics.find((metric) => metric.definition.id === definition.id)
        return found ? [[moment, found] as const] : []
      }),
    ),
  }))
}

export const Value = ({ value, children }: { value: PinnedText; children?: ReactNode }) => (
  <span className={classes.value} title={value.exact}>
    <span data-raw={value.raw}>{value.text}</span>
    {children}
  </span>
)

function Cell({ metric, moment }: { metric: PinnedMetric | undefined; moment: string }) {
  if (metric === undefined) return <>{texts().ui.noData}</>
  const title = texts().governance.pinned.proofOf(metricTitle(metric.definition), moment)
  return (
    <Value value={pinnedText(metric)}>
      <ProofButton proof={metric.proof} title={title} />
    </Value>
  )
}

function columnsOf(pinned: readonly PinnedMoment[]): readonly Column<Row>[] {
  const words = texts().governance.pinned
  return [
    { key: 'metric', title: words.metric, cell: ({ title }) => title },
    ...inOrder(pinned, first).map(momentColumn),
    changeColumn(),
    ...inOrder(pinned, later).map(momentColumn),
  ]
}

/** What one compares first stands beside it; the later moments follow. */
const first = ['CREATED', 'VOTE_START', 'NOW'] as const
const later = ['VOTE_END', 'EXECUTED', 'AFTER_30_DAYS', 'AFTER_90_DAYS'] as const

const inOrder = (pinned: readonly PinnedMoment[], moments: readonly PinnedMoment['moment'][]) =>
  moments.flatMap((moment) => reached(pinned).filter((one) => one.moment === moment))

function momentColumn({ moment, block }: PinnedMoment): Column<Row> {
  const words = texts().governance.pinned
  return {
    key: moment,
    title: `${words.moments[moment]}, ${words.atBlock(formatCount(block?.number ?? 0))}`,
    align: 'right',
    cell: ({ at }) => <Cell metric={at.get(moment)} moment={words.moments[moment]} />,
  }
}

const changeColumn = (): Column<Row> => ({
  key: 'change',
  title: texts().governance.pinned.change,
  align: 'right',
  cell: ({ at }) => {
    const now = at.get('NOW')
    const change = now ? changeText(now) : null
    return change === null ? texts().ui.noData : <Value value={change} />
  },
})

/** The same figures at the proposal's moments, so that what was promised can be held to what came. */
export function PinnedPanel({ answer }: { answer: Answer<readonly PinnedMoment[]> }) {
  const words = texts().governance.pinned
  return (
    <Panel title={words.title}>
      <p className={classes.lead}>{words.lead}</p>
      <AnswerView answer={answer} skeleton={<RowsSkeleton rows={10} />}>
        {(pinned) => (
          <>
            <div data-testid="pinned">
              <DataTable
                caption={words.title}
                rows={rowsOf(pinned)}
                rowKey={({ id }) => id}
                empty={texts().ui.noData}
                columns={columnsOf(pinned)}
              />
            </div>
            {pinned.some(({ block }) => block === null) ? (
              <>
                <p className={classes.later}>{words.notYet}</p>
                <ul className={classes.reasons}>
                  {pinned
                    .filter(({ block }) => block === null)
                    .map(({ moment, reason }) => (
                      <li key={moment}>
                        {words.moments[moment]}: {reason}
                      </li>
                    ))}
                </ul>
              </>
            ) : null}
          </>
        )}
      </AnswerView>
    </Panel>
  )
}
