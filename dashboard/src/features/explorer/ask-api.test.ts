import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { askApi } from './ask-api.ts'

const answers: unknown[] = []
const asked = vi.fn(async () => Response.json(answers.shift()))

beforeEach(() => {
  asked.mockClear()
  vi.stubGlobal('fetch', asked)
})
afterEach(() => vi.unstubAllGlobals())

test('the schema is asked for once, after the first answer without errors', async () => {
  const question = { operationName: 'IntrospectionQuery', query: '{ __schema { description } }' }
  answers.push({ errors: [{ message: 'Not now.' }] }, { data: { __schema: {} } })
  await askApi('/graphql', question)
  const whole = await askApi('/graphql', question)
  expect(await askApi('/graphql', question)).toEqual(whole)
  expect(asked).toHaveBeenCalledTimes(2)
})

test('another question of that name is another question', async () => {
  const named = (query: string) => ({ operationName: 'IntrospectionQuery', query })
  answers.push({ data: { a: 1 } }, { data: { b: 2 } })
  expect(await askApi('/graphql', named('{ a }'))).toEqual({ data: { a: 1 } })
  expect(await askApi('/graphql', named('{ b }'))).toEqual({ data: { b: 2 } })
})

test('any other question is asked each time', async () => {
  answers.push({ data: { gsv: 1 } }, { data: { gsv: 2 } })
  const question = { query: '{ gsv }' }
  expect(await askApi('/graphql', question)).toEqual({ data: { gsv: 1 } })
  expect(await askApi('/graphql', question)).toEqual({ data: { gsv: 2 } })
})
