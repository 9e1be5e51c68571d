import { describe, expect, test } from 'vitest'
import {
  parseQuarter,
  periodOf,
  quarterAt,
  quarterBefore,
  quarterText,
  validateTreasurySearch,
} from './quarters.ts'

describe('quarters of a year', () => {
  test('meet without a gap, over the turn of the year too', () => {
    for (const text of ['2024-Q1', '2024-Q4', '2025-Q1', '2026-Q3']) {
      const quarter = parseQuarter(text)
      if (quarter === undefined) throw new Error(`${text} is no quarter.`)
      expect(quarterText(quarter)).toBe(text)
      expect(periodOf(quarterBefore(quarter)).to).toBe(periodOf(quarter).from)
      expect(quarterAt(Number(periodOf(quarter).from))).toEqual(quarter)
      expect(quarterAt(Number(periodOf(quarter).to) - 1)).toEqual(quarter)
    }
    expect(periodOf({ year: 2026, quarter: 3 })).toEqual({
      from: Date.UTC(2026, 6, 1) / 1000,
      to: Date.UTC(2026, 9, 1) / 1000,
    })
  })

  test('are read from the address; anything else is the last whole one', () => {
    expect(validateTreasurySearch({ period: '2025-Q2' })).toEqual({ period: '2025-Q2' })
    expect(validateTreasurySearch({ period: 'all' })).toEqual({ period: 'all' })
    for (const period of ['2025-Q5', '25-Q1', '', 7, null, {}, '2025-Q1; DROP'])
      expect(validateTreasurySearch({ period })).toEqual({})
  })
})
