import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from './canonical-json.ts'

describe('canonical JSON', () => {
  it('sorts keys, writes integers as decimals and leaves out what is undefined', () => {
    expect(canonicalJson({ b: [1, -0, 2n ** 200n], a: { z: null, y: true }, c: undefined, É: 'é\n' })).toBe(
      `{"a":{"y":true,"z":null},"b":[1,0,"${2n ** 200n}"],"É":"é\\n"}`,
    )
  })

  it('refuses what has no exact text', () => {
    for (const value of [0.5, Number.NaN, 2 ** 53, undefined, () => 1, new Date(0), new Map()])
      expect(() => canonicalJson({ value: [value] })).toThrow(TypeError)
  })

  it('is JSON that says the same, whatever the order of the keys', () => {
    const json = fc.letrec((tie) => ({
      value: fc.oneof(
        fc.maxSafeInteger(),
        fc.string(),
        fc.boolean(),
        fc.constant(null),
        tie('list'),
        tie('object'),
      ),
      list: fc.array(tie('value'), { maxLength: 4 }),
      object: fc.dictionary(fc.string(), tie('value'), { maxKeys: 5 }),
    })).value
    const turned = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(turned)
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(
              Object.entries(value)
                .reverse()
                .map(([key, held]) => [key, turned(held)]),
            )
          : value
    fc.assert(
      fc.property(json, (value) => {
        const text = canonicalJson(value)
        expect(canonicalJson(turned(value))).toBe(text)
        expect(canonicalJson(JSON.parse(text))).toBe(text)
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })
})
