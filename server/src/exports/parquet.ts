import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import {
  type DuckDBAppender,
  type DuckDBConnection,
  DuckDBDecimalValue,
  DuckDBInstance,
  LIST,
  VARCHAR,
} from '@duckdb/node-api'
import { quoted } from '../ledger/names.ts'
import type { Cell, CellKind, Column, Table } from './table.ts'

const columnTypes: Record<CellKind, string> = {
  int: 'BIGINT',
  // Parquet has no HUGEINT: DuckDB would write doubles. 38 digits are exact.
  bigint: 'DECIMAL(38, 0)',
  decimal: 'DECIMAL(38, 18)',
  boolean: 'BOOLEAN',
  hex: 'VARCHAR',
  text: 'VARCHAR',
  list: 'VARCHAR[]',
}

const widest = 10n ** 38n
const textList = LIST(VARCHAR)

/** Column for numbers of more than 38 digits: a JSON object of column names and digits; null in nearly every row. */
const oversizedColumn = 'oversized'

/** A number's digits without the point, with `scale` of them after it; undefined when they do not fit 38. */
function unscaled(cell: bigint | string, scale: number): bigint | undefined {
  const [whole = '0', fraction = ''] = String(cell).split('.')
  const digits = BigInt(`${whole}${fraction.padEnd(scale, '0').slice(0, scale)}`)
  return digits < widest && digits > -widest ? digits : undefined
}

/** @returns false when the number is too large for the column, which is null then. */
function appendCell(appender: DuckDBAppender, kind: CellKind, cell: Cell): boolean {
  if (cell === null) appender.appendNull()
  else if (kind === 'int') appender.appendBigInt(BigInt(cell as number))
  else if (kind === 'boolean') appender.appendBoolean(cell as boolean)
  else if (kind === 'list') appender.appendList([...(cell as readonly string[])], textList)
  else if (kind === 'bigint' || kind === 'decimal') {
    const scale = kind === 'bigint' ? 0 : 18
    const digits = unscaled(cell as bigint | string, scale)
    if (digits === undefined) appender.appendNull()
    else appender.appendDecimal(new DuckDBDecimalValue(digits, 38, scale))
    return digits !== undefined
  } else appender.appendVarchar(String(cell))
  return true
}

function appendRow(appender: DuckDBAppender, columns: readonly Column[], row: readonly Cell[]): void {
  const oversized: Record<string, string> = {}
  for (const [index, { name, kind }] of columns.entries()) {
    const cell = row[index] ?? null
    if (!appendCell(appender, kind, cell)) oversized[name] = String(cell)
  }
  if (Object.keys(oversized).length === 0) appender.appendNull()
  else appender.appendVarchar(JSON.stringify(oversized))
  appender.endRow()
}

const sqlText = (text: string): string => `'${text.replaceAll("'", "''")}'`

/**
 * Apart from the ledger, whose SQL may touch no file: an instance of its own that may touch one folder and runs nothing but the
 * statements below. It holds the rows in a file, so that memory stays bounded whatever their number.
 */
async function openScratch(dir: string): Promise<{ instance: DuckDBInstance; connection: DuckDBConnection }> {
  const instance = await DuckDBInstance.create(join(dir, 'scratch.duckdb'), {
    threads: '1',
    memory_limit: '128MB',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  })
  const connection = await instance.connect()
  await connection.run(`SET allowed_directories = [${sqlText(dir)}]`)
  await connection.run('SET enable_external_access = false')
  await connection.run('SET lock_configuration = true')
  return { instance, connection }
}

async function fill(connection: DuckDBConnection, { columns, pages }: Table): Promise<void> {
  const definitions = columns.map(({ name, kind }) => `${quoted(name)} ${columnTypes[kind]}`)
  await connection.run(`CREATE TABLE exported (${[...definitions, `${oversizedColumn} VARCHAR`].join(', ')})`)
  const appender = await connection.createAppender('exported')
  for await (const rows of pages()) for (const row of rows) appendRow(appender, columns, row)
  appender.closeSync()
}

/** A finished Parquet file; `remove` takes its folder away. */
export interface ParquetFile {
  readonly path: string
  remove(): Promise<void>
}

/**
 * Writes a table as Parquet into a folder of its own below `parent`, which only we may read.
 * @param metadata key-value pairs of the file's footer.
 */
export async function writeParquet(
  table: Table,
  metadata: Readonly<Record<string, string>>,
  parent: string,
): Promise<ParquetFile> {
  const dir = await mkdtemp(join(parent, 'parquet-'))
  const path = join(dir, 'rows.parquet')
  const remove = () => rm(dir, { recursive: true, force: true })
  try {
    const { instance, connection } = await openScratch(dir)
    try {
      await fill(connection, table)
      const pairs = Object.entries(metadata).map(([key, value]) => `${quoted(key)}: ${sqlText(value)}`)
      await connection.run(
        `COPY exported TO ${sqlText(path)} (FORMAT parquet, COMPRESSION zstd, KV_METADATA {${pairs.join(', ')}})`,
      )
    } finally {
      connection.closeSync()
      instance.closeSync()
    }
    await rm(join(dir, 'scratch.duckdb'), { force: true })
    return { path, remove }
  } catch (error) {
    await remove()
    throw error
  }
}
