import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import { useBlockQuery } from '../api/use-block-query.ts'
import { withoutPosition } from '../app/page-search.ts'
import { ActionButton } from '../features/actions/action-button.tsx'
import { DisputeFigures } from '../features/disputes/dispute-figures.tsx'
import classes from '../features/disputes/disputes-page.module.css'
import { disputesQuery } from '../features/disputes/disputes-query.ts'
import { type DisputesSearch, disputeStatuses } from '../features/disputes/disputes-search.ts'
import { DisputesTable } from '../features/disputes/disputes-table.tsx'
import { categoriesQuery, pageSize } from '../features/jobs/jobs-query.ts'
import { disputeWords } from '../features/status-words.ts'
import { tameText } from '../format/text.ts'
import { texts } from '../language/text.ts'
import { AnswerView } from '../ui/answer-view.tsx'
import filters from '../ui/filters.module.css'
import { PageHead } from '../ui/page-head.tsx'
import { Pager } from '../ui/pager.tsx'
import { RowsSkeleton } from '../ui/rows-skeleton.tsx'
import { SearchBox } from '../ui/search-box.tsx'
import { Select } from '../ui/select.tsx'

/** What disputes come to, and all of them. */
export function DisputesPage() {
  const search = useSearch({ from: '/disputes' })
  const navigate = useNavigate({ from: '/disputes' })
  const words = texts().disputes
  const categories = useBlockQuery(categoriesQuery, {})
  const answer = useBlockQuery(disputesQuery, {
    first: pageSize,
    after: search.after ?? null,
    status: search.status ?? null,
    categoryId: search.category ?? null,
    party: search.party ?? null,
  })
  // A changed filter starts at the first page again.
  const filter = useCallback(
    (change: Record<string, string | number | undefined>) =>
      void navigate({
        search: (now) => ({ ...withoutPosition(now), ...change }) as DisputesSearch,
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  )
  const searchParty = useCallback((text: string) => filter({ party: text || undefined }), [filter])
  return (
    <>
      <PageHead
        title={words.title}
        lead={words.lead}
        actions={
          <ActionButton variant="default" intent={{ kind: 'set-stake' }}>
            {words.beJuror}
          </ActionButton>
        }
      />
      <div className={filters.filters}>
        <Select
          label={words.category}
          value={search.category === undefined ? '' : `${search.category}`}
          onChange={(category) => filter({ category: category === '' ? undefined : Number(category) })}
          options={[
            ['', words.everyCategory],
            ...(categories.data?.categories ?? []).map(
              ({ id, name }) => [`${id}`, tameText(name, 40)] as const,
            ),
          ]}
        />
        <Select
          label={words.statusLabel}
          value={search.status ?? ''}
          onChange={(status) => filter({ status: status || undefined })}
          options={[
            ['', words.all],
            ...disputeStatuses.map((status) => [status, disputeWords[status].text] as const),
          ]}
        />
        <SearchBox
          label={words.party}
          placeholder={words.partyHint}
          value={search.party ?? ''}
          onSearch={searchParty}
        />
      </div>
      <DisputeFigures category={search.category} />
      <section className={classes.list} aria-label={words.title}>
        <AnswerView answer={answer} skeleton={<RowsSkeleton rows={7} />}>
          {({ disputes }) => (
            <>
              <DisputesTable rows={disputes.nodes} />
              <Pager position={search} list={disputes} />
            </>
          )}
        </AnswerView>
      </section>
    </>
  )
}
