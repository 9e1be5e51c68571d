/** What is going to happen, by slot of time; a slot is a block. */
export class Agenda {
  readonly #slots: (() => void)[][]

  constructor(slots: number) {
    this.#slots = Array.from({ length: slots }, () => [])
  }

  get length(): number {
    return this.#slots.length
  }

  /** Plans something; beyond the end it never happens. */
  at(slot: number, happen: () => void): void {
    this.#slots[slot]?.push(happen)
  }

  /** Lets a slot's plans happen, and forgets them. */
  play(slot: number): void {
    for (const happen of this.#slots[slot] ?? []) happen()
    this.#slots[slot] = []
  }
}
