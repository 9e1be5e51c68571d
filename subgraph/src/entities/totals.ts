import { Address, BigInt } from '@graphprotocol/graph-ts'
import {
  BidTotals,
  ConversionTotals,
  DisputeTotals,
  EngagementTotals,
  GovernanceTotals,
  JobTotals,
  PaymentTotals,
  PeopleTotals,
  ReferralTotals,
  TokenSupply,
} from '../../generated/schema'
import { NETWORK_ID } from '../ids'

// Each gives the one row of its subject, made at its first mention with every total at 0. The caller saves.

export function jobTotals(): JobTotals {
  const known = JobTotals.load(NETWORK_ID)
  if (known !== null) return known
  const totals = new JobTotals(NETWORK_ID)
  totals.jobs = 0
  totals.openJobs = 0
  totals.newestJob = BigInt.zero()
  return totals
}

export function bidTotals(): BidTotals {
  const known = BidTotals.load(NETWORK_ID)
  if (known !== null) return known
  const totals = new BidTotals(NETWORK_ID)
  totals.bids = 0
  totals.newestBid = BigInt.zero()
  return totals
}

export function engagementTotals(): EngagementTotals {
  const known = EngagementTotals.load(NETWORK_ID)
  if (known !== null) return known
  const totals = new EngagementTotals(NETWORK_ID)
  totals.engagements = 0
  totals.projects = 0
  totals.contractedValue = BigInt.zero()
  totals.newestEngagement = BigInt.zero()
  return totals
}

export function paymentTotals(): PaymentTotals {
  const known = PaymentTotals.load(NETWORK_ID)
  if (known !== null) return known
  const totals = new PaymentTotals(NETWORK_ID)
  totals.invoices = 0
  totals.paidInvoices = 0
  totals.volume = BigInt.zero()
  totals.fees = BigInt.zero()
  totals.refunded = BigInt.zero()
  totals.feesRefunded = BigInt.zero()
  totals.newestInvoice = BigInt.zero()
  return totals
}

export function peopleTotals(): PeopleTotals {
  const known = PeopleTotals.load(NETWORK_ID)
  if (known !== null) return known
  const totals = new PeopleTotals(NETWORK_ID)
  totals.clients = 0
  totals.talents = 0
  totals.referrers = 0
  return totals
}

export function disputeTotals(): DisputeTotals {
  const known = DisputeTotals.load(NETWORK_ID)
  if (known !== null) return known
  const totals = new DisputeTotals(NETWORK_ID)
  totals.disputes = 0
  totals.openDisputes = 0
  totals.newestDispute = BigInt.zero()
  return totals
}

export function referralTotals(): ReferralTotals {
  const known = ReferralTotals.load(NETWORK_ID)
  if (known !== null) return known
  const totals = new ReferralTotals(NETWORK_ID)
  totals.rewardsAccrued = BigInt.zero()
  totals.rewardsReversed = BigInt.zero()
  totals.rewardsClaimed = BigInt.zero()
  return totals
}

export function governanceTotals(): GovernanceTotals {
  const known = GovernanceTotals.load(NETWORK_ID)
  if (known !== null) return known
  const totals = new GovernanceTotals(NETWORK_ID)
  totals.proposals = 0
  totals.votes = 0
  return totals
}

export function conversionTotals(): ConversionTotals {
  const known = ConversionTotals.load(NETWORK_ID)
  if (known !== null) return known
  const totals = new ConversionTotals(NETWORK_ID)
  totals.usdcConverted = BigInt.zero()
  totals.btrstBought = BigInt.zero()
  return totals
}

/** How much there is of a token. */
export function tokenSupply(symbol: string, token: Address): TokenSupply {
  const known = TokenSupply.load(symbol)
  if (known !== null) return known
  const supply = new TokenSupply(symbol)
  supply.token = token
  supply.supply = BigInt.zero()
  return supply
}
