import { graphql, type ResultOf } from '../../api/graphql.ts'

/** The catalogue of metrics, as much as a list needs. */
export const catalogueQuery = graphql(`
  query Catalogue {
    metrics { id version title family shape unit definition }
  }
`)

export type CatalogueEntry = ResultOf<typeof catalogueQuery>['metrics'][number]

/** Everything about one metric. */
export const metricQuery = graphql(`
  query Metric($id: ID!) {
    metric(id: $id) {
      id version title family shape unit definition formula caveats whenNotToUse source events dimensions windowed
      fields codePath sql
      history { version since change }
    }
  }
`)

export type MetricEntry = NonNullable<ResultOf<typeof metricQuery>['metric']>
