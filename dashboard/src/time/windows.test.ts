import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bucketStart, chartFrom, lastThirtyDays } from './windows.ts'

const utc = (text: string) => Date.parse(`${text}Z`) / 1000

test('the last 30 days end with the block’s own second and meet the 30 before', () => {
  const { current, previous } = lastThirtyDays(utc('2026-03-31T12:00:00'))
  expect(current.to).toBe(utc('2026-03-31T12:00:01'))
  expect(current.from).toBe(utc('2026-03-01T12:00:01'))
  expect(previous).toEqual({ from: utc('2026-01-30T12:00:01'), to: current.from })
})

test('weeks begin on Monday, months on the first', () => {
  expect(bucketStart(utc('2026-03-01T05:00:00'), 'WEEK')).toBe(utc('2026-02-23T00:00:00'))
  expect(bucketStart(utc('2026-02-23T00:00:00'), 'WEEK')).toBe(utc('2026-02-23T00:00:00'))
  expect(bucketStart(utc('2026-03-31T23:59:59'), 'MONTH')).toBe(utc('2026-03-01T00:00:00'))
})

test('a chart starts at a whole bucket; all of history has no start', () => {
  expect(chartFrom('30d', 'DAY', utc('2026-03-31T12:00:00'))).toBe(utc('2026-03-01T00:00:00'))
  expect(chartFrom('1y', 'MONTH', utc('2026-03-31T12:00:00'))).toBe(utc('2025-03-01T00:00:00'))
  expect(chartFrom('all', 'DAY', 0)).toBeNull()
})

test('a bucket starts at or before its second, and starts itself', () => {
  const granularity = fc.constantFrom('DAY' as const, 'WEEK' as const, 'MONTH' as const)
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_000_000_000 }), granularity, (seconds, width) => {
      const start = bucketStart(seconds, width)
      expect(start).toBeLessThanOrEqual(seconds)
      expect(seconds - start).toBeLessThan(31 * 86_400)
      expect(bucketStart(start, width)).toBe(start)
    }),
  )
})
