import { expect, test } from 'vitest'
import { shows } from './newcomer.ts'

test.each([
  ['2.4M USDC', 2_401_003.44, true],
  ['2.4M USDC', 2_460_000, false],
  ['1,234.50', 1234.5, true],
  ['1,234.50', 1234.51, false],
  ['0.4 %', 0.3251419, false],
  ['0.3 %', 0.3251419, true],
  ['-28k', -28_499, true],
  ['no data', 0, false],
])('%s shows %d: %s', (text, number, shown) => {
  expect(shows(text, number)).toBe(shown)
})
