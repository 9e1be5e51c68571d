import { Link } from '@tanstack/react-router'
import { formatBps } from '../../format/ratio.ts'
import { formatDate } from '../../format/time.ts'
import { texts } from '../../language/text.ts'
import { Amount } from '../../ui/amount.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Hash } from '../../ui/hash.tsx'
import { OnChainText } from '../../ui/on-chain-text.tsx'
import { Pill } from '../../ui/pill.tsx'
import link from '../../ui/row-link.module.css'
import { disputeWords, juryWords } from '../status-words.ts'
import type { DisputeRow } from './disputes-query.ts'

/** Disputes, one a row. */
export function DisputesTable({ rows }: { rows: readonly DisputeRow[] }) {
  const words = texts().disputes
  const share = (bps: number | null) => (bps === null ? '–' : <span data-raw={bps}>{formatBps(bps)}</span>)
  return (
    <DataTable
      caption={words.title}
      rows={rows}
      rowKey={({ id }) => id}
      empty={words.none}
      columns={[
        {
          key: 'dispute',
          title: words.dispute,
          cell: ({ id, invoiceId, category }) => (
            <Link to="/disputes/$id" params={{ id }} className={link.link}>
              <span className={link.whole}>{words.disputeNumber(id)}</span>
              <span className={link.sub}>
                {words.invoice(invoiceId)} · <OnChainText text={category} max={40} fallback="–" />
              </span>
            </Link>
          ),
        },
        {
          key: 'status',
          title: words.statusLabel,
          cell: ({ status, round, jurorsDrawn }) => (
            <span>
              <Pill tone={disputeWords[status].tone}>{disputeWords[status].text}</Pill>
              {round > 0 || jurorsDrawn > 0 ? <span className={link.sub}>{juryWords(round)}</span> : null}
            </span>
          ),
        },
        {
          key: 'claimant',
          title: words.claimant,
          cell: ({ claimant }) => <Hash value={claimant} what={texts().ui.address} />,
        },
        {
          key: 'respondent',
          title: words.respondent,
          cell: ({ respondent }) => <Hash value={respondent} what={texts().ui.address} />,
        },
        { key: 'opened', title: words.opened, cell: ({ createdAt }) => formatDate(createdAt) },
        {
          key: 'claim',
          title: words.claimed,
          align: 'right',
          cell: ({ claimedTalentBps }) => share(claimedTalentBps),
        },
        {
          key: 'counter',
          title: words.countered,
          align: 'right',
          cell: ({ counterTalentBps }) => share(counterTalentBps),
        },
        {
          key: 'result',
          title: words.result,
          align: 'right',
          cell: ({ talentShareBps }) => share(talentShareBps),
        },
        {
          key: 'amount',
          title: words.amount,
          align: 'right',
          cell: ({ amountInDispute }) => <Amount value={amountInDispute} token="USDC" />,
        },
      ]}
    />
  )
}
