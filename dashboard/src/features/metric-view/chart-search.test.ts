import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readViews, toggled, validateChartSearch, viewFlags, writeViews } from './chart-search.ts'

describe('what an address says about charts', () => {
  test('is taken, defaults and nonsense are left out', () => {
    const search = {
      range: '90d',
      by: 'week',
      from: '2026-01-01',
      to: '2026-02-01T05',
      since: 12,
      charts: 'gsv.log',
    }
    expect(validateChartSearch(search)).toEqual({ ...search, since: '12' })
    expect(
      validateChartSearch({ range: 'max', by: 'DAY', from: '2026-02-30', since: '1;', charts: 'gsv' }),
    ).toEqual({})
  })

  test('whatever it is, reading it is safe and reading it again changes nothing', () => {
    const names = fc.constantFrom('range', 'by', 'from', 'to', 'since', 'charts')
    const values = fc.oneof(
      fc.anything(),
      fc.stringMatching(/^[a-z]{1,4}(\.(log|table|x)){0,3}(,[a-z]{1,3}\.total)?$/),
    )
    fc.assert(
      fc.property(fc.dictionary(names, values), (raw) => {
        const once = validateChartSearch(raw)
        expect(validateChartSearch({ ...once })).toEqual(once)
      }),
    )
  })
})

test('views are read as they were written', () => {
  const view = fc.subarray([...viewFlags], { minLength: 1 }).map((flags) => new Set(flags))
  const views = fc.dictionary(fc.stringMatching(/^[\w-]{1,12}$/), view)
  fc.assert(
    fc.property(views, (record) => {
      const map = new Map(Object.entries(record))
      expect(readViews(writeViews(map))).toEqual(map)
    }),
  )
})

test('a way of looking goes on and off; stacks of per cent and lines side by side exclude each other', () => {
  expect([...toggled(new Set(['log']), 'table')]).toEqual(['table', 'log'])
  expect([...toggled(new Set(['log', 'table']), 'log')]).toEqual(['table'])
  expect([...toggled(new Set(['lines']), 'percent')]).toEqual(['percent'])
})
