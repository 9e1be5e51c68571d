import type { History } from '../history.ts'
import { type ExpectedRow, sum, type Value } from './facts.ts'
import { clients, talents } from './people.ts'
import { projects } from './projects.ts'
import { votesCast } from './proposals.ts'
import { referrers } from './referrals.ts'

/** The one row of a subject; none before the first of its events. */
function oneRow(hasBegun: boolean, totals: Readonly<Record<string, Value>>): ExpectedRow[] {
  return hasBegun ? [{ id: 'network', ...totals }] : []
}

export function jobTotals(history: History): ExpectedRow[] {
  const jobs = history.of('JobBoard', 'JobPosted')
  return oneRow(jobs.length > 0, {
    jobs: jobs.length,
    openJobs: jobs.length - history.of('JobBoard', 'JobClosed').length,
    newestJob: jobs.at(-1)?.args.jobId ?? 0n,
  })
}

export function bidTotals(history: History): ExpectedRow[] {
  const bids = history.of('JobBoard', 'BidSubmitted')
  return oneRow(bids.length > 0, { bids: bids.length, newestBid: bids.at(-1)?.args.bidId ?? 0n })
}

export function engagementTotals(history: History): ExpectedRow[] {
  const offers = history.of('JobBoard', 'EngagementOffered')
  return oneRow(offers.length > 0, {
    engagements: offers.length,
    projects: projects(history).length,
    contractedValue: sum(projects(history), ({ value }) => value),
    newestEngagement: offers.at(-1)?.args.engagementId ?? 0n,
  })
}

export function paymentTotals(history: History): ExpectedRow[] {
  const invoices = history.of('InvoiceEscrow', 'InvoiceSubmitted')
  const paid = history.of('InvoiceEscrow', 'InvoicePaid')
  const refunds = history.of('InvoiceEscrow', 'InvoiceRefunded')
  return oneRow(invoices.length > 0, {
    invoices: invoices.length,
    paidInvoices: paid.length,
    volume: sum(paid, ({ args }) => args.talentAmount),
    fees: sum(paid, ({ args }) => args.feeAmount),
    refunded: sum(refunds, ({ args }) => args.amount),
    feesRefunded: sum(refunds, ({ args }) => args.feeRefunded),
    newestInvoice: invoices.at(-1)?.args.invoiceId ?? 0n,
  })
}

export function peopleTotals(history: History): ExpectedRow[] {
  const counts = {
    clients: clients(history).length,
    talents: talents(history).length,
    referrers: referrers(history).length,
  }
  return oneRow(counts.clients + counts.talents + counts.referrers > 0, counts)
}

export function disputeTotals(history: History): ExpectedRow[] {
  const opened = history.of('DisputeJury', 'DisputeCreated')
  const settled = history.of('DisputeJury', 'DisputeSettled').length
  const ruled = history.of('DisputeJury', 'RulingExecuted').length
  return oneRow(opened.length > 0, {
    disputes: opened.length,
    openDisputes: opened.length - settled - ruled,
    newestDispute: opened.at(-1)?.args.disputeId ?? 0n,
  })
}

export function referralTotals(history: History): ExpectedRow[] {
  const accrued = history.of('ReferralRewards', 'ReferralRewardAccrued')
  const reversed = history.of('ReferralRewards', 'ReferralRewardReversed')
  const claimed = history.of('ReferralRewards', 'ReferralRewardClaimed')
  return oneRow(accrued.length > 0, {
    rewardsAccrued: sum(accrued, ({ args }) => args.rewardBtrst),
    rewardsReversed: sum(reversed, ({ args }) => args.rewardBtrst),
    rewardsClaimed: sum(claimed, ({ args }) => args.rewardBtrst),
  })
}

export function governanceTotals(history: History): ExpectedRow[] {
  const proposals = history.of('BraintrustGovernor', 'ProposalCreated').length
  return oneRow(proposals > 0, { proposals, votes: votesCast(history).length })
}

export function screeningTotals(history: History): ExpectedRow[] {
  const applications = history.of('TalentScreening', 'TalentApplied')
  return oneRow(applications.length > 0, {
    newest: `${applications.at(-1)?.block}`,
  })
}

export function conversionTotals(history: History): ExpectedRow[] {
  const converted = history.of('FeeConverter', 'FeesConverted')
  return oneRow(converted.length > 0, {
    usdcConverted: sum(converted, ({ args }) => args.usdcIn),
    btrstBought: sum(converted, ({ args }) => args.btrstOut),
  })
}
