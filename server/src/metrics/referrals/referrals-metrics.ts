import type { Metric } from '../metric.ts'
import { costPerActivatedReferral } from './cost-per-activated-referral.ts'
import { referralConversion } from './referral-conversion.ts'
import { referralLiability } from './referral-liability.ts'
import { referralSpend } from './referral-spend.ts'
import { referralSpendToFees } from './referral-spend-to-fees.ts'
import { referralSpendUsdc } from './referral-spend-usdc.ts'
import { referralsRegistered } from './referrals-registered.ts'
import { referredGsvShare } from './referred-gsv-share.ts'
import { referrerConcentration } from './referrer-concentration.ts'

/** Metrics of referrals, in the order they are shown. */
export const referralsMetrics: readonly Metric[] = [
  referralSpend,
  referralSpendUsdc,
  referralsRegistered,
  referralConversion,
  costPerActivatedReferral,
  referredGsvShare,
  referralLiability,
  referralSpendToFees,
  referrerConcentration,
]
