import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changeBetween, changeOfRatios, formatBps, formatPercent, quotient } from './ratio.ts'

const english = { decimal: '.', group: ',' }
const ratio = (numerator: bigint | number, denominator: bigint | number) => ({
  numerator: `${numerator}`,
  denominator: `${denominator}`,
})

describe('percentages', () => {
  test('10 % on top is a take rate of 9.09 %', () => {
    expect(formatPercent(ratio(10, 110), 2, english)).toBe('9.09 %')
    expect(formatPercent(ratio(15, 115), 4, english)).toBe('13.0435 %')
  })

  test('nothing over nothing is no data, not zero', () => {
    expect(formatPercent(ratio(0, 0))).toBeNull()
    expect(quotient(ratio(0, 0))).toBeNull()
    expect(formatPercent(ratio(0, 5), 2, english)).toBe('0.00 %')
  })

  test('numbers beyond what a float can hold stay exact', () => {
    const large = 2n ** 120n
    expect(formatPercent(ratio(large - 1n, large), 0, english)).toBe('100 %')
    expect(quotient(ratio(large * 3n, 3n))).toBe(large)
  })

  test('basis points', () => {
    expect([0, 1, 1000, 1550, 10_000].map((bps) => formatBps(bps, english))).toEqual([
      '0 %',
      '0.01 %',
      '10 %',
      '15.5 %',
      '100 %',
    ])
  })
})

describe('change', () => {
  test('direction, sign and percentage', () => {
    expect(changeBetween(112n, 100n, english)).toEqual({ direction: 'up', percent: '+12.0 %' })
    expect(changeBetween(50n, 100n, english)).toEqual({ direction: 'down', percent: '−50.0 %' })
    expect(changeBetween(7n, 7n, english)).toEqual({ direction: 'same', percent: '0.0 %' })
  })

  test('from nothing there is a direction but no percentage', () => {
    expect(changeBetween(5n, 0n)).toEqual({ direction: 'up', percent: null })
  })

  test('swapping the two turns the direction around', () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.bigInt(), (one, other) => {
        const turned = { up: 'down', down: 'up', same: 'same' } as const
        expect(changeBetween(other, one).direction).toBe(turned[changeBetween(one, other).direction])
      }),
    )
  })

  test('ratios are compared by what they are worth, not by their parts', () => {
    expect(changeOfRatios(ratio(1, 3), ratio(2, 6))?.direction).toBe('same')
    expect(changeOfRatios(ratio(1, 2), ratio(1, 3))?.direction).toBe('up')
    expect(changeOfRatios(ratio(1, 2), ratio(0, 0))).toBeNull()
  })
})
