import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimalString } from './fraction.ts'

const say = (numerator: bigint, denominator: bigint) => decimalString({ numerator, denominator })

describe('a decimal string', () => {
  it('is cut after 18 decimals, without trailing zeros', () => {
    expect(say(1n, 11n)).toBe('0.090909090909090909')
    expect(say(2n, 3n)).toBe('0.666666666666666666')
    expect(say(3n, 2n)).toBe('1.5')
    expect(say(4n, 2n)).toBe('2')
    expect(say(0n, 7n)).toBe('0')
    expect(say(-1n, 4n)).toBe('-0.25')
    expect(say(-1n, 10n ** 19n)).toBe('0')
    expect(say(1n, 2n ** 256n - 1n)).toBe('0')
    expect(say(2n ** 256n - 1n, 1n)).toBe((2n ** 256n - 1n).toString())
  })

  it('is null, neither 0 nor 1, when there is nothing to divide by', () => {
    expect(say(0n, 0n)).toBeNull()
    expect(say(5n, 0n)).toBeNull()
  })

  it('is within one unit of its last decimal, for any two integers', () => {
    const scale = 10n ** 18n
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 2n ** 200n }),
        fc.bigInt({ min: 1n, max: 2n ** 200n }),
        (n, d) => {
          const [whole = '', rest = ''] = (say(n, d) ?? '').split('.')
          const scaled = BigInt(whole + rest.padEnd(18, '0'))
          expect(scaled * d <= n * scale && n * scale < (scaled + 1n) * d).toBe(true)
        },
      ),
    )
  })
})
