import { useParams } from '@tanstack/react-router'
import { useBlockQuery } from '../api/use-block-query.ts'
import { JobEngagements } from '../features/engagements/job-engagements.tsx'
import { EventList } from '../features/events/event-list.tsx'
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
  return (
    <AnswerView answer={answer} skeleton={<RowsSkeleton rows={12} />}>
      {({ job }) =>
        job === null ? (
          <NoSuchThing what="job" id={id} list="/jobs" />
        ) : (
          <>
            <PageHead
              title={<OnChainText text={job.title} fallback={`Job ${id}`} />}
              name={job.title ?? `Job ${id}`}
              lead={
                <>
                  Job {id} · <Pill tone={jobWords[job.status].tone}>{jobWords[job.status].text}</Pill>
                </>
              }
            />
            <DetailGrid
              main={
                <>
                  {' '}
                  <Panel title="Money">
                    <Facts
                      wide
                      rows={[
                        ['Budget', <Amount key="budget" value={job.budget} token="USDC" />],
                        ['Contracted', <Amount key="contracted" value={job.contractedValue} token="USDC" />],
                        ['Paid to talent so far', <Amount key="paid" value={job.paid} token="USDC" />],
                      ]}
                    />
                  </Panel>
                  <Panel title="Hiring">
                    <Facts
                      wide
                      rows={[
                        ['Category', <OnChainText key="category" text={job.category} fallback="none" />],
                        ['Positions', formatCount(job.positions)],
                        ['Bids', formatCount(job.bids)],
                        ['Hired', formatCount(job.accepted)],
                      ]}
                    />
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
                        ['Client', <Hash key="client" value={job.client} what={texts().ui.address} />],
                        ['Posted', formatDateTime(job.postedAt)],
                        ['Block', formatCount(job.postedBlock)],
                        [
                          'Transaction',
                          <Hash
                            key="transaction"
                            value={job.transactionHash}
                            what={texts().ui.transaction}
                          />,
                        ],
                        [
                          'Text as stored',
                          <OnChainText key="text" text={job.metadataURI} max={300} fallback="empty" />,
                        ],
                      ]}
                    />
                  </Panel>
                </>
              }
            />
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
