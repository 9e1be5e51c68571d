import { ApolloClient, ApolloLink, type FieldMergeFunction, HttpLink, InMemoryCache } from '@apollo/client'
import { togetherLink } from './together-link.ts'

/**
 * For a list that is always the same in one order: the catalogue, which is of no block, and what is told of one block. Pages ask for different parts of it,
 * which would take each other's place and be asked for again at each change of page. The cache does not know the types of what it holds, hence the casts.
 */
const mergedOneByOne: FieldMergeFunction<readonly unknown[]> = (existing, incoming, { mergeObjects }) =>
  incoming.map((part, index) => mergeObjects(existing?.[index] as never, part as never))

/** The one client of our API. */
export function createApiClient(uri: string): ApolloClient {
  const http = new HttpLink({ uri })
  return new ApolloClient({
    link: ApolloLink.split((operation) => operation.getContext().together === true, togetherLink(http), http),
    cache: new InMemoryCache({
      // What the API tells is a value at a block: invoice 12 at two blocks is two values, as are a job and an invoice of number 12.
      // So nothing is merged by its id.
      dataIdFromObject: () => undefined,
      typePolicies: {
        Query: { fields: { metrics: { merge: mergedOneByOne } } },
        // Pages ask for different parts of the treasury at a block, too.
        TreasuryAnswer: {
          merge: true,
          fields: { wallets: { merge: mergedOneByOne }, balances: { merge: mergedOneByOne } },
        },
        TreasuryWallet: { fields: { balances: { merge: mergedOneByOne } } },
        MetricDefinition: { merge: true },
        MetricProof: { merge: true },
        BlockRef: { merge: true },
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
