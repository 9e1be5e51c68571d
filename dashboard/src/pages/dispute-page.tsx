import { Link, useParams } from '@tanstack/react-router'
import { useBlockQuery } from '../api/use-block-query.ts'
import classes from '../features/disputes/disputes-page.module.css'
import {
  type DisputeCourse,
  type DisputeDetail,
  disputeQuery,
  shownEvidence,
} from '../features/disputes/disputes-query.ts'
import { EvidencePanel } from '../features/disputes/evidence-panel.tsx'
import { JuryPanel } from '../features/disputes/jury-panel.tsx'
import { NowPanel } from '../features/disputes/now-panel.tsx'
import { OffersPanel } from '../features/disputes/offers-panel.tsx'
import { EventList } from '../features/events/event-list.tsx'
import { disputeWords } from '../features/status-words.ts'
import { formatCount } from '../format/amount.ts'
import { formatBps } from '../format/ratio.ts'
import { formatDateTime } from '../format/time.ts'
import { texts } from '../language/text.ts'
import { Amount } from '../ui/amount.tsx'
import { AnswerView } from '../ui/answer-view.tsx'
import { DetailGrid } from '../ui/detail-grid.tsx'
import { Facts } from '../ui/facts.tsx'
import { Hash } from '../ui/hash.tsx'
import { NoSuchThing } from '../ui/no-such-thing.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Panel } from '../ui/panel.tsx'
import { Pill } from '../ui/pill.tsx'
import { RowsSkeleton } from '../ui/rows-skeleton.tsx'

/** A share in 1/10,000, or what stands for none. */
function Share({ bps, none }: { bps: number | null; none: string }) {
  return bps === null ? none : <span data-raw={bps}>{formatBps(bps)}</span>
}

function Asks({ dispute }: { dispute: DisputeDetail }) {
  const { asks, result, ruling, jury } = texts().disputes
  return (
    <Panel title={asks.title}>
      <Facts
        wide
        rows={[
          [asks.amount, <Amount key="amount" value={dispute.amountInDispute} token="USDC" />],
          [asks.claim, <Share key="claim" bps={dispute.claimedTalentBps} none="" />],
          [asks.counter, <Share key="counter" bps={dispute.counterTalentBps} none={asks.noCounter} />],
          [jury.newestRuling, dispute.ruling === null ? jury.noRuling : ruling[dispute.ruling]],
          [result, <Share key="result" bps={dispute.talentShareBps} none={asks.open} />],
        ]}
      />
    </Panel>
  )
}

function Dates({ dispute }: { dispute: DisputeDetail }) {
  const { dates } = texts().disputes
  return (
    <Panel title={dates.title}>
      <Facts
        rows={[
          [dates.opened, formatDateTime(dispute.createdAt)],
          [dates.answerDue, formatDateTime(dispute.respondBy)],
          ...(dispute.phaseEndsAt === null
            ? []
            : ([[dates.phaseEnds, formatDateTime(dispute.phaseEndsAt)]] as const)),
          [dates.ended, dispute.resolvedAt === null ? dates.notYet : formatDateTime(dispute.resolvedAt)],
        ]}
      />
    </Panel>
  )
}

function PartiesAndChain({ dispute }: { dispute: DisputeDetail }) {
  const { parties, claimant, respondent, chain } = texts().disputes
  const { address, transaction } = texts().ui
  return (
    <>
      <Panel title={parties}>
        <Facts
          rows={[
            [claimant, <Hash key="claimant" value={dispute.claimant} what={address} />],
            [respondent, <Hash key="respondent" value={dispute.respondent} what={address} />],
          ]}
        />
      </Panel>
      <Panel title={chain.title}>
        <Facts
          rows={[
            [chain.block, formatCount(dispute.createdBlock)],
            [chain.transaction, <Hash key="hash" value={dispute.transactionHash} what={transaction} />],
          ]}
        />
      </Panel>
    </>
  )
}

function Course({ course }: { course: DisputeCourse }) {
  const words = texts().disputes
  const { dispute } = course
  return (
    <>
      <PageHead
        title={words.disputeNumber(dispute.id)}
        lead={
          <>
            {words.about}{' '}
            <Link to="/invoices/$id" params={{ id: dispute.invoiceId }}>
              {words.invoice(dispute.invoiceId)}
            </Link>{' '}
            <Pill tone={disputeWords[dispute.status].tone}>{disputeWords[dispute.status].text}</Pill>
          </>
        }
      />
      <DetailGrid
        main={
          <>
            <NowPanel course={course} />
            <Asks dispute={dispute} />
            <OffersPanel course={course} />
          </>
        }
        side={
          <>
            <Dates dispute={dispute} />
            <PartiesAndChain dispute={dispute} />
          </>
        }
      />
      <div className={classes.wide}>
        <EvidencePanel course={course} />
        <JuryPanel rounds={course.rounds} drawn={dispute.jurorsDrawn} />
        <EventList of={{ dispute: dispute.id }} />
      </div>
    </>
  )
}

function Dispute({ id }: { id: string }) {
  const answer = useBlockQuery(disputeQuery, { id, evidence: shownEvidence })
  return (
    <AnswerView answer={answer} skeleton={<RowsSkeleton rows={12} />}>
      {({ disputeCourse: course }) =>
        course === null ? (
          <NoSuchThing what={texts().disputes.dispute} id={id} list="/disputes" />
        ) : (
          <Course course={course} />
        )
      }
    </AnswerView>
  )
}

/** One dispute: what each side asks, and what happened, in order. */
export function DisputePage() {
  const { id } = useParams({ from: '/disputes/$id' })
  return <Dispute key={id} id={id} />
}
