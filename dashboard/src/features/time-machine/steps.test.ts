import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stepBack, stepForward, stepSizes } from './steps.ts'

const at = (iso: string) => Date.parse(iso) / 1000
const day = (seconds: number) => new Date(seconds * 1000).toISOString().slice(0, 10)

test('months are calendar months, weeks begin on Monday', () => {
  const seconds = at('2025-01-31T12:00:00Z')
  expect(stepSizes.map((size) => day(stepForward(seconds, size)))).toEqual([
    '2025-02-01',
    '2025-02-03',
    '2025-02-01',
  ])
  expect(stepSizes.map((size) => day(stepBack(seconds, size)))).toEqual([
    '2025-01-31',
    '2025-01-27',
    '2025-01-01',
  ])
  expect(day(stepBack(at('2025-01-01T00:00:00Z'), 'month'))).toBe('2024-12-01')
})

test('a step always moves, and forward and back meet on the same marks', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 4_000_000_000 }),
      fc.constantFrom(...stepSizes),
      (seconds, size) => {
        const next = stepForward(seconds, size)
        expect(next).toBeGreaterThan(seconds)
        expect(stepBack(seconds, size)).toBeLessThan(seconds)
        expect(stepBack(next, size)).toBeLessThanOrEqual(seconds)
        expect(stepForward(stepBack(next, size), size)).toBe(next)
      },
    ),
  )
})
