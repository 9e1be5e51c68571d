import type { EventBlock, EventRow } from '../subgraph/event-entity.ts'
import type { EventWindow } from '../subgraph/subgraph-client.ts'
import type { PlannedWindow } from './plan-windows.ts'

/** Id that the subgraph gives an event: 0x + block number (8 bytes) + log index (4 bytes). */
export function eventId(blockNumber: number, logIndex: number): string {
  return `0x${blockNumber.toString(16).padStart(16, '0')}${logIndex.toString(16).padStart(8, '0')}`
}

function blockFault(planned: PlannedWindow, blocks: readonly EventBlock[]): string | undefined {
  let last = planned.after
  for (const { number } of blocks) {
    if (number <= last || number > planned.upTo) return `block ${number} is out of order or out of range`
    last = number
  }
  if (last !== planned.upTo) return `block ${planned.upTo}, named a moment ago, is missing`
  return undefined
}

/** A block of the answer, and which of its logs came. */
interface Tally {
  readonly block: EventBlock
  /** What the ids of its events begin with. */
  readonly prefix: string
  readonly logs: Set<number>
}

const prefixLength = eventId(0, 0).length - 8

function rowFault(row: EventRow, tally: Tally | undefined): string | undefined {
  if (tally === undefined)
    return `event ${row.id} is in block ${row.blockNumber}, which the answer does not name`
  const { block, prefix, logs } = tally
  if (row.blockHash !== block.hash)
    return `event ${row.id} is of block hash ${row.blockHash}, not ${block.hash}`
  if (row.timestamp !== block.timestamp) return `event ${row.id} has another time than its block`
  if (!row.id.startsWith(prefix) || Number.parseInt(row.id.slice(prefixLength), 16) !== row.logIndex)
    return `event ${row.id} does not bear the id of its place`
  if (logs.has(row.logIndex)) return `event ${row.id} came twice`
  logs.add(row.logIndex)
  return undefined
}

/**
 * What shows that an answer is not one whole state of one chain: a reorganisation in flight, lost, doubled or foreign
 * rows. The window is dropped then and asked for again.
 * @param anchorHash hash of our newest block, which the window must join; undefined for an empty ledger.
 * @returns undefined when the window may be committed.
 */
export function windowFault(
  planned: PlannedWindow,
  window: EventWindow,
  anchorHash: string | undefined,
): string | undefined {
  if (anchorHash !== undefined && window.anchor?.hash !== anchorHash)
    return `it does not join our block ${planned.after}`
  const outOfPlace = blockFault(planned, window.blocks)
  if (outOfPlace !== undefined) return outOfPlace
  const tallies = new Map<number, Tally>()
  for (const block of window.blocks)
    tallies.set(block.number, {
      block,
      prefix: eventId(block.number, 0).slice(0, prefixLength),
      logs: new Set(),
    })
  for (const rows of window.rows)
    for (const row of rows) {
      const fault = rowFault(row, tallies.get(row.blockNumber))
      if (fault !== undefined) return fault
    }
  for (const { block, logs } of tallies.values())
    if (logs.size !== block.events)
      return `block ${block.number} promises ${block.events} events and ${logs.size} came`
  return undefined
}
