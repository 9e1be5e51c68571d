import type { EventEntity, ParamValue } from '../../subgraph/event-entity.ts'
import { eventBlocks, rowsOf, type TestBlock } from '../../subgraph/testing/test-chain.ts'
import { isOversized } from '../append-rows.ts'
import { factTables } from '../facts/fact-tables.ts'
import type { Ledger } from '../ledger.ts'
import { metadataTitle } from '../metadata-title.ts'
import { quoted, tableOf } from '../names.ts'
import { expectedFacts } from './expected-facts.ts'

/** Everything the ledger holds, in one comparable form: a line a row. */
export async function dumpLedger(ledger: Ledger): Promise<string[]> {
  const snapshot = await ledger.snapshot()
  if (snapshot === undefined) return []
  const lines: string[] = []
  for (const entity of ledger.entities)
    for (const row of await snapshot.rows(`SELECT * FROM ${quoted(tableOf(entity))} ORDER BY id`))
      lines.push(line(entity, Object.values(row)))
  for (const row of await snapshot.rows('SELECT * FROM block ORDER BY number'))
    lines.push(plainLine('block', Object.values(row)))
  for (const row of await snapshot.rows('SELECT event_id, title FROM metadata_title ORDER BY event_id'))
    lines.push(plainLine('title', Object.values(row)))
  for (const row of await snapshot.rows(
    'SELECT event_id, block_number, entity, field, value FROM oversized_value ORDER BY event_id, field',
  ))
    lines.push(plainLine('oversized', Object.values(row)))
  for (const table of [...factTables.map((facts) => facts.table), 'watched_transfer']) {
    const rows = await snapshot.rows(`SELECT * FROM ${table}`)
    lines.push(...rows.map((row) => plainLine(table, Object.values(row))).sort())
  }
  await snapshot.close()
  return lines
}

const stored = (value: ParamValue): unknown => {
  if (typeof value === 'object') return value.map(String)
  return isOversized(value) ? null : value
}

/** What a ledger of that chain must hold. */
export function dumpChain(entities: readonly EventEntity[], blocks: readonly TestBlock[]): string[] {
  const events = entities.flatMap((entity) =>
    rowsOf(blocks, entity.name).map(
      ({ id, blockNumber, timestamp, transactionHash, logIndex, contract, source, params }) =>
        line(entity, [
          id,
          blockNumber,
          timestamp,
          transactionHash,
          logIndex,
          contract,
          source,
          ...params.map(stored),
        ]),
    ),
  )
  const ofBlocks = eventBlocks(blocks).map(({ number, hash, parentHash, timestamp, events: count }) =>
    plainLine('block', [number, hash, parentHash, timestamp, count]),
  )
  const facts = expectedFacts(entities, blocks).flatMap(({ table, rows }) =>
    rows.map((row) => plainLine(table, row)).sort(),
  )
  return [
    ...events,
    ...ofBlocks,
    ...titleLines(entities, blocks),
    ...oversizedLines(entities, blocks),
    ...facts,
  ]
}

function titleLines(entities: readonly EventEntity[], blocks: readonly TestBlock[]): string[] {
  const titled = entities.flatMap((entity) => {
    const at = entity.params.findIndex(({ name }) => name === 'metadataURI')
    return rowsOf(blocks, entity.name).flatMap(({ id, params }) => {
      const title = at < 0 ? undefined : metadataTitle(String(params[at]))
      return title === undefined ? [] : [[id, title] as const]
    })
  })
  return titled.sort(([a], [b]) => (a < b ? -1 : 1)).map((values) => plainLine('title', values))
}

function oversizedLines(entities: readonly EventEntity[], blocks: readonly TestBlock[]): string[] {
  const found = entities.flatMap((entity) =>
    rowsOf(blocks, entity.name).flatMap(({ id, blockNumber, params }) =>
      entity.params.flatMap(({ name }, index) => {
        const value = params[index]
        return value !== undefined && isOversized(value)
          ? [[id, blockNumber, entity.name, name, value.toString()] as const]
          : []
      }),
    ),
  )
  const key = ([id, , , field]: (typeof found)[number]) => `${id} ${field}`
  return found.sort((a, b) => (key(a) < key(b) ? -1 : 1)).map((values) => plainLine('oversized', values))
}

function line(entity: EventEntity, values: readonly unknown[]): string {
  return plainLine(entity.name, values)
}

function plainLine(name: string, values: readonly unknown[]): string {
  const plain = (_key: string, value: unknown) =>
    typeof value === 'bigint'
      ? Number(value).toString() === value.toString()
        ? Number(value)
        : value.toString()
      : value
  return `${name} ${JSON.stringify(values, plain)}`
}
