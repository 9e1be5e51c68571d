import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keepEqualParts } from './keep-equal-parts.ts'

test('whatever was there before, the answer is the new one', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (before, now) => {
      expect(keepEqualParts(before, now)).toEqual(now)
    }),
  )
})

test('what is equal stays the same object', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(keepEqualParts(value, structuredClone(value))).toBe(value)
    }),
  )
})

test('a part that is there no more, is new, or is a list of other length is no equal part', () => {
  const rows = [{ id: 1 }, { id: 2 }]
  expect(keepEqualParts({ rows, more: 1 }, { rows: [{ id: 1 }] })).toEqual({ rows: [{ id: 1 }] })
  const kept = keepEqualParts({ rows }, { rows: [{ id: 1 }, { id: 2 }], more: undefined })
  expect(kept).toHaveProperty('more', undefined)
  expect(kept).toHaveProperty('rows', rows)
  expect(keepEqualParts([], {})).toEqual({})
  expect(keepEqualParts({ '0': 'a' }, ['a'])).toEqual(['a'])
})
