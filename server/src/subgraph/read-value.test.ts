import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  readBigInt,
  readBoolean,
  readBytes,
  readCount,
  readFixedBytes,
  readInt,
  readList,
  readObject,
  readSeconds,
  readText,
  UnreadableError,
} from './read-value.ts'

const readers = { readBigInt, readBoolean, readBytes, readCount, readInt, readObject, readSeconds, readText }

/** A value, or the sentence of the refusal; anything else thrown fails the test. */
function outcome<T>(read: () => T): T | string {
  try {
    return read()
  } catch (error) {
    if (error instanceof UnreadableError) return error.message
    throw error
  }
}

const refused = (read: (value: unknown) => unknown, values: readonly unknown[]) => {
  for (const value of values)
    expect(() => read(value), `${typeof value} ${String(value)}`).toThrow(UnreadableError)
}

describe('what is read of an answer', () => {
  it('gives any JSON a value of the promised type or a refusal, and never another error', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        for (const read of Object.values(readers)) outcome(() => read(value))
        outcome(() => readList(value, readInt))
        outcome(() => readFixedBytes(value, 32))
      }),
    )
  })

  it('reads any integer of 256 bits exactly, with its sign', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(2n ** 255n), max: 2n ** 256n - 1n }), (value) => {
        expect(readBigInt(value.toString())).toBe(value)
      }),
    )
    refused(readBigInt, ['', '-', '+1', '1.0', '1e3', '0x10', ' 1', '1'.repeat(79), 1, null, '١'])
  })

  it('reads bytes of any length in lower case', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), fc.boolean(), (bytes, upper) => {
        const hex = Buffer.from(bytes).toString('hex')
        expect(readBytes(`0x${upper ? hex.toUpperCase() : hex}`)).toBe(`0x${hex}`)
        expect(readFixedBytes(`0x${hex}`, bytes.length)).toBe(`0x${hex}`)
        refused((value) => readFixedBytes(value, bytes.length + 1), [`0x${hex}`])
      }),
    )
    refused(readBytes, ['', '0', '0x0', '0X00', '0xzz', '00', '0x00 ', '0x00\n', 0, null, undefined])
  })

  it('reads whole numbers of their range only', () => {
    expect([2 ** 31 - 1, -(2 ** 31), 0].map(readInt)).toEqual([2 ** 31 - 1, -(2 ** 31), 0])
    refused(readInt, [2 ** 31, -(2 ** 31) - 1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, '1', null])
    expect([0, 2 ** 31 - 1].map(readCount)).toEqual([0, 2 ** 31 - 1])
    refused(readCount, [-1, 2 ** 31, 0.5, Number.NaN, '0'])
  })

  it('reads a time as a number or as text, up to what a number holds exactly', () => {
    expect(['0', '1700000000', 1_700_000_000, String(Number.MAX_SAFE_INTEGER)].map(readSeconds)).toEqual([
      0,
      1_700_000_000,
      1_700_000_000,
      Number.MAX_SAFE_INTEGER,
    ])
    refused(readSeconds, [-1, '-1', 1.5, '1.5', '', '9007199254740992', '99999999999999999', null])
  })

  it('takes NUL out of text, and nothing else', () => {
    expect(readText('a\0b\u{1F600}\uFFFD')).toBe('ab\u{1F600}\uFFFD')
    refused(readText, [1, null, undefined, ['a'], {}])
  })

  it('takes neither lists nor null for an object, nor words for true and false', () => {
    expect(readObject({ a: 1 })).toEqual({ a: 1 })
    refused(readObject, [null, [], 'a', 1])
    refused(readBoolean, ['true', 1, 0, null])
  })

  it('says at which item of a list it stopped', () => {
    expect(readList(['1', '2'], readBigInt)).toEqual([1n, 2n])
    expect(() => readList(['1', 'x'], readBigInt)).toThrow('1 is not an integer of up to 78 digits')
    refused((value) => readList(value, readInt), ['1', { length: 1 }, null])
  })
})
