import type { BlockPoint } from '../ledger/block-point.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { quoted, snakeCase, tableOf } from '../ledger/names.ts'
import type { Snapshot, SqlParam, SqlRow } from '../ledger/snapshot.ts'
import { type TimeWindow, windowBounds } from '../metrics/time-window.ts'
import type { EventEntity, EventParam } from '../subgraph/event-entity.ts'
import { commonFieldDescriptions, eventDescriptions } from '../subgraph/generated/event-descriptions.ts'
import { atEpoch } from './at-epoch.ts'
import { type EventFilter, eventFilterSql } from './event-filter.ts'
import type { Cell, CellKind, Column, Row, Table } from './table.ts'

/** Which events of one kind are asked for: all up to a block, or those of a range, a time and a filter. */
export interface EventQuestion {
  readonly entity: EventEntity
  readonly block: BlockPoint
  readonly epoch: number
  readonly fromBlock: number
  readonly window: TimeWindow
  readonly filter: EventFilter
}

/** Rows read at once: as much as the event loop can turn into text without holding up anybody else. */
const pageRows = 1_000

const commonColumns: readonly Column[] = [
  { name: 'id', kind: 'hex' },
  { name: 'blockNumber', kind: 'int' },
  { name: 'blockHash', kind: 'hex' },
  { name: 'timestamp', kind: 'int' },
  { name: 'transactionHash', kind: 'hex' },
  { name: 'logIndex', kind: 'int' },
  { name: 'contract', kind: 'hex' },
  { name: 'source', kind: 'text' },
]

function kindOf({ kind, list }: EventParam): CellKind {
  if (list) return 'list'
  const kinds = { Int: 'int', BigInt: 'bigint', Bytes: 'hex', String: 'text', Boolean: 'boolean' } as const
  return kinds[kind]
}

/** Columns of an event's download: the names, and what they mean, are those of the subgraph's schema. */
export const eventColumns = ({ name, params }: EventEntity): readonly Column[] => [
  ...commonColumns.map((column) => ({ ...column, description: commonFieldDescriptions[column.name] ?? '' })),
  ...params.map((param) => ({
    name: param.name,
    kind: kindOf(param),
    description: eventDescriptions[name]?.fields[param.name] ?? '',
  })),
]

function conditionsOf({ entity, block, fromBlock, window, filter }: EventQuestion): {
  readonly sql: string
  readonly params: Record<string, SqlParam>
} {
  const filtered = eventFilterSql(entity, filter)
  const { from, to } = windowBounds(window)
  const conditions = [
    'block_number <= $block',
    'block_number >= $fromBlock',
    ...(window.from === undefined ? [] : ['timestamp >= $from']),
    ...(window.to === undefined ? [] : ['timestamp < $to']),
    ...filtered.conditions,
  ]
  const params = {
    block: block.number,
    fromBlock,
    ...(window.from === undefined ? {} : { from }),
    ...(window.to === undefined ? {} : { to }),
    ...filtered.params,
  }
  return { sql: conditions.join(' AND '), params }
}

/** How many rows the question has. */
export async function countEvents(snapshot: Snapshot, question: EventQuestion): Promise<number> {
  const { sql, params } = conditionsOf(question)
  const [row] = await snapshot.rows(
    `SELECT count(*)::INTEGER AS n FROM ${quoted(tableOf(question.entity))} WHERE ${sql}`,
    params,
  )
  return Number(row?.n ?? 0)
}

/** Values of these rows that no column holds, by event id and field; empty for all but a few. */
async function oversizedOf(
  snapshot: Snapshot,
  { entity }: EventQuestion,
  rows: readonly SqlRow[],
): Promise<ReadonlyMap<string, bigint>> {
  const first = rows.at(0)?.id
  const last = rows.at(-1)?.id
  if (typeof first !== 'string' || typeof last !== 'string') return new Map()
  const found = await snapshot.rows(
    'SELECT event_id, field, value FROM oversized_value WHERE entity = $entity AND event_id >= $first AND event_id <= $last',
    { entity: entity.name, first, last },
  )
  return new Map(found.map((row) => [`${row.event_id}.${row.field}`, BigInt(String(row.value))]))
}

