import { existsSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import type { EventEntity } from '../subgraph/event-entity.ts'
import { missingFactsSql } from './facts/keep-facts.ts'
import { createTables, schemaVersion } from './layout.ts'
import { ledgerError } from './ledger-error.ts'
import { namesOf, quoted, tableOf } from './names.ts'

/** What DuckDB may hold in memory, and how much it writes ahead before it works that into the file. */
const workloads = {
  following: { memory_limit: '384MB', checkpoint_threshold: '16MB' },
  // Each checkpoint packs a table's last rows anew, so that frequent ones cost more than all else; the rows under way need memory too.
  filling: { memory_limit: '200MB', checkpoint_threshold: '128MB' },
} as const

/** Filling: much is to be read before anything is current. Following: a block now and then, and questions. */
export type Workload = keyof typeof workloads

const settings = {
  threads: '2',
  ...workloads.following,
  // Metrics are SQL, so SQL must not be able to read files or fetch extensions, whatever becomes of it.
  enable_external_access: 'false',
  autoinstall_known_extensions: 'false',
  autoload_known_extensions: 'false',
}

/** Open file and the one connection that writes. */
export interface Database {
  readonly instance: DuckDBInstance
  readonly writer: DuckDBConnection
  /** True when the file was missing, damaged or of another layout and an empty one was made. */
  readonly rebuilt: boolean
}

async function single(connection: DuckDBConnection, sql: string): Promise<unknown[]> {
  const rows = await (await connection.run(sql)).getRowsJS()
  return rows[0] ?? []
}

/** Rows of all event tables must be what the blocks promise; a file that lost some is not to be trusted. */
async function isWhole(connection: DuckDBConnection, entities: readonly EventEntity[]): Promise<boolean> {
  const [version] = await single(connection, 'SELECT schema_version FROM meta')
  if (version !== schemaVersion(entities)) return false
  const counts = entities
    .map((entity) => `SELECT count(*) AS n FROM ${quoted(tableOf(entity))}`)
    .join(' UNION ALL ')
  const [promised] = await single(connection, 'SELECT coalesce(sum(events), 0)::BIGINT FROM block')
  const [found] = await single(connection, `SELECT sum(n)::BIGINT FROM (${counts})`)
  if (promised !== found) return false
  const [missing] = await single(connection, missingFactsSql(namesOf(entities)))
  return missing === 0n
}

/** Reads every value, since a part of the file that was changed by no writer shows only when it is read. @throws when there is one */
async function readAll(connection: DuckDBConnection): Promise<void> {
  const tables = await (await connection.run('SELECT table_name FROM duckdb_tables()')).getRowsJS()
  for (const [table] of tables)
    await connection.run(`SELECT bit_xor(hash(t)) FROM ${quoted(String(table))} AS t`)
}

async function create(connection: DuckDBConnection, entities: readonly EventEntity[]): Promise<void> {
  await connection.run('BEGIN TRANSACTION')
  for (const statement of createTables(entities)) await connection.run(statement)
  const version = schemaVersion(entities)
  await connection.run(`INSERT INTO meta VALUES ('${version}', NULL, 0, NULL, NULL, NULL)`)
  await connection.run('COMMIT')
}

async function connectTo(path: string): Promise<{ instance: DuckDBInstance; writer: DuckDBConnection }> {
  const instance = await DuckDBInstance.create(path, settings)
  try {
    return { instance, writer: await instance.connect() }
  } catch (error) {
    instance.closeSync()
    throw error
  }
}

async function createNew(path: string, entities: readonly EventEntity[]): Promise<Omit<Database, 'rebuilt'>> {
  const open = await connectTo(path)
  try {
    await create(open.writer, entities)
    return open
  } catch (error) {
    open.writer.closeSync()
    open.instance.closeSync()
    throw error
  }
}

async function openExisting(
  path: string,
  entities: readonly EventEntity[],
  thorough: boolean,
): Promise<Database | undefined> {
  if (!existsSync(path)) return undefined
  const open = await connectTo(path)
  try {
    const whole = await isWhole(open.writer, entities)
    if (whole && thorough) await readAll(open.writer)
    if (whole) return { ...open, rebuilt: false }
  } catch {
    // An unreadable or empty file: the same as one that is not whole.
  }
  open.writer.closeSync()
  open.instance.closeSync()
  return undefined
}

/** Fits memory and checkpoints to what is to be done. */
export async function setWorkload(writer: DuckDBConnection, workload: Workload): Promise<void> {
  for (const [name, value] of Object.entries(workloads[workload]))
    await writer.run(`SET ${name} = '${value}'`)
}

/** Removes the file; it is derived data, so nothing is lost but the time to read the subgraph again. */
export async function removeDatabase(path: string): Promise<void> {
  await rm(path, { force: true })
  await rm(`${path}.wal`, { force: true })
}

/**
 * Opens the ledger's file, or makes a new one in place of a missing, damaged or outdated one.
 * @param thorough reads all of it first: worth its time when there is a reason to doubt.
 * @throws LedgerError `busy` or `unwritable`.
 */
export async function openDatabase(
  path: string,
  entities: readonly EventEntity[],
  thorough = false,
): Promise<Database> {
  await mkdir(dirname(path), { recursive: true })
  try {
    const existing = await openExisting(path, entities, thorough)
    if (existing !== undefined) return existing
  } catch (cause) {
    const error = ledgerError(path, cause)
    if (error.fault !== 'broken') throw error
  }
  try {
    await removeDatabase(path)
    return { ...(await createNew(path, entities)), rebuilt: true }
  } catch (cause) {
    throw ledgerError(path, cause)
  }
}
