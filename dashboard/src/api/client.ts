import { ApolloClient, ApolloLink, HttpLink } from '@apollo/client'
import { AnswerCache } from './answer-cache.ts'
import { togetherLink } from './together-link.ts'

/** The one client of our API. */
export function createApiClient(uri: string): ApolloClient {
  const http = new HttpLink({ uri })
  return new ApolloClient({
    link: ApolloLink.split((operation) => operation.getContext().together === true, togetherLink(http), http),
    cache: new AnswerCache(),
  })
}

/** Forgets what was asked for blocks before `block`, so that a page left open does not grow with every block. */
export function forgetBlocksBefore(client: ApolloClient, block: number): void {
  if (client.cache instanceof AnswerCache) client.cache.forgetBlocksBefore(block)
}
