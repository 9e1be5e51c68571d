import type { Metric } from '../metric.ts'
import { fees } from './fees.ts'
import { takeRate } from './take-rate.ts'

/** Metrics of fees and their conversion, in the order they are shown. */
export const feesMetrics: readonly Metric[] = [fees, takeRate]
