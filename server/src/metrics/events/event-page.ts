import type { BlockPoint } from '../../ledger/block-point.ts'
import { quoted, tableOf } from '../../ledger/names.ts'
import type { Snapshot, SqlRow } from '../../ledger/snapshot.ts'
import { eventId } from '../../ledger/verify-window.ts'
import type { EventEntity } from '../../subgraph/event-entity.ts'
import { checkFirst, decodeCursor, encodeCursor, type Page, type PageRequest } from '../lists/page.ts'
import type { Tokens } from '../tokens.ts'
import { argumentsOf, type EventArgument } from './event-arguments.ts'
import { type ChosenEvents, type EventSubject, eventsOfSubject } from './event-subjects.ts'

/** One event as the chain has it. Contract in lower case. */
export interface ChainEvent {
  readonly name: string
  readonly blockNumber: number
  readonly timestamp: number
  readonly transactionHash: string
  readonly logIndex: number
  readonly contract: string
  readonly arguments: readonly EventArgument[]
}

export interface EventRequest extends PageRequest {
  /** Newest first in place of chain order. */
  readonly newestFirst: boolean
}

/** A place in the chain as one number: its block, then its log. */
const place = 'block_number::HUGEINT * 4294967296 + log_index'

/** Where a page's events are, each with the number of all; one row without a place when there are none. */
function placesSql({ choices }: ChosenEvents, { first, after, newestFirst }: EventRequest): string {
  const found = choices.map(
    ({ entity, condition }, index) =>
      `SELECT ${index} AS choice, ${place} AS place, block_number, log_index FROM ${quoted(tableOf(entity))} WHERE block_number <= $block AND ${condition}`,
  )
  const keyset = after === undefined ? '' : `WHERE place ${newestFirst ? '<' : '>'} $after::HUGEINT`
  return `WITH found AS MATERIALIZED (${found.join(' UNION ALL ')})
SELECT total.count, page.* FROM (SELECT count(*) AS count FROM found) AS total
LEFT JOIN (SELECT * FROM found ${keyset} ORDER BY place ${newestFirst ? 'DESC' : 'ASC'} LIMIT ${first + 1}) AS page ON TRUE
ORDER BY page.place ${newestFirst ? 'DESC' : 'ASC'}`
}

const idOf = (row: SqlRow): string => eventId(Number(row.block_number), Number(row.log_index))

/** The rows of one kind at these places, by event id. */
async function rowsAt(
  snapshot: Snapshot,
  entity: EventEntity,
  places: readonly SqlRow[],
): Promise<ReadonlyMap<string, SqlRow>> {
  const blocks = places.map((row) => Number(row.block_number))
  const bound = Object.fromEntries(places.map((row, index) => [`event_${index}`, idOf(row)]))
  const names = Object.keys(bound).map((name) => `$${name}`)
  // Bounds on the block let the engine skip all other rows.
  const rows = await snapshot.rows(
    `SELECT * FROM ${quoted(tableOf(entity))} WHERE block_number >= $low AND block_number <= $high AND id IN (${names.join(', ')})`,
    { ...bound, low: Math.min(...blocks), high: Math.max(...blocks) },
  )
  return new Map(rows.map((row) => [String(row.id), row]))
}

/** Values of events that no column holds, by event and field. */
async function oversizedAt(
  snapshot: Snapshot,
  places: readonly SqlRow[],
): Promise<ReadonlyMap<string, Map<string, string>>> {
  const found = new Map<string, Map<string, string>>()
  if (snapshot.oversized === 0 || places.length === 0) return found
  const blocks = places.map((row) => Number(row.block_number))
  const rows = await snapshot.rows(
    'SELECT event_id, field, value FROM oversized_value WHERE block_number >= $low AND block_number <= $high',
    { low: Math.min(...blocks), high: Math.max(...blocks) },
  )
  for (const row of rows) {
    const fields = found.get(String(row.event_id)) ?? new Map<string, string>()
    found.set(String(row.event_id), fields.set(String(row.field), String(row.value)))
  }
  return found
}

async function eventsAt(
  snapshot: Snapshot,
  { choices }: ChosenEvents,
  places: readonly SqlRow[],
  tokens: Tokens,
): Promise<ChainEvent[]> {
  const oversized = await oversizedAt(snapshot, places)
  const byId = new Map<string, ChainEvent>()
  for (const choice of new Set(places.map((row) => Number(row.choice)))) {
    const entity = choices[choice]?.entity
    if (entity === undefined) continue
    const own = places.filter((row) => Number(row.choice) === choice)
    for (const [id, row] of await rowsAt(snapshot, entity, own))
      byId.set(id, {
        name: entity.name,
        blockNumber: Number(row.block_number),
        timestamp: Number(row.timestamp),
        transactionHash: String(row.transaction_hash),
        logIndex: Number(row.log_index),
        contract: String(row.contract),
        arguments: argumentsOf(entity, row, oversized.get(id) ?? new Map(), tokens),
      })
  }
  return places.flatMap((row) => byId.get(idOf(row)) ?? [])
}

/** The events of a subject as of a block, in chain order, a page. */
export async function eventsOf(
  snapshot: Snapshot,
  block: BlockPoint,
  subject: EventSubject,
  request: EventRequest,
  tokens: Tokens,
): Promise<Page<ChainEvent>> {
  checkFirst(request.first)
  const after = request.after === undefined ? undefined : decodeCursor('events', request.after)
  const chosen = await eventsOfSubject(snapshot, block, subject)
  if (chosen === undefined) return { totalCount: 0, hasNextPage: false, endCursor: null, nodes: [] }
  const params = { ...chosen.params, block: block.number, ...(after === undefined ? {} : { after }) }
  const rows = await snapshot.rows(placesSql(chosen, request), params)
  const places = rows.filter((row) => row.place !== null)
  const shown = places.slice(0, request.first)
  const last = shown.at(-1)
  return {
    totalCount: Number(rows[0]?.count ?? 0),
    hasNextPage: places.length > request.first,
    endCursor: last === undefined ? null : encodeCursor('events', String(last.place)),
    nodes: await eventsAt(snapshot, chosen, shown, tokens),
  }
}
