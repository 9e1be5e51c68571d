import { graphql, type ResultOf } from './graphql.ts'

/** How fresh the data is, and the block that answers are for. */
export const statusQuery = graphql(`
  query Status {
    status {
      state
      message
      chainId
      deployment
      schemaVersion
      ledger {
        number
        hash
        timestamp
      }
      subgraphHead
      chainHead
      lag
      ledgerSyncedAt
      hasIndexingErrors
      events
      oversizedValues
    }
  }
`)

export type Status = ResultOf<typeof statusQuery>['status']
export type LedgerBlock = NonNullable<Status['ledger']>
