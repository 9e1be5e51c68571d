import { ApolloClient, ApolloLink, gql, Observable } from '@apollo/client'
import { buildSchema, execute, parse, print } from 'graphql'
import { expect, test } from 'vitest'
import { AnswerCache } from './answer-cache.ts'
import { togetherLink } from './together-link.ts'

const schema = buildSchema('type Query { number(of: Int!): Int! broken(of: Int!): Int! }')
const rootValue = {
  number: ({ of }: { of: number }) => of,
  broken: () => {
    throw new Error('The number is broken.')
  },
}

/** A client whose requests are answered by the schema, and the requests that it made. */
function clientWithRequests() {
  const requests: string[] = []
  const server = new ApolloLink(
    ({ query, variables }) =>
      new Observable((observer) => {
        requests.push(print(query))
        void Promise.resolve(
          execute({ schema, document: parse(print(query)), rootValue, variableValues: variables }),
        ).then(
          // An answer of plain objects, as it comes over the wire.
          (result) => {
            observer.next(JSON.parse(JSON.stringify(result)))
            observer.complete()
          },
        )
      }),
  )
  const client = new ApolloClient({ link: togetherLink(server), cache: new AnswerCache() })
  return { client, requests }
}

const number = gql('query Number($of: Int!) { number(of: $of) }')
const broken = gql('query Broken($of: Int!) { broken(of: $of) }')

test('what is asked at one moment is one request, and each gets its own answer', async () => {
  const { client, requests } = clientWithRequests()
  const asked = Array.from({ length: 20 }, (_, of) => client.query({ query: number, variables: { of } }))
  const answers = await Promise.all(asked)
  expect(answers.map(({ data }) => data)).toEqual(asked.map((_, of) => ({ number: of })))
  expect(requests).toHaveLength(1)
})

test('more than a request may hold is cut into several', async () => {
  const { client, requests } = clientWithRequests()
  await Promise.all(Array.from({ length: 50 }, (_, of) => client.query({ query: number, variables: { of } })))
  expect(requests).toHaveLength(3)
})

test('only the question that fails fails', async () => {
  const { client } = clientWithRequests()
  const [good, bad] = await Promise.allSettled([
    client.query({ query: number, variables: { of: 1 } }),
    client.query({ query: broken, variables: { of: 2 } }),
  ])
  expect(good).toMatchObject({ status: 'fulfilled', value: { data: { number: 1 } } })
  expect(bad).toMatchObject({ status: 'rejected', reason: { message: 'The number is broken.' } })
})
