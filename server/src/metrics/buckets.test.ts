import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bucketEnd, bucketStart, bucketsBetween, type Granularity } from './buckets.ts'

const second = (text: string): number => Date.parse(text) / 1000
const granularities: readonly Granularity[] = ['DAY', 'WEEK', 'MONTH']

describe('buckets', () => {
  it('begin at midnight, on Mondays and on the first', () => {
    const at = second('2024-02-29T13:14:15Z') // a Thursday
    expect(bucketStart('DAY', at)).toBe(second('2024-02-29T00:00:00Z'))
    expect(bucketStart('WEEK', at)).toBe(second('2024-02-26T00:00:00Z'))
    expect(bucketStart('MONTH', at)).toBe(second('2024-02-01T00:00:00Z'))
    expect(bucketEnd('MONTH', bucketStart('MONTH', at))).toBe(second('2024-03-01T00:00:00Z'))
    expect(bucketStart('WEEK', second('2024-12-30T00:00:00Z'))).toBe(second('2024-12-30T00:00:00Z'))
    expect(bucketStart('WEEK', second('2024-12-29T23:59:59Z'))).toBe(second('2024-12-23T00:00:00Z'))
  })

  it('hold their moment and leave no gap, at any time and width', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 400_000_000, max: 4_000_000_000 }),
        fc.constantFrom(...granularities),
        (at, width) => {
          const start = bucketStart(width, at)
          const end = bucketEnd(width, start)
          expect(start <= at && at < end).toBe(true)
          expect(bucketStart(width, end)).toBe(end)
          expect(bucketStart(width, end - 1)).toBe(start)
        },
      ),
    )
  })

  it('are partial where the window cuts them and where the block has not come to their end', () => {
    const from = second('2024-01-10T06:00:00Z')
    const to = second('2024-01-12T00:00:00Z')
    const partial = (now: number) => bucketsBetween('DAY', from, to, now).map((bucket) => bucket.partial)
    expect(partial(to + 5)).toEqual([true, false])
    expect(partial(to - 1)).toEqual([true, false])
    expect(partial(to - 2)).toEqual([true, true])
  })
})
