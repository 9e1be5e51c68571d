import { activeClients } from './active-clients.ts'
import { activeTalent } from './active-talent.ts'
import { averageProjectSize } from './average-project-size.ts'
import { disputeRateByCount } from './dispute-rate-by-count.ts'
import { disputeRateByValue } from './dispute-rate-by-value.ts'
import { fees } from './fees.ts'
import { gsv } from './gsv.ts'
import type { Metric } from './metric.ts'
import { referralSpend } from './referral-spend.ts'
import { takeRate } from './take-rate.ts'
import { treasuryBalance } from './treasury-balance.ts'

/** Every metric, in the order they are shown. */
export const metrics: readonly Metric[] = [
  gsv,
  fees,
  takeRate,
  averageProjectSize,
  disputeRateByCount,
  disputeRateByValue,
  treasuryBalance,
  referralSpend,
  activeClients,
  activeTalent,
]
