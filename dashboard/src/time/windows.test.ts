import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bucketStart, day, granularities, lastThirtyDays } from './windows.ts'

const utc = (text: string) => Date.parse(`${text}Z`) / 1000

test('the last 30 days end with the block’s own second and meet the 30 before', () => {
  const { current, previous } = lastThirtyDays(utc('2026-03-31T12:00:00'))
  expect(current.to).toBe(utc('2026-03-31T12:00:01'))
  expect(current.from).toBe(utc('2026-03-01T12:00:01'))
  expect(previous).toEqual({ from: utc('2026-01-30T12:00:01'), to: current.from })
})

test('hours, weeks from Monday, months, quarters and years begin where they should', () => {
  expect(bucketStart(utc('2026-03-01T05:59:59'), 'HOUR')).toBe(utc('2026-03-01T05:00:00'))
  expect(bucketStart(utc('2026-06-30T23:00:00'), 'QUARTER')).toBe(utc('2026-04-01T00:00:00'))
  expect(bucketStart(utc('2026-06-30T23:00:00'), 'YEAR')).toBe(utc('2026-01-01T00:00:00'))
  expect(bucketStart(utc('2026-03-01T05:00:00'), 'WEEK')).toBe(utc('2026-02-23T00:00:00'))
  expect(bucketStart(utc('2026-02-23T00:00:00'), 'WEEK')).toBe(utc('2026-02-23T00:00:00'))
  expect(bucketStart(utc('2026-03-31T23:59:59'), 'MONTH')).toBe(utc('2026-03-01T00:00:00'))
})

test('a bucket starts at or before its second, and starts itself', () => {
  const granularity = fc.constantFrom(...granularities)
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_000_000_000 }), granularity, (seconds, width) => {
      const start = bucketStart(seconds, width)
      expect(start).toBeLessThanOrEqual(seconds)
      expect(seconds - start).toBeLessThan(366 * day)
      expect(bucketStart(start, width)).toBe(start)
    }),
  )
})
