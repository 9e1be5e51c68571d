import { Button } from '@mantine/core'
import { useParams, useSearch } from '@tanstack/react-router'
import { useBlockQuery } from '../api/use-block-query.ts'
import { EventList } from '../features/events/event-list.tsx'
import { ActionsPanel } from '../features/proposals/actions-panel.tsx'
import { BallotsPanel } from '../features/proposals/ballots-panel.tsx'
import { Brief } from '../features/proposals/brief.tsx'
import { NonVotersPanel } from '../features/proposals/non-voters-panel.tsx'
import { PinnedPanel } from '../features/proposals/pinned-panel.tsx'
import { ProposalFacts } from '../features/proposals/proposal-facts.tsx'
import { ProposalSteps } from '../features/proposals/proposal-steps.tsx'
import { pinnedQuery, proposalVoteQuery, type Vote } from '../features/proposals/proposals-query.ts'
import { QuorumPanel } from '../features/proposals/quorum-panel.tsx'
import { Tally } from '../features/proposals/tally.tsx'
import { TallyOverTime } from '../features/proposals/tally-over-time.tsx'
import classes from '../features/proposals/vote-panel.module.css'
import { votingTimeLeft } from '../features/proposals/voting-time.ts'
import { withoutHeading } from '../features/proposals/without-heading.ts'
import { YourVotePanel } from '../features/proposals/your-vote-panel.tsx'
import { proposalWords } from '../features/status-words.ts'
import { formatCount } from '../format/amount.ts'
import { tameText } from '../format/text.ts'
import { texts } from '../language/text.ts'
import { AnswerView } from '../ui/answer-view.tsx'
import { DetailGrid } from '../ui/detail-grid.tsx'
import { NoSuchThing } from '../ui/no-such-thing.tsx'
import { OnChainText } from '../ui/on-chain-text.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Panel } from '../ui/panel.tsx'
import { Pill } from '../ui/pill.tsx'
import { RowsSkeleton } from '../ui/rows-skeleton.tsx'

/** The most of a description that is drawn; the rest is in the API. */
const maxDescription = 8000

/** Rows of a list before "Show more", and the most that the API gives. */
const rows = { few: 8, all: 200 } as const

function Head({ vote }: { vote: Vote }) {
  const words = texts().governance
  const { proposal, block } = vote
  const name = words.proposalNumber(proposal.id)
  const left = votingTimeLeft(proposal, block.number, vote.secondsLeftEstimate)
  return (
    <PageHead
      title={<OnChainText text={proposal.title} fallback={name} />}
      name={proposal.title}
      lead={
        <>
          {name} ·{' '}
          <Pill tone={proposalWords[proposal.state].tone} testId="proposal-state">
            {proposalWords[proposal.state].text}
          </Pill>{' '}
          <span title={left === null ? undefined : words.estimateNote} data-testid="time-left">
            {left ?? words.endedAt(formatCount(proposal.voteEndBlock))}
          </span>
        </>
      }
      actions={
        <>
          <Button variant="default" onClick={() => window.print()} data-testid="print-brief">
            {words.brief.print}
          </Button>
          <ProposalSteps vote={vote} />
        </>
      }
    />
  )
}

function Proposal({ id }: { id: string }) {
  const { voter, all = false, table = false } = useSearch({ from: '/proposals/$id' })
  const first = all ? rows.all : rows.few
  const answer = useBlockQuery(proposalVoteQuery, { id, nonVoters: first, ballots: first })
  const pinned = useBlockQuery(pinnedQuery, { id })
  const moments = pinned.data?.proposalVote?.pinned
  const words = texts().governance
  return (
    <AnswerView answer={answer} skeleton={<RowsSkeleton rows={14} />}>
      {({ proposalVote: vote }) =>
        vote === null ? (
          <NoSuchThing what={words.proposal} id={id} list="/proposals" />
        ) : (
          <>
            <div data-print="no">
              <Head vote={vote} />
              <DetailGrid
                main={
                  <>
                    <QuorumPanel vote={vote} />
                    <Panel title={words.tally.title}>
                      <Tally {...vote.proposal} />
                    </Panel>
                    <TallyOverTime vote={vote} asTable={table} />
                    <NonVotersPanel vote={vote} all={all} />
                  </>
                }
                side={
                  <>
                    <YourVotePanel proposal={vote.proposal} voter={voter} />
                    <ActionsPanel actions={vote.proposal.actions} />
                    <Panel title={words.description}>
                      <bdi>
                        <pre className={classes.description}>
                          {tameText(withoutHeading(vote.proposal), maxDescription)}
                        </pre>
                      </bdi>
                    </Panel>
                    <ProposalFacts proposal={vote.proposal} />
                  </>
                }
              />
              <div className={classes.wide}>
                <PinnedPanel answer={{ ...pinned, data: moments }} />
                <BallotsPanel vote={vote} more={!all && vote.ballots.length === first} />
                <EventList of={{ proposal: id }} />
              </div>
            </div>
            <Brief vote={vote} pinned={moments} />
          </>
        )
      }
    </AnswerView>
  )
}

/** One proposal: how far it is from quorum, what it does, how it stands, and the vote. */
export function ProposalPage() {
  const { id } = useParams({ from: '/proposals/$id' })
  return <Proposal key={id} id={id} />
}
