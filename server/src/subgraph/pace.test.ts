import { describe, expect, it } from 'vitest'
import { defaultLimits, Pace } from './pace.ts'

const quick = { ms: 100, extraPages: 0 }

/** Answers that filled their window, so many times. */
function answerFull(pace: Pace, times: number, ms = quick.ms): void {
  for (let n = 0; n < times; n++) pace.answered({ ms, events: pace.windowEvents, extraPages: 0 })
}

describe('the pace of asking', () => {
  it('grows to its limits, and no further, while answers are quick and full', () => {
    const pace = new Pace()
    expect(pace.windowEvents).toBeLessThan(defaultLimits.windowEvents)
    expect(pace.concurrency).toBeLessThan(defaultLimits.concurrency)
    answerFull(pace, 50)
    const { pageSize, windowEvents, concurrency } = pace
    expect({ pageSize, windowEvents, concurrency }).toEqual(defaultLimits)
  })

  it('does not ask for more after a window that was half empty or slow', () => {
    const pace = new Pace()
    const { windowEvents } = pace
    pace.answered({ ...quick, events: windowEvents / 2 })
    pace.answered({ ms: 3_000, events: windowEvents, extraPages: 0 })
    expect(pace.windowEvents).toBe(windowEvents)
  })

  it('asks for less before an endpoint’s own timeout is met, and where a list was longer than a page', () => {
    const slow = new Pace()
    const { windowEvents } = slow
    slow.answered({ ms: 9_000, events: windowEvents, extraPages: 0 })
    expect(slow.windowEvents).toBe(windowEvents / 2)
    const paged = new Pace()
    paged.answered({ ...quick, events: windowEvents, extraPages: 2 })
    expect(paged.windowEvents).toBe(windowEvents * 0.8)
  })

  it('never gets more at once from answers that are slow', () => {
    const pace = new Pace()
    const { concurrency } = pace
    answerFull(pace, 50, 9_000)
    expect(pace.concurrency).toBe(concurrency)
    expect(pace.windowEvents).toBe(1)
  })

  it('asks half as much at once when told that it is too often, down to one, and comes back', () => {
    const pace = new Pace()
    answerFull(pace, 50)
    pace.slowDown()
    expect(pace.concurrency).toBe(2)
    for (let n = 0; n < 5; n++) pace.slowDown()
    expect(pace.concurrency).toBe(1)
    answerFull(pace, 50)
    expect(pace.concurrency).toBe(defaultLimits.concurrency)
  })

  it('halves the window when an answer is too much, down to one event', () => {
    const pace = new Pace()
    for (let n = 0; n < 30; n++) pace.askForLess()
    expect(pace.windowEvents).toBe(1)
    answerFull(pace, 100)
    expect(pace.windowEvents).toBe(defaultLimits.windowEvents)
  })

  it('never asks for longer pages than the endpoint named', () => {
    const pace = new Pace()
    expect(pace.smallerPages(100)).toBe(true)
    expect(pace.pageSize).toBe(100)
    answerFull(pace, 100)
    expect(pace.pageSize).toBe(100)
  })

  it('finds the page that an endpoint gives when it names none, and tries longer ones later', () => {
    const pace = new Pace()
    expect(pace.smallerPages()).toBe(true)
    expect(pace.pageSize).toBe(500)
    answerFull(pace, 10)
    expect(pace.pageSize).toBe(1_000)
  })

  it('gets shorter although the endpoint names a size that it refused, and ends at one row', () => {
    const pace = new Pace()
    expect(pace.smallerPages(1_000)).toBe(true)
    expect(pace.pageSize).toBe(999)
    expect(pace.smallerPages(0)).toBe(true)
    expect(pace.pageSize).toBe(1)
    expect(pace.smallerPages()).toBe(false)
    expect(pace.pageSize).toBe(1)
  })
})
