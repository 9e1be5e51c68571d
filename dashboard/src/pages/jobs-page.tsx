import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import { useBlockQuery } from '../api/use-block-query.ts'
import { withoutPosition } from '../app/page-search.ts'
import { useConfig } from '../config/config-context.ts'
import { JobsCharts, JobsFigures } from '../features/jobs/jobs-figures.tsx'
import { categoriesQuery, jobsQuery, pageSize } from '../features/jobs/jobs-query.ts'
import { type JobsSearch, jobStatuses } from '../features/jobs/jobs-search.ts'
import { JobsTable } from '../features/jobs/jobs-table.tsx'
import figures from '../features/metrics/figure-groups.module.css'
import { jobWords } from '../features/status-words.ts'
import { WriteButton } from '../features/time-machine/write-button.tsx'
import { tameText } from '../format/text.ts'
import { texts } from '../language/text.ts'
import { setIntent } from '../tx/intent.ts'
import { AnswerView } from '../ui/answer-view.tsx'
import filters from '../ui/filters.module.css'
import { PageHead } from '../ui/page-head.tsx'
import { Pager } from '../ui/pager.tsx'
import { RowsSkeleton } from '../ui/rows-skeleton.tsx'
import { SearchBox } from '../ui/search-box.tsx'
import { Select } from '../ui/select.tsx'

/** All jobs, with filters that live in the URL. */
export function JobsPage() {
  const search = useSearch({ from: '/jobs' })
  const navigate = useNavigate({ from: '/jobs' })
  const { addresses } = useConfig()
  const categories = useBlockQuery(categoriesQuery, {})
  const answer = useBlockQuery(jobsQuery, {
    first: pageSize,
    after: search.after ?? null,
    status: search.status ?? null,
    categoryId: search.category ?? null,
    search: search.q ?? null,
  })
  // A changed filter starts at the first page again.
  const filter = useCallback(
    (change: Record<string, string | undefined>) =>
      void navigate({
        search: (now: JobsSearch) => ({ ...withoutPosition(now), ...change }) as JobsSearch,
        replace: true,
      }),
    [navigate],
  )
  const words = texts().market.jobs
  const searchTitles = useCallback((text: string) => filter({ q: text || undefined }), [filter])
  return (
    <>
      <PageHead
        title={words.title}
        lead={words.lead}
        actions={
          addresses ? (
            <WriteButton onClick={() => setIntent({ kind: 'post-job' })} data-testid="post-job">
              {words.post}
            </WriteButton>
          ) : null
        }
      />
      <JobsFigures />
      <h2 className={figures.list}>{texts().jobsFigures.list}</h2>
      <div className={filters.filters}>
        <SearchBox
          label={words.search}
          placeholder={words.searchHint}
          value={search.q ?? ''}
          onSearch={searchTitles}
        />
        <Select
          label={texts().market.status}
          value={search.status ?? ''}
          onChange={(status) => filter({ status: status || undefined })}
          options={[
            ['', texts().market.all],
            ...jobStatuses.map((status) => [status, jobWords[status].text] as const),
          ]}
        />
        <Select
          label={words.category}
          value={search.category === undefined ? '' : `${search.category}`}
          onChange={(category) => filter({ category: category || undefined })}
          options={[
            ['', texts().market.all],
            ...(categories.data?.categories ?? []).map(
              ({ id, name }) => [`${id}`, tameText(name, 40)] as const,
            ),
          ]}
        />
      </div>
      <AnswerView answer={answer} skeleton={<RowsSkeleton rows={pageSize} />}>
        {({ jobs }) => (
          <>
            <JobsTable rows={jobs.nodes} />
            <Pager position={search} list={jobs} />
          </>
        )}
      </AnswerView>
      <JobsCharts />
    </>
  )
}
