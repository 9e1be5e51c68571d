import { Link, useParams } from '@tanstack/react-router'
import { useBlockQuery } from '../api/use-block-query.ts'
import { EngagementActions } from '../features/engagements/engagement-actions.tsx'
import { EngagementInvoices } from '../features/engagements/engagement-invoices.tsx'
import { type EngagementDetail, engagementQuery } from '../features/engagements/engagement-query.ts'
import { engagementTones } from '../features/engagements/tones.ts'
import { EventList } from '../features/events/event-list.tsx'
import { formatCount } from '../format/amount.ts'
import { counted } from '../format/counted.ts'
import { formatBps } from '../format/ratio.ts'
import { formatDate, formatDateTime } from '../format/time.ts'
import { texts } from '../language/text.ts'
import { Amount } from '../ui/amount.tsx'
import { AnswerView } from '../ui/answer-view.tsx'
import { DetailGrid } from '../ui/detail-grid.tsx'
import { Facts } from '../ui/facts.tsx'
import { Hash } from '../ui/hash.tsx'
import { OnChainText } from '../ui/on-chain-text.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Panel } from '../ui/panel.tsx'
import { Pill } from '../ui/pill.tsx'
import { RowsSkeleton } from '../ui/rows-skeleton.tsx'

function Money({ engagement }: { engagement: EngagementDetail }) {
  const words = texts().people.engagement
  const actions = texts().marketActions.engagements
  const { facts } = words
  const usdc = (value: string) => <Amount value={value} token="USDC" />
  return (
    <Panel title={words.money}>
      <Facts
        wide
        rows={[
          [facts.contracted, usdc(engagement.contractedValue)],
          [facts.offered, usdc(engagement.offeredValue)],
          [facts.fee, <span key="fee">{formatBps(engagement.feeBps)}</span>],
          [facts.billed(counted(engagement.invoices, words.invoiceNoun)), usdc(engagement.billed)],
          [facts.paid, usdc(engagement.paid)],
          [facts.fees, usdc(engagement.fees)],
          [facts.refunded, usdc(engagement.refunded)],
          [
            facts.escrow,
            <span key="escrow" data-testid="engagement-escrow">
              {usdc(engagement.escrow)}
            </span>,
          ],
          [actions.withdrawable, usdc(engagement.withdrawable)],
        ]}
      />
    </Panel>
  )
}

function Dates({ engagement }: { engagement: EngagementDetail }) {
  const words = texts().people.engagement
  const { facts } = words
  const when = (seconds: number | null) => (seconds === null ? words.notYet : formatDateTime(seconds))
  return (
    <Panel title={words.dates}>
      <Facts
        wide
        rows={[
          [facts.offeredAt, when(engagement.offeredAt)],
          [facts.acceptedAt, when(engagement.acceptedAt)],
          [facts.start, formatDate(engagement.startAt)],
          [facts.end, formatDate(engagement.endAt)],
          [texts().marketActions.engagements.billedUntil, when(engagement.billedUntil)],
          [facts.endedAt, when(engagement.endedAt)],
        ]}
      />
    </Panel>
  )
}

function Sides({ engagement }: { engagement: EngagementDetail }) {
  const words = texts().people.engagement
  const { facts } = words
  return (
    <>
      <Panel title={words.parties}>
        <Facts
          wide
          rows={[
            [facts.client, <Hash key="client" value={engagement.client} what={texts().ui.address} />],
            [facts.talent, <Hash key="talent" value={engagement.talent} what={texts().ui.address} />],
            [
              facts.job,
              <Link key="job" to="/jobs/$id" params={{ id: engagement.jobId }}>
                {facts.jobId(engagement.jobId)}
              </Link>,
            ],
          ]}
        />
      </Panel>
      <Panel title={words.chain}>
        <Facts
          wide
          rows={[
            [facts.block, formatCount(engagement.offeredBlock)],
            [
              facts.transaction,
              <Hash key="hash" value={engagement.transactionHash} what={texts().ui.transaction} />,
            ],
          ]}
        />
      </Panel>
    </>
  )
}

function Engagement({ id }: { id: string }) {
  const answer = useBlockQuery(engagementQuery, { id })
  const words = texts().people.engagement
  return (
    <AnswerView answer={answer} skeleton={<RowsSkeleton rows={12} />}>
      {({ engagement }) =>
        engagement === null ? (
          <PageHead title={words.title(id)} lead={words.noSuch(id)} />
        ) : (
          <>
            <PageHead
              title={words.title(id)}
              lead={
                <>
                  <OnChainText text={engagement.jobTitle} fallback={words.untitled} />{' '}
                  <Pill tone={engagementTones[engagement.status]} testId="engagement-status">
                    {words.statuses[engagement.status]}
                  </Pill>
                </>
              }
              actions={<EngagementActions engagement={engagement} />}
            />
            <DetailGrid
              main={
                <>
                  <Money engagement={engagement} />
                  <Dates engagement={engagement} />
                  <EngagementInvoices engagementId={id} />
                  <EventList of={{ engagement: id }} />
                </>
              }
              side={<Sides engagement={engagement} />}
            />
          </>
        )
      }
    </AnswerView>
  )
}

/** One engagement: its terms, its money and its events. */
export function EngagementPage() {
  const { id } = useParams({ from: '/engagements/$id' })
  return <Engagement key={id} id={id} />
}
