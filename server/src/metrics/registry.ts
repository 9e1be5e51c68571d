import { disputesMetrics } from './disputes/disputes-metrics.ts'
import { feesMetrics } from './fees/fees-metrics.ts'
import { governanceMetrics } from './governance/governance-metrics.ts'
import { marketplaceMetrics } from './marketplace/marketplace-metrics.ts'
import type { Family, Metric } from './metric.ts'
import { referralsMetrics } from './referrals/referrals-metrics.ts'
import { screeningMetrics } from './screening/screening-metrics.ts'
import { treasuryMetrics } from './treasury/treasury-metrics.ts'
import { volumeMetrics } from './volume/volume-metrics.ts'

/** Every family, in the order they are shown; a metric is added to its family's own list. */
export const families: Readonly<Record<Family, readonly Metric[]>> = {
  VOLUME: volumeMetrics,
  FEES: feesMetrics,
  REFERRALS: referralsMetrics,
  TREASURY: treasuryMetrics,
  MARKETPLACE: marketplaceMetrics,
  SCREENING: screeningMetrics,
  DISPUTES: disputesMetrics,
  GOVERNANCE: governanceMetrics,
}

/** Every metric, in the order they are shown. */
export const metrics: readonly Metric[] = Object.values(families).flat()
