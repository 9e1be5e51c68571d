import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client'
import { togetherLink } from './together-link.ts'

/** Entities are values at a block: the same invoice at two blocks is two values, so none of them is merged across queries. */
const valueTypes = ['Job', 'Invoice', 'Dispute', 'Proposal', 'Category']

/** The one client of our API. */
export function createApiClient(uri: string): ApolloClient {
  const http = new HttpLink({ uri })
  return new ApolloClient({
    link: ApolloLink.split((operation) => operation.getContext().together === true, togetherLink(http), http),
    cache: new InMemoryCache({
      typePolicies: {
        ...Object.fromEntries(valueTypes.map((type) => [type, { keyFields: false as const }])),
        MetricDefinition: { keyFields: ['id', 'version'] },
      },
    }),
  })
}

/** Forgets what was asked for blocks before `block`, so that a page left open does not grow with every block. */
export function forgetBlocksBefore(client: ApolloClient, block: number): void {
  client.cache.modify({
    fields: (value, { storeFieldName, DELETE }) => {
      const asked = /"asOfBlock":(\d+)/.exec(storeFieldName)?.[1]
      return asked !== undefined && Number(asked) < block ? DELETE : value
    },
    broadcast: false,
  })
  client.cache.gc()
}
