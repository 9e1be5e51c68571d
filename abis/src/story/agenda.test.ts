import { expect, test } from 'vitest'
import { Agenda } from './agenda.ts'
import { clockOf } from './clock.ts'

const slots = [100, 200, 300]
const clock = { ...clockOf(1_750_000_000), slots }

function run(agenda: Agenda): void {
  agenda.fillNext()
  agenda.advance()
}

test('acts are done in the first block at or after their time, by time and then in the order noted', () => {
  const done: string[] = []
  const agenda = new Agenda(clock)
  agenda.at(150, () => done.push('b'))
  agenda.at(120, () => done.push('a'))
  agenda.at(150, () => done.push('c'))
  agenda.at(200, () => done.push('d'))
  run(agenda)
  expect(done).toEqual([])
  run(agenda)
  expect(done).toEqual(['a', 'b', 'c', 'd'])
})

test('an act noted for the past comes in the next block, and one after the end never', () => {
  const done: string[] = []
  const agenda = new Agenda(clock)
  agenda.at(90, () => {
    done.push('first')
    agenda.at(10, () => done.push('late'))
    agenda.at(301, () => done.push('never'))
  })
  run(agenda)
  expect(done).toEqual(['first'])
  run(agenda)
  expect(done).toEqual(['first', 'late'])
  run(agenda)
  expect(done).toEqual(['first', 'late'])
})

test('an act for every block comes before the others of its block', () => {
  const done: string[] = []
  const agenda = new Agenda(clock)
  agenda.at(100, () => done.push('once'))
  agenda.everyBlock(() => done.push(`block ${agenda.index}`))
  run(agenda)
  run(agenda)
  expect(done).toEqual(['block 0', 'once', 'block 1'])
})

test('an act can be noted for so many blocks later, and beyond the end it never happens', () => {
  const done: number[] = []
  const agenda = new Agenda(clock)
  for (const count of [1, 2, 3]) agenda.afterBlocks(count, () => done.push(agenda.now))
  for (let block = 0; block < 3; block++) run(agenda)
  expect(done).toEqual([200, 300])
})
