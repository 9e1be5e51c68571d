import type { Metric } from '../metric.ts'
import { disputeRateByCount } from './dispute-rate-by-count.ts'
import { disputeRateByValue } from './dispute-rate-by-value.ts'

/** Metrics of disputes and juries, in the order they are shown. */
export const disputesMetrics: readonly Metric[] = [disputeRateByCount, disputeRateByValue]
