import { graphql, type ResultOf, type VariablesOf } from '../../api/graphql.ts'

export const eventsQuery = graphql(`
  query Events($of: EventSubject!, $asOfBlock: Int, $first: Int!, $after: String, $newestFirst: Boolean!) {
    events(of: $of, asOfBlock: $asOfBlock, first: $first, after: $after, newestFirst: $newestFirst) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        name
        description
        blockNumber
        timestamp
        transactionHash
        logIndex
        contract
        contractName
        arguments { name description type list unit value }
      }
    }
  }
`)

export type EventSubject = VariablesOf<typeof eventsQuery>['of']
export type EventRow = ResultOf<typeof eventsQuery>['events']['nodes'][number]
export type EventArgument = EventRow['arguments'][number]
