import { graphql } from '../../api/graphql.ts'

/** What every view of a metric needs of its definition; the rest is fetched when the reader asks what it means. */
export const briefDefinition = graphql(`
  fragment BriefDefinition on MetricDefinition @_unmask {
    id
    version
    title
  }
`)

export const ratioValue = graphql(`
  fragment RatioValue on Ratio @_unmask {
    numerator
    denominator
  }
`)

export const durationValue = graphql(
  `
    fragment DurationValue on Duration @_unmask {
      closed
      open
      median
      mean { ...RatioValue }
      survivalMedian
      survivalLow
      survivalHigh
      oldestOpen
    }
  `,
  [ratioValue],
)

export const splitValue = graphql(
  `
    fragment SplitValue on Split @_unmask {
      total
      parts {
        key
        title
        value
        share { ...RatioValue }
      }
    }
  `,
  [ratioValue],
)

export const concentrationValue = graphql(
  `
    fragment ConcentrationValue on Concentration @_unmask {
      parties
      total
      hhi { ...RatioValue }
      gini { ...RatioValue }
      top10 { ...RatioValue }
      nakamoto
    }
  `,
  [ratioValue],
)
