import fc from 'fast-check'
import { expect, test } from 'vitest'
import { randomOf } from './random.ts'

test('equal seeds give equal sequences, other seeds others', () => {
  const draw = (seed: string) => Array.from({ length: 20 }, randomOf(seed).unit)
  fc.assert(
    fc.property(fc.string(), (seed) => {
      expect(draw(seed)).toEqual(draw(seed))
    }),
  )
  expect(draw('a')).not.toEqual(draw('b'))
})

test('draws stay in their ranges', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: -1000, max: 1000 }), fc.nat(1000), (seed, min, width) => {
      const random = randomOf(seed)
      const unit = random.unit()
      const whole = random.int(min, min + width)
      expect(unit >= 0 && unit < 1).toBe(true)
      expect(Number.isInteger(whole) && whole >= min && whole <= min + width).toBe(true)
    }),
  )
})

test('a fork does not depend on what was drawn before it', () => {
  const [untouched, used] = [randomOf('seed'), randomOf('seed')]
  used.unit()
  expect(used.fork('jobs').unit()).toBe(untouched.fork('jobs').unit())
})

test('weights are odds: three to one comes out as about three quarters', () => {
  const random = randomOf('weights')
  const draws = Array.from({ length: 4_000 }, () => random.weighted([3, 1], (weight) => weight))
  const share = draws.filter((weight) => weight === 3).length / draws.length
  expect(share).toBeGreaterThan(0.72)
  expect(share).toBeLessThan(0.78)
})

test('the favoured are the first: half of the draws fall into the first fifth', () => {
  const random = randomOf('favour')
  const items = Array.from({ length: 100 }, (_, index) => index)
  const first = Array.from({ length: 4_000 }, () => random.favoured(items)).filter((item) => item < 20).length
  expect(first / 4_000).toBeGreaterThan(0.48)
  expect(first / 4_000).toBeLessThan(0.56)
})

test('an empty list has nothing to pick', () => {
  expect(() => randomOf('x').pick([])).toThrow(/No item .* in a list of 0/)
})
