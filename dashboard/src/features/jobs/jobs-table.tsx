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
  return (
    <DataTable
      caption="Jobs"
      rows={rows}
      rowKey={({ id }) => id}
      empty="No job matches. Take a filter away to see more."
      columns={[
        {
          key: 'title',
          title: 'Job',
          cell: ({ id, title, category }) => (
            <Link to="/jobs/$id" params={{ id }} className={link.link}>
              <OnChainText text={title} max={90} fallback={`Job ${id}`} />
              <span className={link.sub}>
                #{id} · <OnChainText text={category} max={40} fallback="no category" />
              </span>
            </Link>
          ),
        },
        {
          key: 'status',
          title: 'Status',
          cell: ({ status }) => <Pill tone={jobWords[status].tone}>{jobWords[status].text}</Pill>,
        },
        {
          key: 'client',
          title: 'Client',
          cell: ({ client }) => <Hash value={client} what={texts().ui.address} />,
        },
        { key: 'posted', title: 'Posted', cell: ({ postedAt }) => formatDate(postedAt) },
        {
          key: 'hired',
          title: 'Hired',
          align: 'right',
          cell: ({ accepted, positions }) => `${formatCount(accepted)} of ${formatCount(positions)}`,
        },
        { key: 'bids', title: 'Bids', align: 'right', cell: ({ bids }) => formatCount(bids) },
        {
          key: 'budget',
          title: 'Budget',
          align: 'right',
          cell: ({ budget }) => <Amount value={budget} token="USDC" digits={0} />,
        },
        {
          key: 'paid',
          title: 'Paid',
          align: 'right',
          cell: ({ paid }) => <Amount value={paid} token="USDC" digits={0} />,
        },
      ]}
    />
  )
}
