import { Link } from '@tanstack/react-router'
import { formatCount } from '../../format/amount.ts'
import { formatPercent } from '../../format/ratio.ts'
import { formatDate } from '../../format/time.ts'
import { texts } from '../../language/text.ts'
import { Amount } from '../../ui/amount.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { OnChainText } from '../../ui/on-chain-text.tsx'
import { Pill } from '../../ui/pill.tsx'
import link from '../../ui/row-link.module.css'
import { proposalWords } from '../status-words.ts'
import type { ProposalRow } from './proposals-query.ts'
import { QuorumBar } from './quorum-bar.tsx'
import classes from './tally.module.css'
import { votingTimeLeft } from './voting-time.ts'

function Quorum({ progress }: { progress: ProposalRow['quorumProgress'] }) {
  return (
    <span className={classes.progress}>
      <QuorumBar progress={progress} className={classes.smallBar} />
      <span data-raw={`${progress.numerator}/${progress.denominator}`}>
        {formatPercent(progress, 1) ?? texts().ui.noData}
      </span>
    </span>
  )
}

/** Proposals with their tallies; `head` is the block they are of. */
export function ProposalsTable({
  rows,
  head,
  empty,
}: {
  rows: readonly ProposalRow[]
  head: number
  empty: string
}) {
  const words = texts().governance
  const amount = (value: string) => <Amount value={value} token="BTRST" digits={0} />
  return (
    <DataTable
      caption={words.proposals}
      rows={rows}
      rowKey={({ id }) => id}
      empty={empty}
      columns={[
        {
          key: 'proposal',
          title: words.proposal,
          cell: (proposal) => (
            <Link to="/proposals/$id" params={{ id: proposal.id }} className={link.link}>
              <OnChainText text={proposal.title} max={90} fallback={words.proposalNumber(proposal.id)} />
              <span className={link.sub}>
                #{proposal.id} · {votingTimeLeft(proposal, head) ?? formatDate(proposal.createdAt)}
              </span>
            </Link>
          ),
        },
        {
          key: 'state',
          title: words.state,
          cell: ({ state }) => <Pill tone={proposalWords[state].tone}>{proposalWords[state].text}</Pill>,
        },
        { key: 'for', title: words.for, align: 'right', cell: ({ forVotes }) => amount(forVotes) },
        {
          key: 'against',
          title: words.against,
          align: 'right',
          cell: ({ againstVotes }) => amount(againstVotes),
        },
        {
          key: 'abstain',
          title: words.abstain,
          align: 'right',
          cell: ({ abstainVotes }) => amount(abstainVotes),
        },
        {
          key: 'quorum',
          title: words.ofQuorum,
          align: 'right',
          cell: ({ quorumProgress }) => <Quorum progress={quorumProgress} />,
        },
        {
          key: 'voters',
          title: words.voters,
          align: 'right',
          cell: ({ voters }) => <span data-raw={voters}>{formatCount(voters)}</span>,
        },
      ]}
    />
  )
}
