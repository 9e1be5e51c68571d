import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import { useBlockQuery } from '../api/use-block-query.ts'
import { withoutPosition } from '../app/page-search.ts'
import { ActionButton } from '../features/actions/action-button.tsx'
import { type InvoiceRow, invoicesQuery } from '../features/invoices/invoices-query.ts'
import { type InvoicesSearch, invoiceStatuses } from '../features/invoices/invoices-search.ts'
import { pageSize } from '../features/jobs/jobs-query.ts'
import { invoiceWords } from '../features/status-words.ts'
import { formatDate } from '../format/time.ts'
import { texts } from '../language/text.ts'
import { Amount } from '../ui/amount.tsx'
import { AnswerView } from '../ui/answer-view.tsx'
import { DataTable } from '../ui/data-table.tsx'
import filters from '../ui/filters.module.css'
import { Hash } from '../ui/hash.tsx'
import { OnChainText } from '../ui/on-chain-text.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Pager } from '../ui/pager.tsx'
import { Pill } from '../ui/pill.tsx'
import link from '../ui/row-link.module.css'
import { RowsSkeleton } from '../ui/rows-skeleton.tsx'
import { SearchBox } from '../ui/search-box.tsx'
import { Select } from '../ui/select.tsx'
import { useSession } from '../wallet/use-session.ts'

function InvoicesTable({ rows }: { rows: readonly InvoiceRow[] }) {
  const words = texts().market.invoices
  return (
    <DataTable
      caption={words.title}
      rows={rows}
      rowKey={({ id }) => id}
      empty={words.none}
      columns={[
        {
          key: 'invoice',
          title: words.invoice,
          cell: ({ id, jobTitle }) => (
            <Link to="/invoices/$id" params={{ id }} className={link.link}>
              <OnChainText text={jobTitle} max={70} fallback={words.untitled} />
              <span className={link.sub}>#{id}</span>
            </Link>
          ),
        },
        {
          key: 'status',
          title: texts().market.status,
          cell: ({ status }) => <Pill tone={invoiceWords[status].tone}>{invoiceWords[status].text}</Pill>,
        },
        {
          key: 'client',
          title: texts().market.client,
          cell: ({ client }) => <Hash value={client} what={texts().ui.address} />,
        },
        {
          key: 'talent',
          title: texts().market.talent,
          cell: ({ talent }) => <Hash value={talent} what={texts().ui.address} />,
        },
        { key: 'submitted', title: words.submitted, cell: ({ submittedAt }) => formatDate(submittedAt) },
        { key: 'due', title: words.due, cell: ({ dueAt }) => formatDate(dueAt) },
        {
          key: 'amount',
          title: words.amount,
          align: 'right',
          cell: ({ amount }) => <Amount value={amount} token="USDC" />,
        },
        {
          key: 'fee',
          title: words.fee,
          align: 'right',
          cell: ({ fee }) => <Amount value={fee} token="USDC" />,
        },
      ]}
    />
  )
}

/** All invoices, with filters that live in the URL. */
export function InvoicesPage() {
  const search = useSearch({ from: '/invoices' })
  const navigate = useNavigate({ from: '/invoices' })
  const { account } = useSession()
  const answer = useBlockQuery(invoicesQuery, {
    first: pageSize,
    after: search.after ?? null,
    status: search.status ?? null,
    party: search.party ?? null,
  })
  const filter = useCallback(
    (change: Record<string, string | undefined>) =>
      void navigate({
        search: (now: InvoicesSearch) => ({ ...withoutPosition(now), ...change }) as InvoicesSearch,
        replace: true,
      }),
    [navigate],
  )
  const words = texts().market.invoices
  const searchParty = useCallback((text: string) => filter({ party: text.trim() || undefined }), [filter])
  return (
    <>
      <PageHead
        title={words.title}
        lead={words.lead}
        actions={
          <ActionButton variant="default" intent={{ kind: 'claim-owed', to: account ?? '' }}>
            {texts().marketActions.invoices.claimOwed}
          </ActionButton>
        }
      />
      <div className={filters.filters}>
        <Select
          label={texts().market.status}
          value={search.status ?? ''}
          onChange={(status) => filter({ status: status || undefined })}
          options={[
            ['', texts().market.all],
            ...invoiceStatuses.map((status) => [status, invoiceWords[status].text] as const),
          ]}
        />
        <SearchBox
          label={words.party}
          placeholder={words.partyHint}
          value={search.party ?? ''}
          onSearch={searchParty}
        />
        {account ? (
          <Select
            label={words.whose}
            value={search.party?.toLowerCase() === account.toLowerCase() ? 'mine' : ''}
            onChange={(whose) => filter({ party: whose === 'mine' ? account : undefined })}
            options={[
              ['', words.everybody],
              ['mine', words.mine],
            ]}
          />
        ) : null}
      </div>
      <AnswerView answer={answer} skeleton={<RowsSkeleton rows={pageSize} />}>
        {({ invoices }) => (
          <>
            <InvoicesTable rows={invoices.nodes} />
            <Pager position={search} list={invoices} />
          </>
        )}
      </AnswerView>
    </>
  )
}
