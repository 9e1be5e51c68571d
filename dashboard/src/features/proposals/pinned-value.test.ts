import { expect, test } from 'vitest'
import { changeText, pinnedText } from './pinned-value.ts'
import type { PinnedMetric } from './proposals-query.ts'

const metric = (fields: Partial<PinnedMetric>): PinnedMetric =>
  ({ unit: 'USDC', value: null, ratio: null, change: null, ...fields }) as PinnedMetric
const ratio = (numerator: string, denominator: string) => ({ numerator, denominator })
const change = (fields: Partial<NonNullable<PinnedMetric['change']>>) => ({
  difference: null,
  relative: null,
  ratioDifference: null,
  ...fields,
})

test('an amount is short for the eye and exact beside', () => {
  expect(pinnedText(metric({ value: '22345678900000' }))).toEqual({
    text: '22.3M USDC',
    exact: '22,345,678.9 USDC',
    raw: '22345678900000',
  })
})

test('a rate without a denominator has no data, never 0', () => {
  expect(pinnedText(metric({ unit: 'RATIO', ratio: ratio('0', '0') })).text).toBe('no data')
  expect(
    changeText(metric({ unit: 'RATIO', change: change({ ratioDifference: ratio('0', '0') }) }))?.text,
  ).toBe('no data')
})

test('an amount changes in per cent, from nothing by itself', () => {
  const moved = (difference: string, then: string) =>
    changeText(metric({ value: '1', change: change({ difference, relative: ratio(difference, then) }) }))
      ?.text
  expect(moved('5000000', '10000000')).toBe('+50.0 %')
  expect(moved('-5000000', '10000000')).toBe('−50.0 %')
  expect(moved('0', '10000000')).toBe('unchanged')
  expect(moved('5000000', '0')).toBe('+5 USDC')
})

test('a rate changes in percentage points', () => {
  expect(
    changeText(metric({ unit: 'RATIO', change: change({ ratioDifference: ratio('-5', '1000') }) }))?.text,
  ).toBe('−0.50 percentage points')
})

test('the moment itself has no change', () => expect(changeText(metric({ value: '1' }))).toBeNull())
