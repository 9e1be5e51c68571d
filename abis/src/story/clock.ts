import { randomOf } from './random.ts'

/** Seconds in an hour and in a day. */
export const hour = 3_600
export const day = 24 * hour

/** The story spans two years of block time … */
export const storyDays = 730
/** … after two blocks that set the network up. */
const setupBlocks = 2

/** The times of the story's blocks. Everything is reckoned back from the end. */
export type Clock = {
  /** Unix seconds of the chain's block 0. */
  readonly genesis: number
  /** Unix seconds of the blocks that set up the network. */
  readonly setup: readonly number[]
  /** Unix seconds of every block after that, rising; the last one is the story's end. */
  readonly slots: readonly number[]
  /** Seconds between two blocks, give or take some hours. */
  readonly slotLength: number
  /** Unix seconds at which the story proper begins. */
  readonly start: number
  /** Unix seconds of the last block. */
  readonly end: number
}

/** The clock of the story that ends at `end` (Unix seconds), with so many blocks a day. */
export function clockOf(end: number, slotsPerDay = 2): Clock {
  const start = end - storyDays * day
  const count = storyDays * slotsPerDay
  const slotLength = day / slotsPerDay
  const random = randomOf('clock')
  // Blocks at exactly the same times of every day would look like a machine's work.
  const slots = Array.from({ length: count }, (_, index) => {
    const nominal = start + (index + 1) * slotLength
    return index === count - 1 ? end : nominal + random.int(-3 * hour, 3 * hour)
  })
  const setup = Array.from({ length: setupBlocks }, (_, index) => start - day + (index + 1) * hour)
  return { genesis: start - day, setup, slots, slotLength, start, end }
}

/** The same point of the story in every run: 0 is its start, 1 its end. */
export function momentOf(clock: Clock, fraction: number): number {
  return Math.round(clock.start + fraction * (clock.end - clock.start))
}

/** How far the story is at a time: 0 at its start, 1 at its end. */
export function fractionOf(clock: Clock, time: number): number {
  return (time - clock.start) / (clock.end - clock.start)
}
