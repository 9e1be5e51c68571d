import type { ChainLog, History } from '../history.ts'
import { inOrder, type Value } from './facts.ts'
import { categoryOfEngagement, categoryOfJob } from './links.ts'
import { votesCast } from './proposals.ts'
import { treasuryFlows } from './treasury.ts'

/** Something that happened, from which series are made: a row of a timeseries without its id. */
export interface Point {
  /** Of the block, unix seconds. */
  readonly at: number
  readonly [field: string]: Value
}

/** What an event moves: the figures, and the category that they count in. */
interface Move {
  readonly log: ChainLog
  readonly category: string | null
  readonly figures: Readonly<Record<string, bigint>>
}

const NO_FIGURES = {
  ...{ jobs: 0n, projects: 0n, contractedValue: 0n, invoices: 0n, invoiced: 0n, payments: 0n },
  ...{ volume: 0n, fees: 0n, refunded: 0n, feesRefunded: 0n, disputes: 0n, disputed: 0n },
}

function market(history: History): Point[] {
  const moves = [...workMoves(history), ...moneyMoves(history)].map((move) => ({ ...move, id: move.log.id }))
  return inOrder(moves).map(({ log, category, figures }) => ({
    at: log.timestamp,
    token: 'USDC',
    category,
    ...NO_FIGURES,
    ...figures,
  }))
}

function workMoves(history: History): Move[] {
  const ofJob = categoryOfJob(history)
  const ofEngagement = categoryOfEngagement(history)
  const offers = new Map(
    history.of('JobBoard', 'EngagementOffered').map(({ args }) => [args.engagementId, args.contractedValue]),
  )
  return [
    ...history.of('JobBoard', 'JobPosted').map((log) => ({
      log,
      category: ofJob(log.args.jobId),
      figures: { jobs: 1n },
    })),
    ...history.of('JobBoard', 'EngagementAccepted').map((log) => ({
      log,
      category: ofEngagement(log.args.engagementId),
      figures: { projects: 1n, contractedValue: offers.get(log.args.engagementId) ?? 0n },
    })),
    // The contract lets only an accepted engagement be amended.
    ...history.of('JobBoard', 'EngagementAmended').map((log) => ({
      log,
      category: ofEngagement(log.args.engagementId),
      figures: { contractedValue: log.args.newValue - log.args.oldValue },
    })),
  ]
}

function moneyMoves(history: History): Move[] {
  const ofEngagement = categoryOfEngagement(history)
  const invoices = new Map(
    history.of('InvoiceEscrow', 'InvoiceSubmitted').map(({ args }) => [args.invoiceId, args.engagementId]),
  )
  return [
    ...history.of('InvoiceEscrow', 'InvoiceSubmitted').map((log) => ({
      log,
      category: ofEngagement(log.args.engagementId),
      figures: { invoices: 1n, invoiced: log.args.amount },
    })),
    ...history.of('InvoiceEscrow', 'InvoicePaid').map((log) => ({
      log,
      category: ofEngagement(log.args.engagementId),
      figures: { payments: 1n, volume: log.args.talentAmount, fees: log.args.feeAmount },
    })),
    ...history.of('InvoiceEscrow', 'InvoiceRefunded').map((log) => ({
      log,
      category: ofEngagement(log.args.engagementId),
      figures: { refunded: log.args.amount, feesRefunded: log.args.feeRefunded },
    })),
    ...history.of('DisputeJury', 'DisputeCreated').map((log) => ({
      log,
      category: ofEngagement(invoices.get(log.args.invoiceId) ?? 0n),
      figures: { disputes: 1n, disputed: log.args.amountInDispute },
    })),
  ]
}

function rewards(history: History): Point[] {
  const names = {
    ReferralRewardAccrued: 'accrued',
    ReferralRewardReversed: 'reversed',
    ReferralRewardClaimed: 'claimed',
  } as const
  const logs = inOrder<ChainLog<{ rewardBtrst: bigint }>>([
    ...history.of('ReferralRewards', 'ReferralRewardAccrued'),
    ...history.of('ReferralRewards', 'ReferralRewardReversed'),
    ...history.of('ReferralRewards', 'ReferralRewardClaimed'),
  ])
  return logs.map(({ event, timestamp, args }) => ({
    at: timestamp,
    token: 'BTRST',
    rewards: event === 'ReferralRewardAccrued' ? 1n : 0n,
    ...{ accrued: 0n, reversed: 0n, claimed: 0n },
    // Just asked for by these very names.
    [names[event as keyof typeof names]]: args.rewardBtrst,
  }))
}

function conversions(history: History): Point[] {
  return history.of('FeeConverter', 'FeesConverted').map(({ timestamp, args }) => ({
    at: timestamp,
    token: 'BTRST',
    usdcIn: args.usdcIn,
    btrstOut: args.btrstOut,
  }))
}

function votes(history: History): Point[] {
  return votesCast(history).map(({ timestamp, args }) => ({
    at: timestamp,
    support: ['AGAINST', 'FOR', 'ABSTAIN'][args.support] ?? null,
    weight: args.weight,
  }))
}

/** The points of each timeseries after a history, in chain order. */
export const timeseriesPoints: Readonly<Record<string, (history: History) => Point[]>> = {
  MarketPoint: market,
  RewardPoint: rewards,
  ConversionPoint: conversions,
  TreasuryPoint: treasuryFlows,
  VotePoint: votes,
}
