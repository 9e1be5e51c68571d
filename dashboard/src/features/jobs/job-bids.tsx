import { Link } from '@tanstack/react-router'
import { useBlockQuery } from '../../api/use-block-query.ts'
import { sameAddress } from '../../format/address.ts'
import { formatCount } from '../../format/amount.ts'
import { texts } from '../../language/text.ts'
import { Amount } from '../../ui/amount.tsx'
import { AnswerView } from '../../ui/answer-view.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Hash } from '../../ui/hash.tsx'
import { OnChainText } from '../../ui/on-chain-text.tsx'
import { Panel } from '../../ui/panel.tsx'
import { Pill, type PillTone } from '../../ui/pill.tsx'
import { RowsSkeleton } from '../../ui/rows-skeleton.tsx'
import { useSession } from '../../wallet/use-session.ts'
import { ActionButton } from '../actions/action-button.tsx'
import { type BidRow, bidsShown, jobBidsQuery } from './job-bids-query.ts'
import type { JobDetail } from './jobs-query.ts'

const tones: Readonly<Record<BidRow['status'], PillTone>> = {
  LIVE: 'info',
  WITHDRAWN: 'quiet',
  TAKEN: 'good',
}

/** What can be done with a live bid: its talent takes it back, others see that the client may make an offer. */
function BidActions({ bid, job }: { bid: BidRow; job: JobDetail }) {
  const { account } = useSession()
  const { bids, jobs } = texts().marketActions
  if (bid.status !== 'LIVE') return null
  if (sameAddress(account, bid.talent))
    return (
      <ActionButton size="xs" variant="default" intent={{ kind: 'withdraw-bid', bidId: bid.id }}>
        {bids.withdraw}
      </ActionButton>
    )
  if (job.status !== 'OPEN') return null
  const { id, talent, rate, unit } = bid
  return (
    <ActionButton
      size="xs"
      intent={{
        kind: 'offer-engagement',
        jobId: job.id,
        bid: { id, talent, rate, hourly: unit === 'HOURLY' },
      }}
      who={[job.client]}
      whoSays={jobs.onlyClient}
      whyNot={job.committed < job.positions ? null : jobs.noPosition}
    >
      {bids.offer}
    </ActionButton>
  )
}

/** Who wants to do a job, for what. */
export function JobBids({ job }: { job: JobDetail }) {
  const answer = useBlockQuery(jobBidsQuery, { jobId: job.id, first: bidsShown })
  const words = texts().marketActions.bids
  return (
    <Panel title={words.title}>
      <AnswerView answer={answer} skeleton={<RowsSkeleton rows={2} />}>
        {({ bids }) => (
          <>
            <DataTable
              caption={words.title}
              rows={bids.nodes}
              rowKey={({ id }) => id}
              empty={words.none}
              columns={[
                {
                  key: 'bid',
                  title: words.bid,
                  cell: ({ id, title }) => <OnChainText text={title} max={70} fallback={words.number(id)} />,
                },
                {
                  key: 'talent',
                  title: texts().market.talent,
                  cell: ({ talent }) => <Hash value={talent} what={texts().ui.address} />,
                },
                {
                  key: 'status',
                  title: texts().market.status,
                  cell: ({ status, engagementId }) => {
                    const pill = <Pill tone={tones[status]}>{words.statuses[status]}</Pill>
                    if (engagementId === null) return pill
                    return (
                      <Link to="/engagements/$id" params={{ id: engagementId }}>
                        {pill}
                      </Link>
                    )
                  },
                },
                {
                  key: 'rate',
                  title: words.rate,
                  align: 'right',
                  cell: ({ rate, unit }) => (
                    <>
                      <Amount value={rate} token="USDC" />{' '}
                      {unit === null ? '' : unit === 'HOURLY' ? words.perHour : words.fixed}
                    </>
                  ),
                },
                {
                  key: 'actions',
                  title: words.actions,
                  cell: (bid) => <BidActions bid={bid} job={job} />,
                },
              ]}
            />
            {bids.totalCount > bids.nodes.length ? (
              <p>{words.more(formatCount(bids.nodes.length), formatCount(bids.totalCount))}</p>
            ) : null}
          </>
        )}
      </AnswerView>
    </Panel>
  )
}
