import { useNavigate, useSearch } from '@tanstack/react-router'
import { useLedger } from '../api/ledger-provider.tsx'
import { useBlockQuery } from '../api/use-block-query.ts'
import { Figures, MetricFigure } from '../features/metric-view/index.ts'
import { FlowPanel } from '../features/money/flow-panel.tsx'
import { budgetsQuery, buybacksQuery, flowsQuery } from '../features/money/money-queries.ts'
import {
  type Period,
  parseQuarter,
  periodOf,
  type Quarter,
  quarterAt,
  quarterBefore,
  quarterText,
} from '../features/money/quarters.ts'
import { ConversionActions } from '../features/money/treasury-actions.tsx'
import { BudgetTable, BuybackTable } from '../features/money/treasury-tables.tsx'
import controls from '../features/people/figure-controls.module.css'
import { texts } from '../language/text.ts'
import { AnswerView } from '../ui/answer-view.tsx'
import filters from '../ui/filters.module.css'
import { PageHead } from '../ui/page-head.tsx'
import { Panel } from '../ui/panel.tsx'
import { RowsSkeleton } from '../ui/rows-skeleton.tsx'
import { Select } from '../ui/select.tsx'
import { Stack } from '../ui/stack.tsx'

/** Quarters offered: the running one and those before it. */
const offered = 9

function quartersBefore(running: Quarter): Quarter[] {
  const quarters = [running]
  while (quarters.length < offered) quarters.push(quarterBefore(quarters.at(-1) ?? running))
  return quarters
}

function usePeriod(now: number) {
  const { period } = useSearch({ from: '/treasury' })
  const running = quarterAt(now)
  const usual = quarterText(quarterBefore(running))
  const chosen = period ?? usual
  const quarter = parseQuarter(chosen)
  return { chosen, usual, running, window: quarter ? periodOf(quarter) : { from: null, to: null } }
}

function PeriodChoice({ now }: { now: number }) {
  const words = texts().money.treasury
  const navigate = useNavigate({ from: '/treasury' })
  const { chosen, usual, running } = usePeriod(now)
  const quarters = quartersBefore(running).map((quarter, index) => {
    const name = words.quarter(quarter.quarter, quarter.year)
    return [quarterText(quarter), index === 0 ? words.running(name) : name] as const
  })
  const known = chosen === 'all' || quarters.some(([text]) => text === chosen)
  const asked = parseQuarter(chosen)
  return (
    <div className={`${filters.filters} ${controls.controls}`}>
      <Select
        label={words.period}
        value={chosen}
        onChange={(next) =>
          void navigate({
            search: (search) => ({ ...search, period: next === usual ? undefined : next }),
            replace: true,
          })
        }
        options={[
          ...(known || asked === undefined
            ? []
            : [[chosen, words.quarter(asked.quarter, asked.year)] as const]),
          ...quarters,
          ['all', words.all],
        ]}
      />
    </div>
  )
}

function Flows({ from, to }: Period) {
  const answer = useBlockQuery(flowsQuery, { from, to })
  return (
    <Panel title={texts().money.treasury.flows}>
      <AnswerView answer={answer} skeleton={<RowsSkeleton rows={16} />}>
        {({ treasuryFlows }) => <FlowPanel flows={treasuryFlows} />}
      </AnswerView>
    </Panel>
  )
}

function Buybacks({ from, to }: Period) {
  const answer = useBlockQuery(buybacksQuery, { from, to })
  return (
    <Panel title={texts().money.treasury.buybacks} aside={<ConversionActions />}>
      <AnswerView answer={answer} skeleton={<RowsSkeleton rows={8} />}>
        {({ buybacks }) => <BuybackTable rows={buybacks.nodes} total={buybacks.totalCount} />}
      </AnswerView>
    </Panel>
  )
}

function Budgets() {
  const answer = useBlockQuery(budgetsQuery, {})
  return (
    <Panel title={texts().money.treasury.budgets}>
      <AnswerView answer={answer} skeleton={<RowsSkeleton rows={8} />}>
        {({ budgets }) => <BudgetTable rows={budgets.nodes} />}
      </AnswerView>
    </Panel>
  )
}

function Treasury({ now }: { now: number }) {
  const { window } = usePeriod(now)
  return (
    <Stack>
      <PeriodChoice now={now} />
      <Flows {...window} />
      <Buybacks {...window} />
      <Budgets />
    </Stack>
  )
}

/** What the treasury holds, where it came from and where it went. */
export function TreasuryPage() {
  const words = texts().money.treasury
  const { block } = useLedger()
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      <Stack>
        <Figures label={words.balances}>
          <MetricFigure id="treasuryBalance" />
        </Figures>
        <Figures label={words.figures}>
          <MetricFigure id="runwayBtrst" />
          <MetricFigure id="budgetUseBtrst" />
          <MetricFigure id="boughtBackShare" />
        </Figures>
        {block === null ? <RowsSkeleton rows={20} /> : <Treasury now={block.timestamp} />}
      </Stack>
    </>
  )
}
