import { graphql, type ResultOf } from '../../api/graphql.ts'
import { definitionFragment } from '../metrics/definition-help.tsx'

/** The three charts of the overview. The window has no end of its own: it goes up to the block. */
export const seriesQuery = graphql(
  `
    query OverviewSeries($asOfBlock: Int, $granularity: Granularity!, $from: Timestamp) {
      gsvSeries(asOfBlock: $asOfBlock, granularity: $granularity, from: $from) {
        block { number timestamp }
        definition { ...Definition }
        points { start end partial value }
      }
      feesSeries(asOfBlock: $asOfBlock, granularity: $granularity, from: $from) {
        points { start end partial value }
      }
      averageProjectSizeSeries(asOfBlock: $asOfBlock, granularity: $granularity, from: $from) {
        block { number timestamp }
        definition { ...Definition }
        points { start end partial median ratio { numerator denominator } }
      }
      disputeRateByCountSeries(asOfBlock: $asOfBlock, granularity: $granularity, from: $from) {
        block { number timestamp }
        definition { ...Definition }
        points { start end partial ratio { numerator denominator } }
      }
    }
  `,
  [definitionFragment],
)

export type SeriesAnswer = ResultOf<typeof seriesQuery>
