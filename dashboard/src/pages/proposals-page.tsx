import { useNavigate, useSearch } from '@tanstack/react-router'
import { useBlockQuery } from '../api/use-block-query.ts'
import { useConfig } from '../config/config-context.ts'
import { ActionButton } from '../features/actions/action-button.tsx'
import { pageSize } from '../features/jobs/jobs-query.ts'
import { proposalsQuery } from '../features/proposals/proposals-query.ts'
import { type ProposalsSearch, proposalStates } from '../features/proposals/proposals-search.ts'
import { ProposalsTable } from '../features/proposals/proposals-table.tsx'
import { proposalWords } from '../features/status-words.ts'
import { texts } from '../language/text.ts'
import { AnswerView } from '../ui/answer-view.tsx'
import filters from '../ui/filters.module.css'
import { PageHead } from '../ui/page-head.tsx'
import { Pager } from '../ui/pager.tsx'
import { RowsSkeleton } from '../ui/rows-skeleton.tsx'
import { Select } from '../ui/select.tsx'

/** All governance proposals. */
export function ProposalsPage() {
  const { addresses } = useConfig()
  const search = useSearch({ from: '/proposals' })
  const navigate = useNavigate({ from: '/proposals' })
  const answer = useBlockQuery(proposalsQuery, {
    first: pageSize,
    after: search.after ?? null,
    state: search.state ?? null,
  })
  const words = texts().governance
  return (
    <>
      <PageHead
        title={words.proposals}
        lead={words.proposalsLead}
        actions={
          addresses?.BraintrustGovernor ? (
            <ActionButton intent={{ kind: 'propose' }}>{words.act.propose}</ActionButton>
          ) : null
        }
      />
      <div className={filters.filters}>
        <Select
          label={words.state}
          value={search.state ?? ''}
          onChange={(state) =>
            void navigate({ search: (state ? { state } : {}) as ProposalsSearch, replace: true })
          }
          options={[
            ['', words.anyState],
            ...proposalStates.map((state) => [state, proposalWords[state].text] as const),
          ]}
        />
      </div>
      <AnswerView answer={answer} skeleton={<RowsSkeleton rows={7} />}>
        {({ proposals }) => (
          <>
            <ProposalsTable
              rows={proposals.nodes}
              head={proposals.block.number}
              empty={search.state ? words.noneInState : words.noProposals}
            />
            <Pager position={search} list={proposals} />
          </>
        )}
      </AnswerView>
    </>
  )
}
