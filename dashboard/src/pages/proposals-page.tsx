import { Link, useSearch } from '@tanstack/react-router'
import { useBlockQuery } from '../api/use-block-query.ts'
import { pageSize } from '../features/jobs/jobs-query.ts'
import { type ProposalRow, proposalsQuery } from '../features/proposals/proposals-query.ts'
import { votingTimeLeft } from '../features/proposals/voting-time.ts'
import { proposalWords } from '../features/status-words.ts'
import { formatCount } from '../format/amount.ts'
import { formatPercent } from '../format/ratio.ts'
import { formatDate } from '../format/time.ts'
import { Amount } from '../ui/amount.tsx'
import { AnswerView } from '../ui/answer-view.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { OnChainText } from '../ui/on-chain-text.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Pager } from '../ui/pager.tsx'
import { Pill } from '../ui/pill.tsx'
import link from '../ui/row-link.module.css'
import { RowsSkeleton } from '../ui/rows-skeleton.tsx'

function ProposalsTable({ rows, head }: { rows: readonly ProposalRow[]; head: number }) {
  return (
    <DataTable
      caption="Proposals"
      rows={rows}
      rowKey={({ id }) => id}
      empty="Nobody has proposed anything yet."
      columns={[
        {
          key: 'proposal',
          title: 'Proposal',
          cell: (proposal) => (
            <Link to="/proposals/$id" params={{ id: proposal.id }} className={link.link}>
              <OnChainText text={proposal.title} max={90} fallback={`Proposal ${proposal.id}`} />
              <span className={link.sub}>
                #{proposal.id} · {votingTimeLeft(proposal, head) ?? formatDate(proposal.createdAt)}
              </span>
            </Link>
          ),
        },
        {
          key: 'state',
          title: 'State',
          cell: ({ state }) => <Pill tone={proposalWords[state].tone}>{proposalWords[state].text}</Pill>,
        },
        {
          key: 'for',
          title: 'For',
          align: 'right',
          cell: ({ forVotes }) => <Amount value={forVotes} token="BTRST" digits={0} />,
        },
        {
          key: 'against',
          title: 'Against',
          align: 'right',
          cell: ({ againstVotes }) => <Amount value={againstVotes} token="BTRST" digits={0} />,
        },
        {
          key: 'quorum',
          title: 'Of quorum',
          align: 'right',
          cell: ({ quorumProgress }) => formatPercent(quorumProgress, 1) ?? 'no data',
        },
        { key: 'voters', title: 'Voters', align: 'right', cell: ({ voters }) => formatCount(voters) },
      ]}
    />
  )
}

/** All governance proposals. */
export function ProposalsPage() {
  const search = useSearch({ from: '/proposals' })
  const answer = useBlockQuery(proposalsQuery, { first: pageSize, after: search.after ?? null })
  return (
    <>
      <PageHead
        title="Proposals"
        lead="What token holders vote on. A passed proposal waits in the timelock and is then carried out by anyone."
      />
      <AnswerView answer={answer} skeleton={<RowsSkeleton rows={7} />}>
        {({ proposals }) => (
          <>
            <ProposalsTable rows={proposals.nodes} head={proposals.block.number} />
            <Pager
              position={search}
              shown={proposals.nodes.length}
              total={proposals.totalCount}
              next={proposals.pageInfo.hasNextPage ? proposals.pageInfo.endCursor : null}
            />
          </>
        )}
      </AnswerView>
    </>
  )
}
