import { graphql, type ResultOf } from '../../api/graphql.ts'

export const qualityQuery = graphql(`
  query Quality {
    quality {
      block { number hash timestamp }
      passed
      failed
      skipped
      milliseconds
      checks {
        id
        title
        rule
        status
        reason
        block { number }
        rows
        offenderCount
        offenders { subject blockNumber expected seen }
      }
    }
  }
`)

export type QualityReport = NonNullable<ResultOf<typeof qualityQuery>['quality']>
export type QualityCheck = QualityReport['checks'][number]
