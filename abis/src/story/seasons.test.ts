import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clockOf } from './clock.ts'
import { randomOf } from './random.ts'
import { countsPerSlot } from './seasons.ts'

const clock = clockOf(1_750_000_000, 1)
const rising = (at: number) => 0.1 + at

test('the counts of all blocks add up to the total exactly, and none is negative', () => {
  fc.assert(
    fc.property(fc.nat(100_000), fc.string(), (total, seed) => {
      const counts = countsPerSlot(clock, total, rising, randomOf(seed))
      expect(counts).toHaveLength(clock.slots.length)
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(total)
      expect(Math.min(...counts)).toBeGreaterThanOrEqual(0)
    }),
    { numRuns: 50 },
  )
})

test('more happens later, and little at weekends', () => {
  const counts = countsPerSlot(clock, 80_000, rising, randomOf('seasons'))
  const sum = (some: number[]) => some.reduce((total, count) => total + count, 0)
  expect(sum(counts.slice(365))).toBeGreaterThan(2 * sum(counts.slice(0, 365)))
  const weekend = counts.filter((_, index) =>
    [0, 6].includes(new Date((clock.slots[index] ?? 0) * 1000).getUTCDay()),
  )
  expect(sum(weekend) / 80_000).toBeLessThan(0.1)
})
