import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  commonSeparators,
  formatExact,
  formatRounded,
  formatShort,
  maxAmount,
  parseAmount,
  readersLocale,
  type Separators,
  separatorsByIntl,
  separatorsOf,
} from './amount.ts'

const english: Separators = { decimal: '.', group: ',' }
const german: Separators = { decimal: ',', group: '.' }
const french: Separators = { decimal: ',', group: '\u202f' }
const swiss: Separators = { decimal: '.', group: '’' }

const amounts = fc.bigInt({ min: 0n, max: maxAmount })
const decimals = fc.constantFrom(0, 2, 6, 18)
const locales = fc.constantFrom(english, german, french, swiss)

describe('laws', () => {
  test('reading what was written gives the same amount, in every locale', () => {
    fc.assert(
      fc.property(amounts, decimals, locales, (value, places, separators) => {
        expect(parseAmount(formatExact(value, places, separators), places, separators)).toEqual({
          ok: true,
          value,
        })
      }),
    )
  })

  test('rounding is never further off than half a unit of the last shown place', () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 0, max: 6 }), (value, digits) => {
        const shown = BigInt(formatRounded(value, 6, digits, { decimal: '.', group: '' }).replace('.', ''))
        const step = 10n ** BigInt(6 - digits)
        const difference = shown * step - value
        expect(2n * (difference < 0n ? -difference : difference)).toBeLessThanOrEqual(step)
      }),
    )
  })

  test('whatever is typed, an amount is either exact or refused', () => {
    fc.assert(
      fc.property(fc.string(), decimals, locales, (text, places, separators) => {
        const parsed = parseAmount(text, places, separators)
        if (!parsed.ok) return
        expect(parsed.value).toBeGreaterThanOrEqual(0n)
        expect(parsed.value).toBeLessThanOrEqual(maxAmount)
      }),
    )
  })
})

describe('the language of the reader', () => {
  test('is the first that Intl takes, whatever the browser calls its own', () => {
    expect(readersLocale(['de-CH', 'en-GB'], 'de')).toBe('de-CH')
    expect(readersLocale(['de-CH', 'en-GB'], 'en')).toBe('en-GB')
    expect(readersLocale(['en-US@posix', 'de-CH'], 'de')).toBe('de-CH')
    expect(readersLocale(['en-US@posix'], 'en')).toBe('en-US')
    expect(readersLocale([], 'de')).toBe('de')
  })
})

describe('writing', () => {
  test('every digit', () => {
    expect(formatExact(1_234_567_890_123n, 6, english)).toBe('1,234,567.890123')
    expect(formatExact(1n, 18, english)).toBe('0.000000000000000001')
    expect(formatExact(-1_500_000n, 6, german)).toBe('-1,5')
    expect(formatExact(0n, 6, english)).toBe('0')
  })

  test('rounded half away from zero', () => {
    expect(formatRounded(1_234_565_000n, 6, 2, english)).toBe('1,234.57')
    expect(formatRounded(-1_005_000n, 6, 2, english)).toBe('-1.01')
    expect(formatRounded(-1n, 6, 2, english)).toBe('0.00')
    expect(formatRounded(999_999_999n, 6, 0, english)).toBe('1,000')
  })

  test('short', () => {
    const short = (value: bigint) => formatShort(value, 0, english)
    expect([0n, 999n, 1000n, 1_250_000n, 3_000_000n, 2_500_000_000n].map(short)).toEqual([
      '0',
      '999',
      '1k',
      '1.3M',
      '3M',
      '2.5B',
    ])
  })
})

describe('reading what people type', () => {
  const read = (text: string, separators = english) => {
    const parsed = parseAmount(text, 6, separators)
    return parsed.ok ? parsed.value : parsed.problem
  }

  test.each([
    ['1234.5', 1_234_500_000n],
    ['1,234.50', 1_234_500_000n],
    [' 1 234,567.000001 '.replace(',', ''), 1_234_567_000_001n],
    ['1\u00a0234', 1_234_000_000n],
    ['1\u202f234', 1_234_000_000n],
    ["1'234.5", 1_234_500_000n],
    ['$99', 99_000_000n],
    ['12 USDC', 12_000_000n],
    ['.5', 500_000n],
    ['5.', 5_000_000n],
    ['0', 0n],
  ])('%j is %d', (text, value) => expect(read(text)).toBe(value))

  test('the same signs mean something else elsewhere', () => {
    expect(read('1.234,50', german)).toBe(1_234_500_000n)
    expect(read('1,5', german)).toBe(1_500_000n)
  })

  test.each([
    '1,5',
    '12,34',
    '1,2345',
    '1.2.3',
    '1e6',
    '0x10',
    '-5',
    '',
    '.',
    'ten',
    '1.1234567',
    '79228162514264337593543950336',
    '١٢',
  ])('%j is refused', (text) => expect(read(text)).toBeTypeOf('string'))

  test('the refusal says how to write it', () => {
    expect(read('1,5')).toBe('“1,5” is not an amount here. Write it like 1,234.50.')
    expect(read('1.1234567')).toBe('This token has 6 decimals, and 7 were given.')
  })

  test('separators come from the locale', () => {
    for (const [locale, separators] of commonSeparators)
      expect(separators, locale).toEqual(separatorsByIntl(locale))
    expect(separatorsOf('en-US')).toEqual(english)
    expect(separatorsOf('de-DE')).toEqual(german)
  })
})
