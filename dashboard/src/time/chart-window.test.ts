import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chartWindow, coarsened, mostBuckets, rangePresets, readMoment, writeWindow } from './chart-window.ts'
import { bucketsIn, day, granularities, hour } from './windows.ts'

const utc = (text: string) => Date.parse(`${text}Z`) / 1000
const now = utc('2026-03-31T12:00:00')

describe('a window', () => {
  test('of a preset starts at a whole bucket that fits it', () => {
    expect(chartWindow({ range: '30d' }, now, null)).toEqual({
      from: utc('2026-03-01T00:00:00'),
      to: null,
      granularity: 'DAY',
      tooFine: null,
    })
    expect(chartWindow({ range: '1y', by: 'MONTH' }, now, null).from).toBe(utc('2025-03-01T00:00:00'))
  })

  test('of all history has no start, and months', () => {
    expect(chartWindow({ range: 'max' }, now, null)).toEqual({
      from: null,
      to: null,
      granularity: 'MONTH',
      tooFine: null,
    })
  })

  test('of days includes the last; an hour is one too', () => {
    const asked = { range: '30d', from: '2026-01-01', to: '2026-01-31' } as const
    expect(chartWindow(asked, now, null)).toMatchObject({
      from: utc('2026-01-01T00:00:00'),
      to: utc('2026-02-01T00:00:00'),
    })
    expect(readMoment('2026-01-01T15')).toEqual({
      start: utc('2026-01-01T15:00:00'),
      end: utc('2026-01-01T16:00:00'),
    })
  })

  test('since an event starts at its second', () => {
    expect(chartWindow({ range: 'max', since: now - 10 * day }, now, null)).toMatchObject({
      from: now - 10 * day,
      granularity: 'DAY',
    })
  })

  test('what is no day is as if it were not there', () => {
    for (const from of ['2026-02-30', 'soon', '2026-13-01', '2026-1-1']) {
      expect(readMoment(from)).toBeNull()
      expect(chartWindow({ range: 'max', from }, now, null).from).toBeNull()
    }
    expect(chartWindow({ range: 'max', from: '2026-02-02', to: '2026-01-01' }, now, null).to).toBeNull()
  })
})

test('ten years of days are drawn as weeks, and the reader is told', () => {
  const tenYears = now - 3653 * day
  expect(chartWindow({ range: 'max', by: 'DAY' }, now, tenYears)).toMatchObject({
    granularity: 'WEEK',
    tooFine: 'DAY',
  })
  // Nobody knows yet how long all of history is.
  expect(chartWindow({ range: 'max', by: 'DAY' }, now, null).granularity).toBe('MONTH')
})

test('there are never more buckets than can be drawn, and never coarser ones than that needs', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...granularities),
      fc.integer({ min: hour, max: 400 * 366 * day }),
      (width, span) => {
        const taken = coarsened(width, span)
        expect(bucketsIn(span, taken)).toBeLessThanOrEqual(mostBuckets)
        const finer = granularities[granularities.indexOf(taken) - 1]
        if (taken !== width && finer) expect(bucketsIn(span, finer)).toBeGreaterThan(mostBuckets)
      },
    ),
  )
})

test('a window written into the URL is read as itself', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 400_000, max: 500_000 }),
      fc.integer({ min: 1, max: 5_000 }),
      fc.constantFrom(...rangePresets),
      (startHour, hours, range) => {
        const [start, end] = [startHour * hour, (startHour + hours) * hour]
        expect(chartWindow({ range, ...writeWindow(start, end) }, now, null)).toMatchObject({
          from: start,
          to: end,
        })
      },
    ),
  )
})
