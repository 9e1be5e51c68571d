import type { EventBlock } from '../subgraph/event-entity.ts'

/** A range of blocks that is fetched in one request. */
export interface PlannedWindow {
  /** Last block before the range; -1 for the beginning. */
  readonly after: number
  /** Last block of the range. */
  readonly upTo: number
}

/**
 * Takes blocks from the front of a queue for one window: as many as together have at most `maxEvents` events, at most `maxBlocks`, and
 * at least one, however many events it has.
 * @param queue ascending by number; what is taken leaves it.
 */
export function takeWindow(queue: EventBlock[], maxEvents: number, maxBlocks: number): EventBlock[] {
  let events = 0
  let count = 0
  for (const block of queue) {
    events += block.events
    if (count > 0 && (events > maxEvents || count >= maxBlocks)) break
    count++
  }
  return queue.splice(0, count)
}
