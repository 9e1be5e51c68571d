import { type DuckDBAppender, type DuckDBConnection, listValue } from '@duckdb/node-api'
import type {
  EventBlock,
  EventEntity,
  EventParam,
  EventRow,
  ParamScalar,
  ParamValue,
} from '../subgraph/event-entity.ts'
import { metadataTitle } from './metadata-title.ts'
import { tableOf } from './names.ts'

const maxHugeInt = 2n ** 127n - 1n

/** True when a HUGEINT column cannot hold the value. */
export const isOversized = (value: ParamValue): value is bigint =>
  typeof value === 'bigint' && (value > maxHugeInt || value < -maxHugeInt)

function appendScalar(appender: DuckDBAppender, kind: EventParam['kind'], value: ParamScalar): void {
  if (isOversized(value)) appender.appendNull()
  else if (typeof value === 'bigint') appender.appendHugeInt(value)
  else if (typeof value === 'boolean') appender.appendBoolean(value)
  else if (typeof value === 'number') appender.appendInteger(value)
  else if (kind === 'Bytes' || kind === 'String') appender.appendVarchar(value)
  else throw new TypeError(`A ${kind} parameter holds the text "${value}".`)
}

const commonColumnCount = 7

function appendRow(appender: DuckDBAppender, entity: EventEntity, row: EventRow): void {
  appender.appendVarchar(row.id)
  appender.appendInteger(row.blockNumber)
  appender.appendBigInt(BigInt(row.timestamp))
  appender.appendVarchar(row.transactionHash)
  appender.appendInteger(row.logIndex)
  appender.appendVarchar(row.contract)
  appender.appendVarchar(row.source)
  for (const [index, param] of entity.params.entries()) {
    const value = row.params[index]
    if (value === undefined)
      throw new TypeError(`${entity.name} ${row.id} lacks its parameter ${param.name}.`)
    if (typeof value !== 'object') appendScalar(appender, param.kind, value)
    else {
      const items = value.map((item) => (typeof item === 'bigint' ? item.toString() : item))
      appender.appendValue(listValue(items), appender.columnType(commonColumnCount + index))
    }
  }
  appender.endRow()
}

async function append<T>(
  writer: DuckDBConnection,
  table: string,
  items: readonly T[],
  appendItem: (appender: DuckDBAppender, item: T) => void,
): Promise<void> {
  if (items.length === 0) return
  const appender = await writer.createAppender(table)
  for (const item of items) appendItem(appender, item)
  appender.closeSync()
}

/** Adds blocks to the block table, inside the writer's transaction. */
export function appendBlocks(writer: DuckDBConnection, blocks: readonly EventBlock[]): Promise<void> {
  return append(writer, 'block', blocks, (appender, block) => {
    appender.appendInteger(block.number)
    appender.appendVarchar(block.hash)
    appender.appendVarchar(block.parentHash)
    appender.appendBigInt(BigInt(block.timestamp))
    appender.appendInteger(block.events)
    appender.endRow()
  })
}

/**
 * Adds one entity's rows, and what is derived from them, inside the writer's transaction.
 * @returns how many values were too large for their column.
 */
export async function appendEvents(
  writer: DuckDBConnection,
  entity: EventEntity,
  rows: readonly EventRow[],
): Promise<number> {
  if (rows.length === 0) return 0
  await append(writer, tableOf(entity), rows, (appender, row) => appendRow(appender, entity, row))
  const oversized = oversizedIn(entity, rows)
  await append(writer, 'oversized_value', oversized, (appender, [row, field, value]) => {
    appender.appendVarchar(row.id)
    appender.appendInteger(row.blockNumber)
    appender.appendVarchar(entity.name)
    appender.appendVarchar(field)
    appender.appendVarchar(value.toString())
    appender.endRow()
  })
  await append(writer, 'metadata_title', titlesIn(entity, rows), (appender, [row, title]) => {
    appender.appendVarchar(row.id)
    appender.appendInteger(row.blockNumber)
    appender.appendVarchar(title)
    appender.endRow()
  })
  return oversized.length
}

function oversizedIn(entity: EventEntity, rows: readonly EventRow[]): [EventRow, string, bigint][] {
  const found: [EventRow, string, bigint][] = []
  for (const [index, param] of entity.params.entries()) {
    if (param.kind !== 'BigInt' || param.list) continue
    for (const row of rows) {
      const value = row.params[index]
      if (value !== undefined && isOversized(value)) found.push([row, param.name, value])
    }
  }
  return found
}

function titlesIn(entity: EventEntity, rows: readonly EventRow[]): [EventRow, string][] {
  const at = entity.params.findIndex(({ name }) => name === 'metadataURI')
  if (at < 0) return []
  return rows.flatMap((row) => {
    const uri = row.params[at]
    const title = typeof uri === 'string' ? metadataTitle(uri) : undefined
    return title === undefined ? [] : [[row, title]]
  })
}
