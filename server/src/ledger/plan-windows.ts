import type { EventBlock } from '../subgraph/event-entity.ts'

/** A range of blocks that is fetched in one request and committed at once. */
export interface PlannedWindow {
  /** Last block before the range; -1 for the beginning. */
  readonly after: number
  /** Last block of the range. */
  readonly upTo: number
}

/**
 * Splits blocks into windows whose events together fit one page, so that one answer holds a window whole.
 * A block that alone exceeds a page gets a window of its own.
 * @param blocks ascending by number, all above `after`.
 */
export function planWindows(
  after: number,
  blocks: readonly EventBlock[],
  maxEvents: number,
): PlannedWindow[] {
  const windows: PlannedWindow[] = []
  let begin = after
  let last = after
  let events = 0
  for (const block of blocks) {
    if (last > begin && events + block.events > maxEvents) {
      windows.push({ after: begin, upTo: last })
      begin = last
      events = 0
    }
    events += block.events
    last = block.number
  }
  if (last > begin) windows.push({ after: begin, upTo: last })
  return windows
}
