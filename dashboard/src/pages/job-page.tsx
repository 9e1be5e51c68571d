import { useParams } from '@tanstack/react-router'
import { useBlockQuery } from '../api/use-block-query.ts'
import { JobEngagements } from '../features/engagements/job-engagements.tsx'
import { EventList } from '../features/events/event-list.tsx'
import { JobActions } from '../features/jobs/job-actions.tsx'
import { JobBids } from '../features/jobs/job-bids.tsx'
import { jobQuery } from '../features/jobs/jobs-query.ts'
import { jobWords } from '../features/status-words.ts'
import { formatCount } from '../format/amount.ts'
import { formatDateTime } from '../format/time.ts'
import { texts } from '../language/text.ts'
import { Amount } from '../ui/amount.tsx'
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

function Job({ id }: { id: string }) {
  const answer = useBlockQuery(jobQuery, { id })
  const { market, marketActions } = texts()
  const words = market.jobs
  return (
    <AnswerView answer={answer} skeleton={<RowsSkeleton rows={12} />}>
      {({ job }) =>
        job === null ? (
          <NoSuchThing what={words.job} id={id} list="/jobs" />
        ) : (
          <>
            <PageHead
              title={<OnChainText text={job.title} fallback={words.number(id)} />}
              name={job.title ?? words.number(id)}
              lead={
                <>
                  {words.number(id)} ·{' '}
                  <Pill tone={jobWords[job.status].tone} testId="job-status">
                    {jobWords[job.status].text}
                  </Pill>
                </>
              }
              actions={<JobActions job={job} />}
            />
            <DetailGrid
              main={
                <>
                  {' '}
                  <Panel title={words.money}>
                    <Facts
                      wide
                      rows={[
                        [words.budget, <Amount key="budget" value={job.budget} token="USDC" />],
                        [
                          words.contracted,
                          <Amount key="contracted" value={job.contractedValue} token="USDC" />,
                        ],
                        [words.paidSoFar, <Amount key="paid" value={job.paid} token="USDC" />],
                      ]}
                    />
                  </Panel>
                  <Panel title={words.hiring}>
                    <Facts
                      wide
                      rows={[
                        [
                          words.category,
                          <OnChainText key="category" text={job.category} fallback={words.noneOf} />,
                        ],
                        [words.positions, formatCount(job.positions)],
                        [marketActions.jobs.taken, formatCount(job.committed)],
                        [words.bids, formatCount(job.bids)],
                        [words.hired, formatCount(job.accepted)],
                      ]}
                    />
                  </Panel>
                </>
              }
              side={
                <>
                  {' '}
                  <Panel title={market.onChain}>
                    <Facts
                      wide
                      rows={[
                        [market.client, <Hash key="client" value={job.client} what={texts().ui.address} />],
                        [
                          marketActions.jobs.node,
                          job.node === null ? (
                            marketActions.jobs.anyNode
                          ) : (
                            <Hash key="node" value={job.node} what={texts().ui.address} />
                          ),
                        ],
                        [words.posted, formatDateTime(job.postedAt)],
                        [market.block, formatCount(job.postedBlock)],
                        [
                          texts().ui.transactionName,
                          <Hash
                            key="transaction"
                            value={job.transactionHash}
                            what={texts().ui.transaction}
                          />,
                        ],
                        [
                          words.text,
                          <OnChainText
                            key="text"
                            text={job.metadataURI}
                            max={300}
                            fallback={words.emptyText}
                          />,
                        ],
                      ]}
                    />
                  </Panel>
                </>
              }
            />
            <JobBids job={job} />
            <JobEngagements jobId={id} />
            <EventList of={{ job: id }} />
          </>
        )
      }
    </AnswerView>
  )
}

/** One job. */
export function JobPage() {
  const { id } = useParams({ from: '/jobs/$id' })
  return <Job key={id} id={id} />
}
