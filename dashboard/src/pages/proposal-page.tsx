import { useParams } from '@tanstack/react-router'
import { useLedger } from '../api/ledger-provider.tsx'
import { useBlockQuery } from '../api/use-block-query.ts'
import { type ProposalDetail, proposalQuery } from '../features/proposals/proposals-query.ts'
import { Tally } from '../features/proposals/tally.tsx'
import classes from '../features/proposals/vote-panel.module.css'
import { VotePanel } from '../features/proposals/vote-panel.tsx'
import { votingTimeLeft } from '../features/proposals/voting-time.ts'
import { withoutHeading } from '../features/proposals/without-heading.ts'
import { proposalWords } from '../features/status-words.ts'
import { formatCount } from '../format/amount.ts'
import { tameText } from '../format/text.ts'
import { formatDateTime } from '../format/time.ts'
import { AnswerView } from '../ui/answer-view.tsx'
import { DetailGrid } from '../ui/detail-grid.tsx'
import { Facts } from '../ui/facts.tsx'
import { Hash } from '../ui/hash.tsx'
import { NoSuchThing } from '../ui/no-such-thing.tsx'
import { OnChainText } from '../ui/on-chain-text.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Panel } from '../ui/panel.tsx'
import { Pill } from '../ui/pill.tsx'
import { RowsSkeleton } from '../ui/rows-skeleton.tsx'

/** The most of a description that is drawn; the rest is in the API. */
const maxDescription = 8000

function Actions({ proposal }: { proposal: ProposalDetail }) {
  return (
    <Panel title="What it does when executed">
      <ol className={classes.actions}>
        {proposal.actions.map((action, position) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: actions have an order and nothing else of their own, and never change
          <li key={position} className={classes.action}>
            <code>{tameText(action.summary, 400)}</code>
            <span className={classes.target}>
              on <Hash value={action.target} what="contract address" /> · call data{' '}
              <Hash value={action.calldata} what="call data" />
              {action.value === '0' ? '' : ` · sends ${action.value} wei`}
            </span>
          </li>
        ))}
      </ol>
    </Panel>
  )
}

function Proposal({ id }: { id: string }) {
  const answer = useBlockQuery(proposalQuery, { id })
  const { block } = useLedger()
  return (
    <AnswerView answer={answer} skeleton={<RowsSkeleton rows={14} />}>
      {({ proposal }) =>
        proposal === null ? (
          <NoSuchThing what="proposal" id={id} list="/proposals" />
        ) : (
          <>
            <PageHead
              title={<OnChainText text={proposal.title} fallback={`Proposal ${id}`} />}
              name={proposal.title}
              lead={
                <>
                  Proposal {id} ·{' '}
                  <Pill tone={proposalWords[proposal.state].tone} testId="proposal-state">
                    {proposalWords[proposal.state].text}
                  </Pill>{' '}
                  {votingTimeLeft(proposal, block?.number ?? 0)}
                </>
              }
            />
            <DetailGrid
              main={
                <>
                  {' '}
                  <Panel title="Tally">
                    <Tally {...proposal} />
                  </Panel>
                  <VotePanel proposal={proposal} />
                  <Actions proposal={proposal} />
                  <Panel title="Description">
                    <bdi>
                      <pre className={classes.description}>
                        {tameText(withoutHeading(proposal), maxDescription)}
                      </pre>
                    </bdi>
                  </Panel>
                </>
              }
              side={
                <>
                  {' '}
                  <Panel title="On the chain">
                    <Facts
                      wide
                      rows={[
                        ['Voters', formatCount(proposal.voters)],
                        ['Power counts at block', formatCount(proposal.voteStartBlock)],
                        ['Last block to vote', formatCount(proposal.voteEndBlock)],
                        ['Proposer', <Hash key="proposer" value={proposal.proposer} what="address" />],
                        ['Proposed', formatDateTime(proposal.createdAt)],
                        [
                          'Transaction',
                          <Hash key="transaction" value={proposal.transactionHash} what="transaction" />,
                        ],
                      ]}
                    />
                  </Panel>
                </>
              }
            />
          </>
        )
      }
    </AnswerView>
  )
}

/** One proposal: what it does, how it stands, and the vote. */
export function ProposalPage() {
  const { id } = useParams({ from: '/proposals/$id' })
  return <Proposal key={id} id={id} />
}
