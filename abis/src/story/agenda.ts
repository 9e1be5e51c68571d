import type { Clock } from './clock.ts'

/** Something that somebody does: it puts transactions into the next block. */
export type Act = () => void

type Entry = { readonly time: number; readonly act: Act }

/**
 * What happens when. Acts are noted at any time and done in the first block at or after it; an act that is noted for
 * the past is done in the next block. Acts of one block are done by time, then in the order noted.
 */
export class Agenda {
  readonly #slots: readonly number[]
  readonly #buckets = new Map<number, Entry[]>()
  readonly #daily: Act[] = []
  #next = 0

  constructor(clock: Clock) {
    this.#slots = clock.slots
  }

  /** Unix seconds of the block that is being filled, or comes next. */
  get now(): number {
    return this.#slots[this.#next] ?? Number.POSITIVE_INFINITY
  }

  /** Index of the block that is being filled, or comes next. */
  get index(): number {
    return this.#next
  }

  /** Notes an act for every block; such acts come before all others of their block. */
  everyBlock(act: Act): void {
    this.#daily.push(act)
  }

  /** Notes an act for the block that comes `count` blocks after this one. */
  afterBlocks(count: number, act: Act): void {
    this.at(this.#slots[this.#next + count] ?? Number.POSITIVE_INFINITY, act)
  }

  /** Notes an act. One after the story's end never happens. */
  at(time: number, act: Act): void {
    const slot = Math.max(this.#slotOf(time), this.#next)
    if (slot >= this.#slots.length) return
    const bucket = this.#buckets.get(slot)
    if (bucket) bucket.push({ time, act })
    else this.#buckets.set(slot, [{ time, act }])
  }

  /** Does everything due in the next block. Acts noted meanwhile for the past go into the block after it. */
  fillNext(): void {
    for (const act of this.#daily) act()
    const due = this.#buckets.get(this.#next) ?? []
    this.#buckets.delete(this.#next)
    for (const { act } of due.sort((a, b) => a.time - b.time)) act()
  }

  /** Moves on after the block was mined. */
  advance(): void {
    const late = this.#buckets.get(this.#next)
    this.#buckets.delete(this.#next)
    this.#next += 1
    for (const { time, act } of late ?? []) this.at(time, act)
  }

  /** Index of the first slot at or after `time`. */
  #slotOf(time: number): number {
    let [low, high] = [0, this.#slots.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#slots[middle] ?? 0) < time) low = middle + 1
      else high = middle
    }
    return low
  }
}
