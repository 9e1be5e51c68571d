import { describe, expect, test } from 'vitest'
import { heightOfRatio, heightOfWhole, showRatio, showShare, showWhole } from './shown-value.ts'

describe('whole numbers', () => {
  test.each([
    ['1234567890', 'USDC', '1,234.57', 'USDC', '1,234.56789 USDC'],
    ['12345678900000', 'USDC', '12,345,679', 'USDC', '12,345,678.9 USDC'],
    ['-2500000000000000000', 'BTRST', '-2.50', 'BTRST', '-2.5 BTRST'],
    ['1234', 'COUNT', '1,234', '', '1,234'],
    ['7200', 'SECONDS', '2 h', '', '7,200 seconds'],
    ['1500', 'BPS', '15 %', '', '1500 / 10000'],
  ] as const)('%s %s reads %s', (raw, unit, text, after, exact) => {
    expect(showWhole(raw, unit)).toEqual({ text, unit: after, exact, raw })
  })
})

describe('quotients', () => {
  test.each([
    ['1', '3', 'RATIO', '33.33 %'],
    ['10000000', '4', 'USDC', '2.50'],
    ['7', '2', 'COUNT', '3.50'],
    ['-7', '2', 'COUNT', '-3.50'],
    // 1 USDC for 2 BTRST, the decimals evened out by the API.
    ['1000000000000000000', '2000000000000000000', 'USDC_PER_BTRST', '0.5000'],
  ] as const)('%s/%s %s reads %s', (numerator, denominator, unit, text) => {
    expect(showRatio({ numerator, denominator }, unit).text).toBe(text)
  })

  test('without a denominator there is no data, and nothing is drawn', () => {
    const none = { numerator: '0', denominator: '0' }
    expect(showRatio(none, 'RATIO').text).toBeNull()
    expect(heightOfRatio(none, 'RATIO')).toBeNull()
  })
})

test('drawn heights are in what the axis says', () => {
  expect(heightOfWhole('2500000', 'USDC')).toBe(2.5)
  expect(heightOfRatio({ numerator: '1', denominator: '4' }, 'RATIO')).toBe(25)
  expect(
    heightOfRatio({ numerator: '1000000000000000000', denominator: '2000000000000000000' }, 'USDC_PER_BTRST'),
  ).toBe(0.5)
})

test.each([
  ['0', '0.0 %'],
  ['0.027312345', '2.7 %'],
  ['0.9995', '100.0 %'],
  ['1', '100.0 %'],
])('a share of %s reads %s', (decimal, text) => {
  expect(showShare(decimal)).toBe(text)
})
