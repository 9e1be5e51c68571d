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

function rowFault(row: EventRow, block: EventBlock | undefined, seen: Set<string>): string | undefined {
  if (block === undefined)
    return `event ${row.id} is in block ${row.blockNumber}, which the answer does not name`
  if (row.blockHash !== block.hash)
    return `event ${row.id} is of block hash ${row.blockHash}, not ${block.hash}`
  if (row.timestamp !== block.timestamp) return `event ${row.id} has another time than its block`
  if (row.id !== eventId(row.blockNumber, row.logIndex))
    return `event ${row.id} does not bear the id of its place`
  if (seen.has(row.id)) return `event ${row.id} came twice`
  seen.add(row.id)
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
  const blocks = new Map(window.blocks.map((block) => [block.number, block]))
  const counts = new Map<number, number>()
  const seen = new Set<string>()
  for (const rows of window.rows)
    for (const row of rows) {
      const fault = rowFault(row, blocks.get(row.blockNumber), seen)
      if (fault !== undefined) return fault
      counts.set(row.blockNumber, (counts.get(row.blockNumber) ?? 0) + 1)
    }
  const short = window.blocks.find(({ number, events }) => counts.get(number) !== events)
  return (
    short && `block ${short.number} promises ${short.events} events and ${counts.get(short.number) ?? 0} came`
  )
}
