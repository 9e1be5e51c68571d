import { parse, print } from 'graphql'
import { expect, test } from 'vitest'
import { mergeQuestions, takeApart } from './merge-questions.ts'

const figure = (field: string) =>
  parse(
    `query Figure($block: Int, $from: Int) { now: ${field}(block: $block, from: $from) { ...Parts } } fragment Parts on Answer { value }`,
  )

test('equal variables are sent once, and fields keep their own arguments', () => {
  const { query, variables } = mergeQuestions([
    { query: figure('gsv'), variables: { block: 7, from: 1 } },
    { query: figure('fees'), variables: { block: 7, from: 2 } },
  ])
  expect(variables).toEqual({ block_0: 7, from_1: 1, from_2: 2 })
  expect(print(query)).toBe(
    print(
      parse(`query Together($block_0: Int, $from_1: Int, $from_2: Int) {
        q0_now: gsv(block: $block_0, from: $from_1) { ...Parts }
        q1_now: fees(block: $block_0, from: $from_2) { ...Parts }
      } fragment Parts on Answer { value }`),
    ),
  )
})

test('an absent variable stays absent, and is not the null of another question', () => {
  const { variables } = mergeQuestions([
    { query: figure('gsv'), variables: { block: 7 } },
    { query: figure('fees'), variables: { block: 7, from: null } },
  ])
  expect(variables).toEqual({ block_0: 7, from_2: null })
})

test('each question gets back what it asked, under its own names', () => {
  const data = { q0_now: 1, q1_now: 2, q10_now: 3, q1_before: 4 }
  expect(takeApart(data, 1)).toEqual({ now: 2, before: 4 })
  expect(takeApart(data, 10)).toEqual({ now: 3 })
})