function cellOf(value: unknown, kind: CellKind): Cell {
  if (value === null || value === undefined) return null
  if (kind === 'int') return Number(value)
  if (kind === 'bigint') return BigInt(value as bigint)
  if (kind === 'boolean') return value === true
  if (kind === 'list') return (value as readonly unknown[]).map(String)
  return String(value)
}

const after = 'block_number >= $lastBlock AND (block_number > $lastBlock OR log_index > $lastLog)'

/**
 * Where the page after a place ends. It reads two narrow columns of all rows that are left; the page itself then reads all columns of
 * its own rows alone. One statement for both would read every column of the rest of the table for every page.
 */
const endSql = (entity: EventEntity, conditions: string): string =>
  `SELECT max(block_number) AS "endBlock", arg_max(log_index, (block_number, log_index)) AS "endLog" FROM (
  SELECT block_number, log_index FROM ${quoted(tableOf(entity))} WHERE ${conditions} AND ${after} ORDER BY block_number, log_index LIMIT ${pageRows}
)`

/** The rows after a place and up to another, in chain order. */
function pageSql(entity: EventEntity, columns: readonly Column[], conditions: string): string {
  const selected = columns
    .filter(({ name }) => name !== 'blockHash')
    .map(({ name }) => `page.${quoted(snakeCase(name))} AS ${quoted(name)}`)
  // Bounds on the block's number alone let the engine skip what lies before and after; the places make the cut exact.
  const upTo = 'block_number <= $endBlock AND (block_number < $endBlock OR log_index <= $endLog)'
  return `SELECT ${selected.join(', ')}, block.hash AS "blockHash" FROM (
  SELECT * FROM ${quoted(tableOf(entity))} WHERE ${conditions} AND ${after} AND ${upTo}
) AS page JOIN (
  SELECT number, hash FROM block WHERE number >= $lastBlock AND number <= $endBlock
) AS block ON block.number = page.block_number ORDER BY page.block_number, page.log_index`
}

/** A place in the chain: everything up to and with it has been read. */
interface Place {
  readonly lastBlock: number
  readonly lastLog: number
}

interface EventPage {
  readonly rows: readonly Row[]
  /** Where the next page begins; undefined when there is none. */
  readonly next: Place | undefined
}

function readPages(ledger: Ledger, question: EventQuestion): (place: Place) => Promise<EventPage> {
  const columns = eventColumns(question.entity)
  const { sql, params } = conditionsOf(question)
  const page = pageSql(question.entity, columns, sql)
  const end = endSql(question.entity, sql)
  return (place) =>
    atEpoch(ledger, question.epoch, async (snapshot) => {
      const [ends] = await snapshot.rows(end, { ...params, ...place })
      if (typeof ends?.endBlock !== 'number') return { rows: [], next: undefined }
      const bounds = { endBlock: ends.endBlock, endLog: Number(ends.endLog) }
      const found = await snapshot.rows(page, { ...params, ...place, ...bounds })
      const oversized = await oversizedOf(snapshot, question, found)
      const rows = found.map((row) =>
        columns.map(({ name, kind }) => oversized.get(`${row.id}.${name}`) ?? cellOf(row[name], kind)),
      )
      const last = found.at(-1)
      const more = last !== undefined && found.length === pageRows
      const next = more ? { lastBlock: Number(last.blockNumber), lastLog: Number(last.logIndex) } : undefined
      return { rows, next }
    })
}

/**
 * Rows of a kind of event in chain order, read page by page: each page is a statement of its own, so that a reader who is slow holds
 * neither memory nor a connection.
 * @throws ExportInterruptedError while it is read, when the chain is reorganised.
 */
export function eventTable(ledger: Ledger, question: EventQuestion): Table {
  const readPage = readPages(ledger, question)
  async function* pages(): AsyncGenerator<readonly Row[]> {
    for (let place: Place | undefined = { lastBlock: -1, lastLog: -1 }; place !== undefined; ) {
      const page: EventPage = await readPage(place)
      yield page.rows
      place = page.next
    }
  }
  return { columns: eventColumns(question.entity), pages }
}
