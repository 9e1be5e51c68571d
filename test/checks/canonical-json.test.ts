import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson } from '../../dashboard/src/features/proof/canonical-json.ts'
import { canonicalJson as ofTheServer } from '../../server/src/metrics/canonical-json.ts'

const integers = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger(),
    fc.string({ unit: 'binary' }),
    fc.array(tie('value')),
    fc.dictionary(fc.string(), tie('value')),
  ),
})).value

test('is the text that the server takes the hash of, for every value without fractions', () => {
  fc.assert(
    fc.property(integers, (value) => {
      const plain: unknown = JSON.parse(JSON.stringify(value))
      expect(canonicalJson(plain)).toBe(ofTheServer(plain))
    }),
  )
})

test('has no text for what is not exact', () => {
  for (const value of [0.5, 2 ** 53, Number.NaN]) expect(() => canonicalJson({ value })).toThrow(TypeError)
})
