import {
  type ApolloClient,
  ApolloLink,
  CombinedGraphQLErrors,
  type DocumentNode,
  type OperationVariables,
} from '@apollo/client'
import { canonicalStringify } from '@apollo/client/utilities'

/** What is on its way, so that two parts of a page that ask the same make one request. */
const underWay = new WeakMap<ApolloClient, WeakMap<DocumentNode, Map<string, Promise<void>>>>()

function questionsUnderWay(client: ApolloClient, query: DocumentNode): Map<string, Promise<void>> {
  const ofClient = underWay.get(client) ?? new WeakMap<DocumentNode, Map<string, Promise<void>>>()
  underWay.set(client, ofClient)
  const ofQuery = ofClient.get(query) ?? new Map<string, Promise<void>>()
  ofClient.set(query, ofQuery)
  return ofQuery
}

const noAnswer = () => new Error('The API gave no answer. Try again.')

function answerOf(result: ApolloLink.Result): Record<string, unknown> {
  if ('errors' in result && result.errors?.length) throw new CombinedGraphQLErrors(result)
  if (!('data' in result) || !result.data) throw noAnswer()
  return result.data
}

/** In a task of its own: many questions asked in one would hold up whoever taps. */
function send(client: ApolloClient, request: ApolloLink.Request): Promise<ApolloLink.Result> {
  return new Promise((resolve, reject) => {
    const complete = () => reject(noAnswer())
    setTimeout(() =>
      ApolloLink.execute(client.link, request, { client }).subscribe({
        next: resolve,
        error: reject,
        complete,
      }),
    )
  })
}

/**
 * Asks the API and keeps the answer whole, where whoever watches the cache sees it. Straight by the client's link: our questions have no local fields,
 * directives of the client or partial answers, for which Apollo would go through each of them five times first, 30 ms of a phone's time a question.
 * @param context.together asked in one request with what else is asked at the moment
 * @throws CombinedGraphQLErrors when the API refuses, ServerError or another when it cannot be reached
 */
export function askOnce(
  client: ApolloClient,
  query: DocumentNode,
  variables: OperationVariables = {},
  context: { readonly together?: boolean } = {},
): Promise<void> {
  const questions = questionsUnderWay(client, query)
  const key = canonicalStringify(variables)
  const before = questions.get(key)
  if (before) return before
  const asking = send(client, { query, variables, context })
    .then((result) => void client.cache.writeQuery({ query, variables, data: answerOf(result) }))
    .finally(() => questions.delete(key))
  questions.set(key, asking)
  return asking
}
