import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clockOf, day, storyDays } from './clock.ts'

test('blocks rise strictly from genesis to the end, which is exact', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1_600_000_000, max: 2_000_000_000 }), (end) => {
      const { genesis, setup, slots } = clockOf(end)
      const times = [genesis, ...setup, ...slots]
      expect(times.every((time, index) => index === 0 || time > (times[index - 1] ?? time))).toBe(true)
      expect(times.at(-1)).toBe(end)
      expect(times.length).toBeLessThan(2_500)
    }),
    { numRuns: 20 },
  )
})

test('the story spans two years', () => {
  const { start, end } = clockOf(1_750_000_000)
  expect(end - start).toBe(storyDays * day)
})
