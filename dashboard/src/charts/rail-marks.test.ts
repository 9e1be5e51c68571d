import { expect, test } from 'vitest'
import { type RailEvent, railMarks } from './rail-marks.ts'

const event = (kind: RailEvent['kind'], at: number): RailEvent => ({
  key: `${kind}${at}`,
  kind,
  at,
  label: '',
  link: null,
})
const buckets = [0, 10, 20, 30].map((start) => ({ start, end: start + 10, partial: false }))

test('events stand below their bucket, together, the rarest kind first', () => {
  const marks = railMarks([event('dispute', 12), event('fee', 19), event('dispute', 30)], buckets)
  expect(marks.map(({ start, place, kinds, events }) => [start, place, kinds, events.length])).toEqual([
    [10, 0.375, ['fee', 'dispute'], 2],
    [30, 0.875, ['dispute'], 1],
  ])
})

test('what lies outside all buckets has no mark', () => {
  expect(railMarks([event('fee', -1), event('fee', 40)], buckets)).toEqual([])
})
