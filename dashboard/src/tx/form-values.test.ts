import { describe, expect, test } from 'vitest'
import { jsonDataUri, numberInId } from './action.ts'
import { jobAction, readPositions, readShare, readText } from './form-values.ts'

const english = { decimal: '.', group: ',' }

describe('fields', () => {
  test('shares are percentages with two decimals', () => {
    expect(['0', '25.5', '100 %', '33.33%'].map((text) => readShare(text, english))).toEqual(
      [0, 2550, 10_000, 3333].map((value) => ({ ok: true, value })),
    )
    expect(['', '101', '-1', '1.234', 'half'].map((text) => readShare(text, english).ok)).toEqual(
      Array(5).fill(false),
    )
  })

  test('positions are whole numbers from 1 to 1000', () => {
    expect(readPositions('1000')).toEqual({ ok: true, value: 1000 })
    expect(['0', '1001', '1.5', '', '-1'].map((text) => readPositions(text).ok)).toEqual(Array(5).fill(false))
  })

  test('a text that would not fit on-chain is refused, counted as it will be encoded', () => {
    expect(readText('ü'.repeat(2000), 'a text').ok).toBe(false)
    expect(readText(' fine ', 'a text')).toEqual({ ok: true, value: 'fine' })
    expect(readText('   ', 'a title')).toEqual({ ok: false, problem: 'Enter a title.' })
  })
})

test('a job is complete or nothing', () => {
  const values = { title: 'Paint', description: '', categoryId: '2', budget: '1,500.50', positions: '2' }
  expect(jobAction(values)).toEqual({
    kind: 'post-job',
    categoryId: 2,
    budget: 1_500_500_000n,
    positions: 2,
    metadataURI: jsonDataUri({ title: 'Paint' }),
  })
  for (const key of ['title', 'categoryId', 'budget', 'positions'] as const) {
    expect(jobAction({ ...values, [key]: '' })).toBeNull()
  }
})

test('the number in an id', () => {
  expect([numberInId('12'), numberInId('oz-7')]).toEqual([12n, 7n])
  expect(() => numberInId('none')).toThrow('holds no number')
})
