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

test('blocks can be one a day or one in two days: all of them between the same beginning and end', () => {
  for (const slotsPerDay of [1, 0.5]) {
    const { genesis, setup, slots, slotLength } = clockOf(1_750_000_000, slotsPerDay)
    const times = [genesis, ...setup, ...slots]
    expect(slots).toHaveLength(storyDays * slotsPerDay)
    expect(slotLength * slotsPerDay).toBe(day)
    expect(times.every((time, index) => index === 0 || time > (times[index - 1] ?? time))).toBe(true)
    expect([genesis, times.at(-1)]).toEqual([clockOf(1_750_000_000).genesis, 1_750_000_000])
  }
})

test('the story spans two years', () => {
  const { start, end } = clockOf(1_750_000_000)
  expect(end - start).toBe(storyDays * day)
})
