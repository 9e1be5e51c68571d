import type { Metric } from '../metric.ts'
import { activeClients } from './active-clients.ts'
import { activeTalent } from './active-talent.ts'
import { bidsPerJob } from './bids-per-job.ts'
import { bidsSubmitted } from './bids-submitted.ts'
import { clientConcentration } from './client-concentration.ts'
import { clientRetention } from './client-retention.ts'
import { daysToPay } from './days-to-pay.ts'
import { fillRate } from './fill-rate.ts'
import { invoicesSubmitted } from './invoices-submitted.ts'
import { jobsPosted } from './jobs-posted.ts'
import { onTimeRate } from './on-time-rate.ts'
import { projectsStarted } from './projects-started.ts'
import { repeatClientRate } from './repeat-client-rate.ts'
import { talentConcentration } from './talent-concentration.ts'
import { talentRetention } from './talent-retention.ts'
import { timeToFill } from './time-to-fill.ts'

/** Metrics of jobs, clients and talent, in the order they are shown. */
export const marketplaceMetrics: readonly Metric[] = [
  jobsPosted,
  bidsSubmitted,
  projectsStarted,
  invoicesSubmitted,
  activeClients,
  activeTalent,
  timeToFill,
  fillRate,
  bidsPerJob,
  repeatClientRate,
  daysToPay,
  onTimeRate,
  clientConcentration,
  talentConcentration,
  clientRetention,
  talentRetention,
]
