import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wilson } from './wilson.ts'

describe('Wilson’s interval', () => {
  it('is what Newcombe (1998, Statistics in Medicine 17, table I, method 3) published', () => {
    const rounded = (successes: bigint, cases: bigint) => {
      const { low, high } = wilson(successes, cases) ?? { low: '', high: '' }
      return [Number(low).toFixed(4), Number(high).toFixed(4)]
    }
    expect(rounded(81n, 263n)).toEqual(['0.2553', '0.3662'])
    expect(rounded(15n, 148n)).toEqual(['0.0624', '0.1605'])
    expect(rounded(0n, 20n)).toEqual(['0.0000', '0.1611'])
    expect(rounded(1n, 29n)).toEqual(['0.0061', '0.1718'])
  })

  it('is null without cases and for numbers that are no share', () => {
    expect(wilson(0n, 0n)).toBeNull()
    expect(wilson(3n, 2n)).toBeNull()
    expect(wilson(-1n, 2n)).toBeNull()
  })

  it('agrees with the formula in floating point, holds the share, and mirrors', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (n, part) => {
          const x = Math.floor(n * part)
          const z = 1.959963984540054
          const centre = (x + (z * z) / 2) / (n + z * z)
          const half = (z / (n + z * z)) * Math.sqrt((x * (n - x)) / n + (z * z) / 4)
          const found = wilson(BigInt(x), BigInt(n))
          const mirrored = wilson(BigInt(n - x), BigInt(n))
          expect(Number(found?.low)).toBeCloseTo(Math.max(0, centre - half), 8)
          expect(Number(found?.high)).toBeCloseTo(Math.min(1, centre + half), 8)
          expect(Number(found?.low)).toBeLessThanOrEqual(x / n)
          expect(Number(found?.high) + 1e-9).toBeGreaterThanOrEqual(x / n)
          expect(Number(mirrored?.high)).toBeCloseTo(1 - Number(found?.low), 8)
        },
      ),
    )
  })

  it('narrows with more cases of the same share', () => {
    const width = (n: bigint) => {
      const { low, high } = wilson(n / 10n, n) ?? { low: '0', high: '0' }
      return Number(high) - Number(low)
    }
    expect(width(10n)).toBeGreaterThan(width(100n))
    expect(width(100n)).toBeGreaterThan(width(10_000n))
  })
})
