import type { Metric } from '../metric.ts'

/** Metrics of votes and delegation, in the order they are shown. */
export const governanceMetrics: readonly Metric[] = []
