import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AsOf, asOfInput, asOfText, moments, parseAsOf } from './as-of.ts'

const hash = `0x${'5f'.repeat(32)}`

describe('what ?asOf= names', () => {
  test('a block, a hash, a time, a moment of a proposal', () => {
    expect(parseAsOf('1200')).toEqual({ kind: 'block', block: 1200 })
    expect(parseAsOf(hash.toUpperCase().replace('0X', '0x'))).toEqual({ kind: 'hash', hash })
    const time = Date.UTC(2025, 5, 30) / 1000
    expect(parseAsOf('2025-06-30')).toEqual({ kind: 'time', time })
    expect(parseAsOf('2025-06-30T12:00')).toEqual({ kind: 'time', time: time + 43_200 })
    expect(parseAsOf('2025-06-30T12:00:05Z')).toEqual({ kind: 'time', time: time + 43_205 })
    expect(parseAsOf('3.voteStart')).toEqual({ kind: 'proposal', id: '3', moment: 'voteStart' })
    expect(parseAsOf('alpha-3.executed')).toEqual({ kind: 'proposal', id: 'alpha-3', moment: 'executed' })
  })

  test.each([
    '',
    'now',
    '-1',
    '1.5',
    '2147483648',
    '0x12',
    '2025-06-31',
    '2025-13-01',
    '2025-06-30T24:00',
    '2025-06-30T12:60',
    '1969-12-31',
    '3.toString',
    '3.',
    '.voteEnd',
  ])('%s is nothing', (text) => {
    expect(parseAsOf(text)).toBeUndefined()
  })
})

const anyAsOf: fc.Arbitrary<AsOf> = fc.oneof(
  fc.record({ kind: fc.constant('block' as const), block: fc.nat(2 ** 31 - 1) }),
  fc.record({
    kind: fc.constant('hash' as const),
    hash: fc.stringMatching(/^0x[0-9a-f]{64}$/),
  }),
  fc.record({ kind: fc.constant('time' as const), time: fc.nat(253_402_300_799) }),
  fc.record({
    kind: fc.constant('proposal' as const),
    id: fc.stringMatching(/^(alpha-)?\d{1,38}$/),
    moment: fc.constantFrom(...moments),
  }),
)

test('every moment is read back from its text, and given to the API in one way', () => {
  fc.assert(
    fc.property(anyAsOf, (asOf) => {
      expect(parseAsOf(asOfText(asOf))).toEqual(asOf)
      expect(Object.keys(asOfInput(asOf))).toHaveLength(1)
    }),
  )
})

test('any text is read or refused, and what is read has one shortest text', () => {
  const nearly = fc.stringMatching(/^[0-9xa-fTZ:.-]{0,70}$/)
  fc.assert(
    fc.property(fc.oneof(fc.string(), nearly), (text) => {
      const asOf = parseAsOf(text)
      if (asOf !== undefined) expect(parseAsOf(asOfText(asOf))).toEqual(asOf)
    }),
  )
})
