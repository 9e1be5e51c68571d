import { graphql, type ResultOf } from '../../api/graphql.ts'

/** Things of the chain by what somebody typed. */
export const searchQuery = graphql(`
  query Search($text: String!, $asOfBlock: Int) {
    search(text: $text, first: 12, asOfBlock: $asOfBlock) {
      hits { kind id title blockNumber roles }
    }
  }
`)

export type SearchHit = ResultOf<typeof searchQuery>['search']['hits'][number]

/** All metrics, for finding one by its name. */
export const metricNamesQuery = graphql(`
  query MetricNames {
    metrics { id title }
  }
`)
