import { expect, test } from 'vitest'
import { breakdownDownload, seriesDownload } from './download-link.ts'

const window = { from: 1_700_000_000, to: null, granularity: 'WEEK', tooFine: null } as const

test('a chart’s file is of its block, window and width', () => {
  const link = seriesDownload('gsv', 'csv', {
    blockHash: '0xab',
    window,
    cumulative: true,
    where: { category: ['3'] },
  })
  const { pathname, searchParams } = new URL(link, 'http://localhost')
  expect(pathname).toBe('/api/v1/metrics/gsvSeries.csv')
  expect(Object.fromEntries(searchParams)).toEqual({
    asOf: '0xab',
    from: '1700000000',
    where: '{"category":["3"]}',
    granularity: 'WEEK',
    cumulative: 'true',
  })
})

test('a breakdown’s file has no width; what is not asked is left out', () => {
  expect(
    breakdownDownload('fees', 'json', 'CLIENT', { blockHash: '0xab', window: { ...window, from: null } }),
  ).toBe('/api/v1/metrics/feesBy.json?asOf=0xab&dimension=client')
})
