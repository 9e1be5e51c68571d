import { graphql, type ResultOf } from '../../api/graphql.ts'
import { proofFragment } from '../proof/proof-fragment.ts'
import {
  briefDefinition,
  concentrationValue,
  durationValue,
  ratioValue,
  splitValue,
} from './metric-fragments.ts'

/*
 * The question for a metric's figure, one a type of answer, written for one metric of that type. `metricDocument` makes of it the question
 * for any other. `before` is the same for the period before.
 */

const amount = graphql(
  `
    query AmountFigure($asOfBlock: Int, $from: Timestamp, $to: Timestamp, $where: MetricFilter, $beforeFrom: Timestamp, $compare: Boolean!) {
      now: gsv(asOfBlock: $asOfBlock, from: $from, to: $to, where: $where) {
        __typename unit block { number hash timestamp } definition { ...BriefDefinition } proof { ...Proof }
        value
      }
      before: gsv(asOfBlock: $asOfBlock, from: $beforeFrom, to: $from, where: $where) @include(if: $compare) { __typename value }
    }
  `,
  [briefDefinition, proofFragment],
)

const ratio = graphql(
  `
    query RatioFigure($asOfBlock: Int, $from: Timestamp, $to: Timestamp, $where: MetricFilter, $beforeFrom: Timestamp, $compare: Boolean!) {
      now: takeRate(asOfBlock: $asOfBlock, from: $from, to: $to, where: $where) {
        __typename unit block { number hash timestamp } definition { ...BriefDefinition } proof { ...Proof }
        ratio { ...RatioValue }
        median
        interval { low high }
      }
      before: takeRate(asOfBlock: $asOfBlock, from: $beforeFrom, to: $from, where: $where) @include(if: $compare) {
        __typename ratio { ...RatioValue }
      }
    }
  `,
  [briefDefinition, proofFragment, ratioValue],
)

const duration = graphql(
  `
    query DurationFigure($asOfBlock: Int, $from: Timestamp, $to: Timestamp, $where: MetricFilter, $beforeFrom: Timestamp, $compare: Boolean!) {
      now: timeToFill(asOfBlock: $asOfBlock, from: $from, to: $to, where: $where) {
        __typename unit block { number hash timestamp } definition { ...BriefDefinition } proof { ...Proof }
        duration { ...DurationValue }
      }
      before: timeToFill(asOfBlock: $asOfBlock, from: $beforeFrom, to: $from, where: $where) @include(if: $compare) {
        __typename duration { ...DurationValue }
      }
    }
  `,
  [briefDefinition, proofFragment, durationValue],
)

const split = graphql(
  `
    query SplitFigure($asOfBlock: Int, $from: Timestamp, $to: Timestamp, $where: MetricFilter) {
      now: disputeOutcomes(asOfBlock: $asOfBlock, from: $from, to: $to, where: $where) {
        __typename unit block { number hash timestamp } definition { ...BriefDefinition } proof { ...Proof }
        split { ...SplitValue }
      }
    }
  `,
  [briefDefinition, proofFragment, splitValue],
)

const concentration = graphql(
  `
    query ConcentrationFigure($asOfBlock: Int, $from: Timestamp, $to: Timestamp, $where: MetricFilter) {
      now: clientConcentration(asOfBlock: $asOfBlock, from: $from, to: $to, where: $where) {
        __typename unit block { number hash timestamp } definition { ...BriefDefinition } proof { ...Proof }
        concentration { ...ConcentrationValue }
      }
    }
  `,
  [briefDefinition, proofFragment, concentrationValue],
)

const cohort = graphql(
  `
    query CohortFigure($asOfBlock: Int, $from: Timestamp, $to: Timestamp, $where: MetricFilter, $granularity: Granularity!) {
      now: clientRetention(asOfBlock: $asOfBlock, granularity: $granularity, from: $from, to: $to, where: $where) {
        __typename unit block { number hash timestamp } definition { ...BriefDefinition } proof { ...Proof }
        granularity
        cohorts { start end size periods { index start active value retention { ...RatioValue } } }
      }
    }
  `,
  [briefDefinition, proofFragment, ratioValue],
)

const treasury = graphql(
  `
    query TreasuryFigure($asOfBlock: Int) {
      now: treasuryBalance(asOfBlock: $asOfBlock) {
        __typename unit block { number hash timestamp } definition { ...BriefDefinition } proof { ...Proof }
        wallets { address label balances { token value } }
        balances { token value }
      }
    }
  `,
  [briefDefinition, proofFragment],
)

export const figureTemplates = {
  Amount: amount,
  Ratio: ratio,
  Duration: duration,
  Split: split,
  Concentration: concentration,
  Cohort: cohort,
  Treasury: treasury,
}

type Templates = typeof figureTemplates
/** The answer for a figure, of whichever type. */
export type FigureData = { [Type in keyof Templates]: ResultOf<Templates[Type]> }[keyof Templates]
export type CohortFigure = ResultOf<typeof cohort>['now']
export type TreasuryFigure = ResultOf<typeof treasury>['now']
