import type { EventBlock, EventRow } from '../subgraph/event-entity.ts'
import type { EventWindow } from '../subgraph/subgraph-client.ts'

/** Verified windows that follow each other, gathered for one commit: a commit costs much the same for few events as for many. */
export class Batch {
  readonly #lists: number
  #blocks: EventBlock[] = []
  #rows: EventRow[][]
  #events = 0

  /** @param lists number of entities. */
  constructor(lists: number) {
    this.#lists = lists
    this.#rows = this.#empty()
  }

  get blocks(): readonly EventBlock[] {
    return this.#blocks
  }

  /** One list an entity, in chain order. */
  get rows(): readonly (readonly EventRow[])[] {
    return this.#rows
  }

  get events(): number {
    return this.#events
  }

  add({ blocks, rows }: EventWindow): void {
    for (const block of blocks) {
      this.#blocks.push(block)
      this.#events += block.events
    }
    for (const [index, list] of rows.entries()) {
      const own = this.#rows[index]
      for (const row of list) own?.push(row)
    }
  }

  clear(): void {
    this.#blocks = []
    this.#rows = this.#empty()
    this.#events = 0
  }

  #empty(): EventRow[][] {
    return Array.from({ length: this.#lists }, () => [])
  }
}
