import type { Metric } from '../metric.ts'
import { treasuryBalance } from './treasury-balance.ts'

/** Metrics of the treasury, in the order they are shown. */
export const treasuryMetrics: readonly Metric[] = [treasuryBalance]
