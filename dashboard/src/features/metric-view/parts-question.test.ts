import { print } from 'graphql'
import { expect, test } from 'vitest'
import { partsQuestion } from './parts-question.ts'

const shared = { asOfBlock: 7, from: null, to: null, granularity: 'MONTH', cumulative: false }

/** The variables that the document declares are those that are given. */
function fits(question: ReturnType<typeof partsQuestion>): boolean {
  const declared = [...print(question?.query ?? raise()).matchAll(/\$(\w+):/g)].map(([, name]) => name)
  return (
    declared.toSorted().join() ===
    Object.keys(question?.variables ?? {})
      .toSorted()
      .join()
  )
}

function raise(): never {
  throw new Error('gsv has a series.')
}

test('the same question is the same document, at another block, too', () => {
  const wheres = [{}, { category: ['1'] }, { category: ['2'] }]
  const first = partsQuestion('gsv', shared, wheres)
  const again = partsQuestion('gsv', { ...shared, asOfBlock: 8 }, structuredClone(wheres))
  expect(again?.query).toBe(first?.query)
  expect(again?.variables).not.toEqual(first?.variables)
})

test('a part that equals the whole shares its variable, and takes no other question’s document', () => {
  const apart = partsQuestion('gsv', shared, [{}, { category: ['1'] }])
  const equal = partsQuestion('gsv', shared, [{ category: ['1'] }, { category: ['1'] }])
  expect(equal?.query).not.toBe(apart?.query)
  expect([fits(apart), fits(equal)]).toEqual([true, true])
})

test('a metric without a series has no such question', () => {
  expect(partsQuestion('treasuryBalance', shared, [{}])).toBeNull()
})
