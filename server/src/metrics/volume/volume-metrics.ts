import type { Metric } from '../metric.ts'
import { averageProjectSize } from './average-project-size.ts'
import { gsv } from './gsv.ts'

/** Metrics of volume and projects, in the order they are shown. */
export const volumeMetrics: readonly Metric[] = [gsv, averageProjectSize]
