import { graphql, type ResultOf } from '../../api/graphql.ts'
import { proofFragment } from '../proof/proof-fragment.ts'
import { briefDefinition, ratioValue } from './metric-fragments.ts'

/* The question for a metric by a dimension, one a type of answer. */

const amount = graphql(
  `
    query AmountByDimension($asOfBlock: Int, $dimension: Dimension!, $first: Int, $from: Timestamp, $to: Timestamp, $where: MetricFilter) {
      breakdown: gsvBy(asOfBlock: $asOfBlock, dimension: $dimension, first: $first, from: $from, to: $to, where: $where) {
        __typename unit block { number hash timestamp } definition { ...BriefDefinition } proof { ...Proof }
        parts { key value }
        others { count value }
        total
      }
    }
  `,
  [briefDefinition, proofFragment],
)

const ratio = graphql(
  `
    query RatioByDimension($asOfBlock: Int, $dimension: Dimension!, $first: Int, $from: Timestamp, $to: Timestamp, $where: MetricFilter) {
      breakdown: takeRateBy(asOfBlock: $asOfBlock, dimension: $dimension, first: $first, from: $from, to: $to, where: $where) {
        __typename unit block { number hash timestamp } definition { ...BriefDefinition } proof { ...Proof }
        parts { key ratio { ...RatioValue } median interval { low high } }
        others { count ratio { ...RatioValue } }
        total { ...RatioValue }
      }
    }
  `,
  [briefDefinition, proofFragment, ratioValue],
)

export const breakdownTemplates = { Amount: amount, Ratio: ratio }

type Templates = typeof breakdownTemplates
export type BreakdownData = { [Type in keyof Templates]: ResultOf<Templates[Type]> }[keyof Templates]
export type MetricBreakdownAnswer = BreakdownData['breakdown']
