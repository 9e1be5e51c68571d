import { ApolloClient, ApolloLink, gql, Observable } from '@apollo/client'
import { expect, test, vi } from 'vitest'
import { AnswerCache } from './answer-cache.ts'

const paidQuery = gql`query ($asOfBlock: Int) { engagement(id: "3", asOfBlock: $asOfBlock) { id paid } }`
const engagement = (paid: string) => ({ engagement: { id: '3', paid } })
const at = (asOfBlock: number) => ({ query: paidQuery, variables: { asOfBlock } })

test('one thing at two blocks is two values', () => {
  const cache = new AnswerCache()
  cache.writeQuery({ ...at(100), data: engagement('5') })
  cache.writeQuery({ ...at(200), data: engagement('9') })
  expect(cache.readQuery(at(100))).toEqual(engagement('5'))
  expect(cache.readQuery(at(200))).toEqual(engagement('9'))
  expect(cache.readQuery(at(300))).toBeNull()
})

test('the order in which variables are named makes no other question', () => {
  const cache = new AnswerCache()
  const query = gql`query ($a: Int, $b: Int) { sum(a: $a, b: $b) }`
  cache.writeQuery({ query, variables: { a: 1, b: 2 }, data: { sum: 3 } })
  expect(cache.readQuery({ query, variables: { b: 2, a: 1 } })).toEqual({ sum: 3 })
  expect(cache.readQuery({ query, variables: { a: 2, b: 1 } })).toBeNull()
})

test('questions about different parts of one thing do not take each other’s place', () => {
  const cache = new AnswerCache()
  const names = gql`query { treasuryBalance(asOfBlock: 7) { wallets { label } } }`
  const sums = gql`query { treasuryBalance(asOfBlock: 7) { wallets { address } } }`
  cache.writeQuery({ query: names, data: { treasuryBalance: { wallets: [{ label: 'Timelock' }] } } })
  cache.writeQuery({ query: sums, data: { treasuryBalance: { wallets: [{ address: '0x02' }] } } })
  expect(cache.readQuery({ query: names })).toEqual({ treasuryBalance: { wallets: [{ label: 'Timelock' }] } })
})

test('watchers are told of an answer that changed, once for a batch, and of no other', () => {
  const cache = new AnswerCache()
  const told = vi.fn()
  const toldOfOther = vi.fn()
  const stop = cache.watch({ ...at(100), optimistic: true, callback: told })
  cache.watch({ ...at(200), optimistic: true, callback: toldOfOther })
  cache.batch({
    update: () => {
      cache.writeQuery({ ...at(100), data: engagement('5') })
      cache.writeQuery({ ...at(100), data: engagement('6') })
    },
  })
  expect(told.mock.calls).toEqual([[{ complete: true, result: engagement('6') }, undefined]])
  cache.writeQuery({ ...at(100), data: engagement('6') })
  expect(told).toHaveBeenCalledTimes(1)
  stop()
  cache.writeQuery({ ...at(100), data: engagement('7') })
  expect(told).toHaveBeenCalledTimes(1)
  expect(toldOfOther).not.toHaveBeenCalled()
})

test('an answer that comes again is the same object, and so are its parts that did not change', () => {
  const cache = new AnswerCache()
  const query = gql`query { status { ledger { number } chain { head } } }`
  const answer = (head: number) => ({ status: { ledger: { number: 7 }, chain: { head } } })
  cache.writeQuery({ query, data: answer(8) })
  const first = cache.readQuery<ReturnType<typeof answer>>({ query })
  cache.writeQuery({ query, data: answer(8) })
  expect(cache.readQuery({ query })).toBe(first)
  cache.writeQuery({ query, data: answer(9) })
  const second = cache.readQuery<ReturnType<typeof answer>>({ query })
  expect(second).toEqual(answer(9))
  expect(second?.status.ledger).toBe(first?.status.ledger)
})

test('what was asked of earlier blocks is forgotten, what is of no block is kept', () => {
  const cache = new AnswerCache()
  const catalogue = gql`query { metrics { id } }`
  cache.writeQuery({ query: catalogue, data: { metrics: [{ id: 'gsv' }] } })
  for (const block of [99, 100]) cache.writeQuery({ ...at(block), data: engagement(`${block}`) })
  cache.forgetBlocksBefore(100)
  expect(cache.readQuery(at(99))).toBeNull()
  expect(cache.readQuery(at(100))).toEqual(engagement('100'))
  expect(cache.readQuery({ query: catalogue })).toEqual({ metrics: [{ id: 'gsv' }] })
})

test('a client asks a question once, answers it from the cache after, and hears of what another asked anew', async () => {
  let asked = 0
  const server = new ApolloLink(
    () =>
      new Observable((observer) => {
        asked += 1
        observer.next({ data: engagement(`${asked}`) })
        observer.complete()
      }),
  )
  const client = new ApolloClient({ link: server, cache: new AnswerCache() })
  const seen: unknown[] = []
  const watching = client.watchQuery(at(100)).subscribe(({ data }) => seen.push(data))
  await vi.waitFor(() => expect(seen.at(-1)).toEqual(engagement('1')))
  expect((await client.query(at(100))).data).toEqual(engagement('1'))
  expect(asked).toBe(1)
  await client.query({ ...at(100), fetchPolicy: 'network-only' })
  await vi.waitFor(() => expect(seen.at(-1)).toEqual(engagement('2')))
  watching.unsubscribe()
})
