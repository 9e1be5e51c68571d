import type { Metric } from '../metric.ts'
import { referralSpend } from './referral-spend.ts'

/** Metrics of referrals, in the order they are shown. */
export const referralsMetrics: readonly Metric[] = [referralSpend]
