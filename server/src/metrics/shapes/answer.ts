import type { Granularity } from '../buckets.ts'
import type {
  AmountMetric,
  CohortMetric,
  ConcentrationMetric,
  Dimension,
  DurationMetric,
  Metric,
  MomentMetric,
  MomentRatioMetric,
  RatioMetric,
  SplitMetric,
} from '../metric.ts'
import { type AmountBreakdown, amountAt, amountBy, amountSeries } from './amount.ts'
import { treasuryAt } from './balances.ts'
import { cohortsAt } from './cohort.ts'
import { concentrationAt, concentrationSeries } from './concentration.ts'
import { durationAt, durationSeries } from './duration.ts'
import { momentAt, momentRatioAt, momentRatioSeries, momentSeries } from './moment.ts'
import type { Point, Question, SeriesOptions } from './question.ts'
import { type RatioBreakdown, ratioAt, ratioBy, ratioSeries } from './ratio.ts'
import { splitAt, splitSeries } from './split.ts'

/** Metrics that are offered over time. */
export type SeriesMetric =
  | AmountMetric
  | RatioMetric
  | MomentMetric
  | MomentRatioMetric
  | DurationMetric
  | SplitMetric
  | ConcentrationMetric

/** Metrics that are offered by a dimension. */
export type BreakdownMetric = AmountMetric | RatioMetric

export const hasSeries = (metric: Metric): metric is SeriesMetric =>
  metric.shape !== 'cohort' && metric.shape !== 'balances'

export const hasBreakdown = (metric: Metric): metric is BreakdownMetric =>
  (metric.shape === 'amount' || metric.shape === 'ratio') && metric.dimensions !== undefined

/** True where the answer depends on the window; others are of the block's own moment. */
export const hasWindow = (metric: Metric): boolean =>
  metric.shape === 'split' || metric.shape === 'concentration'
    ? metric.timing === 'window'
    : !['moment', 'momentRatio', 'balances'].includes(metric.shape)

/** True where a series may add up from the first event on. */
export const hasCumulative = (metric: Metric): boolean =>
  metric.shape === 'amount' || metric.shape === 'ratio'

/** Any metric's answer at a block, as its shape gives it. */
export function metricAt(metric: Exclude<Metric, CohortMetric>, question: Question) {
  switch (metric.shape) {
    case 'amount':
      return amountAt(metric, question)
    case 'ratio':
      return ratioAt(metric, question)
    case 'moment':
      return momentAt(metric, question)
    case 'momentRatio':
      return momentRatioAt(metric, question)
    case 'duration':
      return durationAt(metric, question)
    case 'split':
      return splitAt(metric, question)
    case 'concentration':
      return concentrationAt(metric, question)
    case 'balances':
      return treasuryAt(metric, question)
  }
}

/** A metric over time. */
export function metricSeries(
  metric: SeriesMetric,
  question: Question,
  options: SeriesOptions,
): Promise<Point<unknown>[]> {
  switch (metric.shape) {
    case 'amount':
      return amountSeries(metric, question, options)
    case 'ratio':
      return ratioSeries(metric, question, options)
    case 'moment':
      return momentSeries(metric, question, options)
    case 'momentRatio':
      return momentRatioSeries(metric, question, options)
    case 'duration':
      return durationSeries(metric, question, options)
    case 'split':
      return splitSeries(metric, question, options)
    case 'concentration':
      return concentrationSeries(metric, question, options)
  }
}

/** A metric by a dimension, the largest parts first. */
export function metricBy(
  metric: BreakdownMetric,
  question: Question,
  by: Dimension,
  first: number,
): Promise<AmountBreakdown | RatioBreakdown> {
  return metric.shape === 'amount'
    ? amountBy(metric, question, by, first)
    : ratioBy(metric, question, by, first)
}

/** A cohort table. */
export const metricCohorts = (metric: CohortMetric, question: Question, granularity: Granularity) =>
  cohortsAt(metric, question, granularity)
