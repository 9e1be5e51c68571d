import { formatCount } from '../../format/amount.ts'
import { formatDateTime } from '../../format/time.ts'
import { texts } from '../../language/text.ts'
import { Amount } from '../../ui/amount.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Hash } from '../../ui/hash.tsx'
import { OnChainText } from '../../ui/on-chain-text.tsx'
import { Panel } from '../../ui/panel.tsx'
import { ballotsCsv } from './ballots-csv.ts'
import { MoreLink } from './more-link.tsx'
import type { Vote } from './proposals-query.ts'
import { SupportPill } from './support-pill.tsx'
import classes from './vote-panel.module.css'

/** Votes as they were cast, newest first, and the same as a file; `more` when there may be others. */
export function BallotsPanel({ vote, more }: { vote: Vote; more: boolean }) {
  const words = texts().governance.ballots
  const { ballots, proposal, block } = vote
  const files = ballotsCsv(proposal.id, block.hash)
  return (
    <Panel
      title={words.title}
      aside={
        <span className={classes.files}>
          <a href={files.votes} download>
            {words.csv}
          </a>
          <a href={files.withParams} download>
            {words.csvParams}
          </a>
        </span>
      }
    >
      <DataTable
        caption={words.title}
        rows={ballots}
        rowKey={({ transactionHash, voter }) => transactionHash + voter}
        empty={words.none}
        columns={[
          {
            key: 'voter',
            title: words.voter,
            cell: ({ voter }) => <Hash value={voter} what={texts().ui.address} />,
          },
          { key: 'choice', title: words.choice, cell: ({ support }) => <SupportPill support={support} /> },
          { key: 'when', title: words.when, cell: ({ castAt }) => formatDateTime(castAt) },
          {
            key: 'reason',
            title: words.reason,
            cell: ({ reason }) => <OnChainText text={reason} max={280} fallback={words.noReason} />,
          },
          {
            key: 'weight',
            title: words.weight,
            align: 'right',
            cell: ({ weight }) => <Amount value={weight} token="BTRST" digits={0} />,
          },
        ]}
      />
      {ballots.length > 0 ? (
        <MoreLink text={texts().governance.nonVoters.shownOf(formatCount(ballots.length))} more={more} />
      ) : null}
    </Panel>
  )
}
