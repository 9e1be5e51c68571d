import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { speak } from '../language/text.ts'
import { formatBucket, formatClock, formatDate, formatDateTime, formatShortBucket } from './time.ts'

/** Mapped so that failures show which space is which. */
const plain = (text: string): string => text.replaceAll('\u00a0', '_')
const march = Date.UTC(2026, 2, 4, 15, 4, 9) / 1000

describe('in English', () => {
  test('moments', () => {
    expect(plain(formatDate(march))).toBe('4_Mar_2026')
    expect(formatDateTime(march)).toBe('4 Mar 2026, 15:04 UTC')
    expect(formatClock(march)).toBe('15:04:09 UTC')
    expect(formatDateTime(0)).toBe('1 Jan 1970, 00:00 UTC')
  })

  test('buckets', () => {
    const quarter = Date.UTC(2025, 9, 1) / 1000
    expect(formatBucket(quarter, 'MONTH')).toBe('Oct 2025')
    expect(formatBucket(quarter, 'QUARTER')).toBe('Q4 2025')
    expect(formatBucket(quarter, 'YEAR')).toBe('2025')
    expect(formatShortBucket(quarter, 'MONTH')).toBe('Oct ’25')
    expect(formatShortBucket(quarter, 'QUARTER')).toBe('Q4 ’25')
    expect(formatShortBucket(quarter, 'HOUR')).toBe('1 Oct')
    expect(formatShortBucket(quarter + 3600, 'HOUR')).toBe('01:00')
  })

  test('the day and the year are those of UTC, whatever the clock of the machine', () => {
    expect(plain(formatDate(Date.UTC(2025, 11, 31, 23, 59, 59) / 1000))).toBe('31_Dec_2025')
  })
})

describe('in German', () => {
  // The page's own language is told to whoever reads it aloud.
  beforeAll(async () => {
    vi.stubGlobal('document', { documentElement: {} })
    await speak('de')
  })
  afterAll(async () => {
    await speak('en')
    vi.unstubAllGlobals()
  })

  test('moments and buckets', () => {
    expect(formatDateTime(march)).toBe('4. März 2026, 15:04 UTC')
    expect(formatBucket(march, 'MONTH')).toBe('März 2026')
    expect(formatShortBucket(march, 'DAY')).toBe('4. März')
  })
})
