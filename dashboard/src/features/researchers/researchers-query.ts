import { graphql, type ResultOf } from '../../api/graphql.ts'

export const catalogueQuery = graphql(`
  query Catalogue {
    metrics { id title fields dimensions }
  }
`)

export type CatalogueEntry = ResultOf<typeof catalogueQuery>['metrics'][number]
