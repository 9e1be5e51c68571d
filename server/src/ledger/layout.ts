import { createHash } from 'node:crypto'
import type { EventEntity, EventParam, ParamKind } from '../subgraph/event-entity.ts'
import { createFactTables } from './facts/keep-facts.ts'
import { createWatchedTransfers } from './facts/watched-transfers.ts'
import { quoted, snakeCase, tableOf } from './names.ts'

/** Rises when tables other than those of events change; a ledger of another layout is rebuilt. */
const layoutVersion = 5

const columnTypes: Record<ParamKind, string> = {
  Int: 'INTEGER',
  BigInt: 'HUGEINT',
  Bytes: 'VARCHAR',
  String: 'VARCHAR',
  Boolean: 'BOOLEAN',
}

/** Lists of integers are kept as decimal text: they are shown, never summed, and may hold any uint256. */
export function columnType({ kind, list }: EventParam): string {
  if (!list) return columnTypes[kind]
  return kind === 'BigInt' ? 'VARCHAR[]' : `${columnTypes[kind]}[]`
}

/** Columns that every event table begins with. The block's hash is kept once, in block. */
export const commonColumns =
  'id VARCHAR, block_number INTEGER, timestamp BIGINT, transaction_hash VARCHAR, log_index INTEGER, contract VARCHAR, source VARCHAR'

/** Packed into fewer bits, a HUGEINT takes DuckDB 1.5 seven times as long to read as it does in plain bytes. */
const compression = (param: EventParam): string =>
  columnType(param) === 'HUGEINT' ? ' USING COMPRESSION UNCOMPRESSED' : ''

function eventTable(entity: EventEntity): string {
  const params = entity.params.map(
    (param) => `${quoted(snakeCase(param.name))} ${columnType(param)}${compression(param)}`,
  )
  return `CREATE TABLE ${quoted(tableOf(entity))} (${[commonColumns, ...params].join(', ')})`
}

/** Tables that hold rows of one block and lose them when it is rolled back, beside those of the events. */
export const derivedTables = ['oversized_value', 'metadata_title'] as const

const ownTables = [
  // Blocks with at least one event. A block is canonical when the newest one below is.
  'CREATE TABLE block (number INTEGER, hash VARCHAR, parent_hash VARCHAR, timestamp BIGINT, events INTEGER)',
  // Heads seen, most of them without events, so that an answer for one can be asked for again.
  'CREATE TABLE observed_head (number INTEGER, hash VARCHAR, timestamp BIGINT)',
  // Values above 2^127 - 1, which no column holds; the column is NULL then.
  'CREATE TABLE oversized_value (event_id VARCHAR, block_number INTEGER, entity VARCHAR, field VARCHAR, value VARCHAR)',
  // Titles read from data: URIs in a metadataURI parameter.
  'CREATE TABLE metadata_title (event_id VARCHAR, block_number INTEGER, title VARCHAR)',
  'CREATE TABLE meta (schema_version VARCHAR, deployment VARCHAR, epoch BIGINT, head_number INTEGER, head_hash VARCHAR, head_timestamp BIGINT)',
]

/** Statements that make an empty ledger. */
export function createTables(entities: readonly EventEntity[]): string[] {
  return [...ownTables, ...entities.map(eventTable), ...createFactTables, createWatchedTransfers]
}

/** Fingerprint of everything that decides what the tables mean. */
export function schemaVersion(entities: readonly EventEntity[]): string {
  const text = JSON.stringify([layoutVersion, entities])
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}
