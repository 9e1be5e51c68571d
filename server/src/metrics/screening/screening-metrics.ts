import type { Metric } from '../metric.ts'

/** Metrics of screening, in the order they are shown. */
export const screeningMetrics: readonly Metric[] = []
