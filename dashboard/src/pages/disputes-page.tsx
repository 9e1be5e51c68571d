import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useBlockQuery } from '../api/use-block-query.ts'
import { type DisputeRow, disputesQuery } from '../features/disputes/disputes-query.ts'
import { type DisputesSearch, disputeStatuses } from '../features/disputes/disputes-search.ts'
import { pageSize } from '../features/jobs/jobs-query.ts'
import { disputeWords, juryWords } from '../features/status-words.ts'
import { formatBps } from '../format/ratio.ts'
import { formatDate } from '../format/time.ts'
import { Amount } from '../ui/amount.tsx'
import { AnswerView } from '../ui/answer-view.tsx'
import { DataTable } from '../ui/data-table.tsx'
import filters from '../ui/filters.module.css'
import { Hash } from '../ui/hash.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Pager } from '../ui/pager.tsx'
import { Pill } from '../ui/pill.tsx'
import link from '../ui/row-link.module.css'
import { RowsSkeleton } from '../ui/rows-skeleton.tsx'
import { Select } from '../ui/select.tsx'

const share = (bps: number | null) => (bps === null ? '–' : formatBps(bps))

function DisputesTable({ rows }: { rows: readonly DisputeRow[] }) {
  return (
    <DataTable
      caption="Disputes"
      rows={rows}
      rowKey={({ id }) => id}
      empty="No dispute matches. Few invoices are ever disputed."
      columns={[
        {
          key: 'dispute',
          title: 'Dispute',
          cell: ({ id, invoiceId }) => (
            <Link to="/disputes/$id" params={{ id }} className={link.link}>
              <span className={link.whole}>Dispute {id}</span>
              <span className={link.sub}>invoice {invoiceId}</span>
            </Link>
          ),
        },
        {
          key: 'status',
          title: 'Status',
          cell: ({ status, round, jurorsDrawn }) => (
            <>
              <Pill tone={disputeWords[status].tone}>{disputeWords[status].text}</Pill>
              {round > 0 || jurorsDrawn > 0 ? <span className={link.sub}>{juryWords(round)}</span> : null}
            </>
          ),
        },
        {
          key: 'claimant',
          title: 'Claimant',
          cell: ({ claimant }) => <Hash value={claimant} what="address" />,
        },
        {
          key: 'respondent',
          title: 'Respondent',
          cell: ({ respondent }) => <Hash value={respondent} what="address" />,
        },
        { key: 'opened', title: 'Opened', cell: ({ createdAt }) => formatDate(createdAt) },
        {
          key: 'claim',
          title: 'Claimed for talent',
          align: 'right',
          cell: ({ claimedTalentBps }) => share(claimedTalentBps),
        },
        {
          key: 'counter',
          title: 'Countered',
          align: 'right',
          cell: ({ counterTalentBps }) => share(counterTalentBps),
        },
        {
          key: 'result',
          title: 'Agreed or ruled',
          align: 'right',
          cell: ({ talentShareBps }) => share(talentShareBps),
        },
        {
          key: 'amount',
          title: 'In dispute',
          align: 'right',
          cell: ({ amountInDispute }) => <Amount value={amountInDispute} token="USDC" />,
        },
      ]}
    />
  )
}

/** All disputes. */
export function DisputesPage() {
  const search = useSearch({ from: '/disputes' })
  const navigate = useNavigate({ from: '/disputes' })
  const answer = useBlockQuery(disputesQuery, {
    first: pageSize,
    after: search.after ?? null,
    status: search.status ?? null,
  })
  return (
    <>
      <PageHead
        title="Disputes"
        lead="Where client and talent disagree about an invoice: each names the share of the amount that the talent should get."
      />
      <div className={filters.filters}>
        <Select
          label="Status"
          value={search.status ?? ''}
          onChange={(status) =>
            void navigate({ search: (status ? { status } : {}) as DisputesSearch, replace: true })
          }
          options={[
            ['', 'All'],
            ...disputeStatuses.map((status) => [status, disputeWords[status].text] as const),
          ]}
        />
      </div>
      <AnswerView answer={answer} skeleton={<RowsSkeleton rows={7} />}>
        {({ disputes }) => (
          <>
            <DisputesTable rows={disputes.nodes} />
            <Pager
              position={search}
              shown={disputes.nodes.length}
              total={disputes.totalCount}
              next={disputes.pageInfo.hasNextPage ? disputes.pageInfo.endCursor : null}
            />
          </>
        )}
      </AnswerView>
    </>
  )
}
