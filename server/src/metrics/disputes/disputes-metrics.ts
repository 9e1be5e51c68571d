import type { Metric } from '../metric.ts'
import { appealRate } from './appeal-rate.ts'
import { disputeOutcomes } from './dispute-outcomes.ts'
import { disputeRateByCount } from './dispute-rate-by-count.ts'
import { disputeRateByValue } from './dispute-rate-by-value.ts'
import { disputesOpened } from './disputes-opened.ts'
import { jurorCoherence } from './juror-coherence.ts'
import { jurorParticipation } from './juror-participation.ts'
import { overturnRate } from './overturn-rate.ts'
import { shortfall } from './shortfall.ts'
import { talentRecovery } from './talent-recovery.ts'
import { timeToResolve } from './time-to-resolve.ts'

/** Metrics of disputes and juries, in the order they are shown. */
export const disputesMetrics: readonly Metric[] = [
  disputeRateByCount,
  disputeRateByValue,
  disputesOpened,
  timeToResolve,
  disputeOutcomes,
  talentRecovery,
  jurorParticipation,
  jurorCoherence,
  appealRate,
  overturnRate,
  shortfall,
]
