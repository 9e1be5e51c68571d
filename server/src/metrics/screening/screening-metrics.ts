import type { Metric } from '../metric.ts'
import { applications } from './applications.ts'
import { approvedTalentDisputeRate } from './approved-talent-dispute-rate.ts'
import { approvedTalentHired } from './approved-talent-hired.ts'
import { costPerApproval } from './cost-per-approval.ts'
import { screenerAgreement } from './screener-agreement.ts'
import { screeningPassRate } from './screening-pass-rate.ts'
import { talentSignedUp } from './talent-signed-up.ts'
import { timeToDecision } from './time-to-decision.ts'

/** Metrics of screening, in the order they are shown. */
export const screeningMetrics: readonly Metric[] = [
  talentSignedUp,
  applications,
  screeningPassRate,
  timeToDecision,
  screenerAgreement,
  costPerApproval,
  approvedTalentHired,
  approvedTalentDisputeRate,
]
