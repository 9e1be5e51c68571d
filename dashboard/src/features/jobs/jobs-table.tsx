import { Link } from '@tanstack/react-router'
import { formatCount } from '../../format/amount.ts'
import { formatDate } from '../../format/time.ts'
import { texts } from '../../language/text.ts'
import { Amount } from '../../ui/amount.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Hash } from '../../ui/hash.tsx'
import { OnChainText } from '../../ui/on-chain-text.tsx'
import { Pill } from '../../ui/pill.tsx'
import link from '../../ui/row-link.module.css'
import { jobWords } from '../status-words.ts'
import type { JobRow } from './jobs-query.ts'

/** Jobs, newest first; each row leads to its job. */
export function JobsTable({ rows }: { rows: readonly JobRow[] }) {
  const words = texts().market.jobs
  return (
    <DataTable
      caption={words.title}
      rows={rows}
      rowKey={({ id }) => id}
      empty={words.none}
      columns={[
        {
          key: 'title',
          title: words.job,
          cell: ({ id, title, category }) => (
            <Link to="/jobs/$id" params={{ id }} className={link.link}>
              <OnChainText text={title} max={90} fallback={words.number(id)} />
              <span className={link.sub}>
                #{id} · <OnChainText text={category} max={40} fallback={words.noCategory} />
              </span>
            </Link>
          ),
        },
        {
          key: 'status',
          title: texts().market.status,
          cell: ({ status }) => <Pill tone={jobWords[status].tone}>{jobWords[status].text}</Pill>,
        },
        {
          key: 'client',
          title: texts().market.client,
          cell: ({ client }) => <Hash value={client} what={texts().ui.address} />,
        },
        { key: 'posted', title: words.posted, cell: ({ postedAt }) => formatDate(postedAt) },
        {
          key: 'hired',
          title: words.hired,
          align: 'right',
          cell: ({ accepted, positions }) => words.hiredOf(formatCount(accepted), formatCount(positions)),
        },
        { key: 'bids', title: words.bids, align: 'right', cell: ({ bids }) => formatCount(bids) },
        {
          key: 'budget',
          title: words.budget,
          align: 'right',
          cell: ({ budget }) => <Amount value={budget} token="USDC" digits={0} />,
        },
        {
          key: 'paid',
          title: words.paid,
          align: 'right',
          cell: ({ paid }) => <Amount value={paid} token="USDC" digits={0} />,
        },
      ]}
    />
  )
}
