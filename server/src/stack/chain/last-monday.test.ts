import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lastMonday } from './last-monday.ts'

const seconds = (iso: string) => Date.parse(iso) / 1000

describe('lastMonday', () => {
  it.each([
    ['2026-01-01T15:00:00Z', '2025-12-29T00:00:00Z'],
    ['2025-12-29T00:00:00Z', '2025-12-29T00:00:00Z'],
    ['2025-12-28T23:59:59Z', '2025-12-22T00:00:00Z'],
  ])('of %s is %s', (now, monday) => {
    expect(lastMonday(seconds(now))).toBe(seconds(monday))
  })

  it('is a Monday midnight within the week before, for any time', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_102_444_800 }), (now) => {
        const monday = lastMonday(now)
        expect(new Date(monday * 1000).getUTCDay()).toBe(1)
        expect(monday % 86_400 === 0 && monday <= now && now - monday < 604_800).toBe(true)
      }),
    )
  })
})
