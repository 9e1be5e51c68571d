import { graphql, type ResultOf } from '../../api/graphql.ts'
import { proofFragment } from '../proof/proof-fragment.ts'
import {
  briefDefinition,
  concentrationValue,
  durationValue,
  ratioValue,
  splitValue,
} from './metric-fragments.ts'

/* The question for a metric over time, one a type of answer; `whole` is its value over the same window. */

const amount = graphql(
  `
    query AmountSeriesAndWhole($asOfBlock: Int, $granularity: Granularity!, $cumulative: Boolean, $from: Timestamp, $to: Timestamp, $where: MetricFilter) {
      series: gsvSeries(asOfBlock: $asOfBlock, granularity: $granularity, cumulative: $cumulative, from: $from, to: $to, where: $where) {
        __typename unit block { number hash timestamp } definition { ...BriefDefinition } proof { ...Proof }
        points { start end partial value }
      }
      whole: gsv(asOfBlock: $asOfBlock, from: $from, to: $to, where: $where) { __typename value }
    }
  `,
  [briefDefinition, proofFragment],
)

const ratio = graphql(
  `
    query RatioSeriesAndWhole($asOfBlock: Int, $granularity: Granularity!, $cumulative: Boolean, $from: Timestamp, $to: Timestamp, $where: MetricFilter) {
      series: takeRateSeries(asOfBlock: $asOfBlock, granularity: $granularity, cumulative: $cumulative, from: $from, to: $to, where: $where) {
        __typename unit block { number hash timestamp } definition { ...BriefDefinition } proof { ...Proof }
        points { start end partial ratio { ...RatioValue } median interval { low high } }
      }
      whole: takeRate(asOfBlock: $asOfBlock, from: $from, to: $to, where: $where) {
        __typename ratio { ...RatioValue } median interval { low high }
      }
    }
  `,
  [briefDefinition, proofFragment, ratioValue],
)

const duration = graphql(
  `
    query DurationSeriesAndWhole($asOfBlock: Int, $granularity: Granularity!, $from: Timestamp, $to: Timestamp, $where: MetricFilter) {
      series: timeToFillSeries(asOfBlock: $asOfBlock, granularity: $granularity, from: $from, to: $to, where: $where) {
        __typename unit block { number hash timestamp } definition { ...BriefDefinition } proof { ...Proof }
        points { start end partial duration { ...DurationValue } }
      }
      whole: timeToFill(asOfBlock: $asOfBlock, from: $from, to: $to, where: $where) {
        __typename duration { ...DurationValue }
      }
    }
  `,
  [briefDefinition, proofFragment, durationValue],
)

const split = graphql(
  `
    query SplitSeriesAndWhole($asOfBlock: Int, $granularity: Granularity!, $from: Timestamp, $to: Timestamp, $where: MetricFilter) {
      series: disputeOutcomesSeries(asOfBlock: $asOfBlock, granularity: $granularity, from: $from, to: $to, where: $where) {
        __typename unit block { number hash timestamp } definition { ...BriefDefinition } proof { ...Proof }
        points { start end partial split { ...SplitValue } }
      }
      whole: disputeOutcomes(asOfBlock: $asOfBlock, from: $from, to: $to, where: $where) {
        __typename split { ...SplitValue }
      }
    }
  `,
  [briefDefinition, proofFragment, splitValue],
)

const concentration = graphql(
  `
    query ConcentrationSeriesAndWhole($asOfBlock: Int, $granularity: Granularity!, $from: Timestamp, $to: Timestamp, $where: MetricFilter) {
      series: clientConcentrationSeries(asOfBlock: $asOfBlock, granularity: $granularity, from: $from, to: $to, where: $where) {
        __typename unit block { number hash timestamp } definition { ...BriefDefinition } proof { ...Proof }
        points { start end partial concentration { ...ConcentrationValue } }
      }
      whole: clientConcentration(asOfBlock: $asOfBlock, from: $from, to: $to, where: $where) {
        __typename concentration { ...ConcentrationValue }
      }
    }
  `,
  [briefDefinition, proofFragment, concentrationValue],
)

export const seriesTemplates = {
  Amount: amount,
  Ratio: ratio,
  Duration: duration,
  Split: split,
  Concentration: concentration,
}

type Templates = typeof seriesTemplates
/** The answer for a chart, of whichever type. */
export type SeriesData = { [Type in keyof Templates]: ResultOf<Templates[Type]> }[keyof Templates]
export type MetricSeries = SeriesData['series']
export type MetricWhole = SeriesData['whole']
export type MetricPoint = MetricSeries['points'][number]
