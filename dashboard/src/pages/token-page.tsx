import { useSearch } from '@tanstack/react-router'
import { useBlockQuery } from '../api/use-block-query.ts'
import { DelegationActions } from '../features/delegates/delegation-actions.tsx'
import { pageSize } from '../features/jobs/jobs-query.ts'
import { Figures, MetricFigure } from '../features/metric-view/index.ts'
import { holdersQuery, supplyQuery } from '../features/money/money-queries.ts'
import { HoldersTable, SplitTable, SupplyTable } from '../features/money/supply-tables.tsx'
import { FigureControls } from '../features/people/figure-controls.tsx'
import { figureVariables, holderSorts } from '../features/people/figure-search.ts'
import { texts } from '../language/text.ts'
import { AnswerView } from '../ui/answer-view.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Pager } from '../ui/pager.tsx'
import { Panel } from '../ui/panel.tsx'
import { RowsSkeleton } from '../ui/rows-skeleton.tsx'
import { Stack } from '../ui/stack.tsx'

function SupplyPanels() {
  const answer = useBlockQuery(supplyQuery, {})
  const words = texts().money.token
  return (
    <AnswerView answer={answer} skeleton={<RowsSkeleton rows={14} />}>
      {({ tokenSupply }) => (
        <Stack>
          <Panel title={words.where}>
            <SupplyTable supply={tokenSupply} />
          </Panel>
          <Panel title={words.first}>
            <SplitTable supply={tokenSupply} />
          </Panel>
        </Stack>
      )}
    </AnswerView>
  )
}

function Holders() {
  const search = useSearch({ from: '/token' })
  const words = texts().money.token
  const answer = useBlockQuery(holdersQuery, figureVariables(search, holderSorts, pageSize))
  return (
    <Panel title={words.holders}>
      <FigureControls search={search} sorts={holderSorts} names={words.sorts} />
      <AnswerView answer={answer} skeleton={<RowsSkeleton rows={pageSize} />}>
        {({ holders }) => (
          <>
            <HoldersTable rows={holders.nodes} />
            <Pager position={search} list={holders} />
          </>
        )}
      </AnswerView>
    </Panel>
  )
}

/** Where BTRST is, who holds it, and whose votes it is. */
export function TokenPage() {
  const words = texts().money.token
  return (
    <>
      <PageHead title={words.title} lead={words.lead} actions={<DelegationActions />} />
      <Stack>
        <Figures label={words.figures}>
          <MetricFigure id="delegationRate" />
          <MetricFigure id="delegateConcentration" />
          <MetricFigure id="buybackPrice" />
        </Figures>
        <SupplyPanels />
        <Holders />
      </Stack>
    </>
  )
}
