import { ApolloClient, ApolloLink, gql, Observable } from '@apollo/client'
import { expect, test, vi } from 'vitest'
import { AnswerCache } from './answer-cache.ts'
import { askOnce } from './ask-once.ts'

const query = gql`query ($asOfBlock: Int) { paid(asOfBlock: $asOfBlock) }`
const at = (asOfBlock: number) => ({ asOfBlock })

/** A server that answers the n-th request with what `answer` makes of n. */
function clientOf(answer: (request: number) => ApolloLink.Result) {
  const asked = vi.fn<(operation: ApolloLink.Operation) => void>()
  const link = new ApolloLink(
    (operation) =>
      new Observable((observer) => {
        asked(operation)
        observer.next(answer(asked.mock.calls.length))
        observer.complete()
      }),
  )
  return { asked, client: new ApolloClient({ link, cache: new AnswerCache() }) }
}

test('what two ask at once is one request, and its answer is kept', async () => {
  const { asked, client } = clientOf((request) => ({ data: { paid: `${request}` } }))
  await Promise.all([askOnce(client, query, at(7)), askOnce(client, query, at(7))])
  expect(asked).toHaveBeenCalledTimes(1)
  expect(client.cache.readQuery({ query, variables: at(7) })).toEqual({ paid: '1' })
})

test('another block is another question, and what is asked again is asked anew', async () => {
  const { asked, client } = clientOf((request) => ({ data: { paid: `${request}` } }))
  await Promise.all([askOnce(client, query, at(7)), askOnce(client, query, at(8))])
  await askOnce(client, query, at(7))
  expect(asked).toHaveBeenCalledTimes(3)
  expect(client.cache.readQuery({ query, variables: at(7) })).toEqual({ paid: '3' })
  expect(client.cache.readQuery({ query, variables: at(8) })).toEqual({ paid: '2' })
})

test('what the API refuses is told in its words, nothing is kept, and it can be asked again', async () => {
  const { client } = clientOf((request) =>
    request === 1
      ? { data: null, errors: [{ message: 'Block 9 is not there yet.' }] }
      : { data: { paid: '5' } },
  )
  await expect(askOnce(client, query, at(9))).rejects.toThrow('Block 9 is not there yet.')
  expect(client.cache.readQuery({ query, variables: at(9) })).toBeNull()
  await askOnce(client, query, at(9))
  expect(client.cache.readQuery({ query, variables: at(9) })).toEqual({ paid: '5' })
})

test('an answer with an error in a part of it is not kept as if it were whole', async () => {
  const { client } = clientOf(() => ({ data: { paid: null }, errors: [{ message: 'It took too long.' }] }))
  await expect(askOnce(client, query, at(9))).rejects.toThrow('It took too long.')
  expect(client.cache.readQuery({ query, variables: at(9) })).toBeNull()
})

test('an answer without data is said to be none', async () => {
  const { client } = clientOf(() => ({ data: null }))
  await expect(askOnce(client, query, at(9))).rejects.toThrow('The API gave no answer. Try again.')
})

test('the context reaches the link, which puts questions together by it', async () => {
  const { asked, client } = clientOf(() => ({ data: { paid: '5' } }))
  await askOnce(client, query, at(7), { together: true })
  expect(asked.mock.calls[0]?.[0].getContext().together).toBe(true)
})

test('a link that never tells anything is an error, not a question for ever', async () => {
  const silent = new ApolloLink(() => new Observable((observer) => observer.complete()))
  const client = new ApolloClient({ link: silent, cache: new AnswerCache() })
  await expect(askOnce(client, query, at(7))).rejects.toThrow('The API gave no answer. Try again.')
})
