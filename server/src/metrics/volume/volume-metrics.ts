import type { Metric } from '../metric.ts'
import { averageInvoice } from './average-invoice.ts'
import { averagePaidPerCompletedProject } from './average-paid-per-completed-project.ts'
import { averageProjectDuration } from './average-project-duration.ts'
import { averageProjectSize } from './average-project-size.ts'
import { billed } from './billed.ts'
import { contractedValue } from './contracted-value.ts'
import { gsv } from './gsv.ts'
import { netGsv } from './net-gsv.ts'
import { outstanding } from './outstanding.ts'
import { outstandingByAge } from './outstanding-by-age.ts'
import { projectDuration } from './project-duration.ts'
import { realisation } from './realisation.ts'
import { talentEarnings } from './talent-earnings.ts'

/** Metrics of volume and projects, in the order they are shown. */
export const volumeMetrics: readonly Metric[] = [
  gsv,
  netGsv,
  talentEarnings,
  billed,
  outstanding,
  outstandingByAge,
  contractedValue,
  averageProjectSize,
  averagePaidPerCompletedProject,
  realisation,
  averageInvoice,
  averageProjectDuration,
  projectDuration,
]
