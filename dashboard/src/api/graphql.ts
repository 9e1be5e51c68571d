import { initGraphQLTada } from 'gql.tada'
import type { introspection } from './generated/graphql-env.d.ts'

/** Typed GraphQL documents: the types come from server/schema.graphql, checked when the dashboard is compiled. */
export const graphql = initGraphQLTada<{
  introspection: introspection
  scalars: {
    /** Exact integer, decimal string. */
    BigInt: string
    /** Unix seconds. */
    Timestamp: number
    ID: string
  }
}>()

export type { FragmentOf, ResultOf, TadaDocumentNode, VariablesOf } from 'gql.tada'
export { readFragment } from 'gql.tada'
