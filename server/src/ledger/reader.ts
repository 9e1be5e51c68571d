import {
  BIGINT,
  type DuckDBConnection,
  type DuckDBDataChunk,
  type DuckDBPreparedStatement,
  type DuckDBType,
  INTEGER,
  JSDuckDBValueConverter,
  VARCHAR,
} from '@duckdb/node-api'

/** A value bound to `$name` in SQL; never spliced into the text. */
export type SqlParam = number | bigint | string | null
export type SqlRow = Record<string, unknown>
/** The values of each column, in the rows' order. */
export type SqlColumns = Record<string, readonly unknown[]>

/** What a statement gave, still in the database's own form. */
export interface SqlResult {
  readonly names: readonly string[]
  readonly chunks: readonly DuckDBDataChunk[]
}

export interface OpenTransaction {
  /** When it began, by the pool's count of writes. */
  readonly version: number
  /** What it was found to hold at its beginning. */
  readonly row: SqlRow
  /** What was made from what it holds, by name. */
  readonly memory: Map<string, Promise<unknown>>
}

/** Statements that one transaction keeps prepared; the one used longest ago goes first. */
const mostPrepared = 200

const bindType = (value: SqlParam): DuckDBType =>
  typeof value === 'string' ? VARCHAR : typeof value === 'number' ? INTEGER : BIGINT

/**
 * A connection that reads. It keeps a transaction's statements prepared: for a question over few rows, to prepare is most of the work.
 * One statement at a time.
 */
export class Reader {
  readonly connection: DuckDBConnection
  opened: OpenTransaction | undefined
  readonly #prepared = new Map<string, DuckDBPreparedStatement>()

  constructor(connection: DuckDBConnection) {
    this.connection = connection
  }

  /** Runs one statement and reads all of its result. */
  async run<T>(
    sql: string,
    params: Readonly<Record<string, SqlParam>>,
    read: (result: SqlResult) => T,
  ): Promise<T> {
    const statement = await this.#statement(sql)
    const types = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, bindType(value)]))
    statement.bind(params, types)
    const result = await statement.run()
    const chunks: DuckDBDataChunk[] = []
    for (let rows = 0; rows < result.rowCount; rows += chunks.at(-1)?.rowCount ?? 0) {
      const chunk = await result.fetchChunk()
      if (chunk === null) break
      chunks.push(chunk)
    }
    return read({ names: result.deduplicatedColumnNames(), chunks })
  }

  /**
   * Ends the transaction. Its statements go with it: a plan relies on what the tables held when it was made (a sort squeezes values into as many bytes as
   * the largest took), and DuckDB does not make it anew when they hold more.
   */
  async end(): Promise<void> {
    this.#forget()
    if (this.opened === undefined) return
    this.opened = undefined
    try {
      await this.connection.run('COMMIT')
    } catch {
      // A statement failed inside the transaction; it only read, so rolling back ends it as well.
      await this.connection.run('ROLLBACK').catch(() => undefined)
    }
  }

  #forget(): void {
    for (const statement of this.#prepared.values()) statement.destroySync()
    this.#prepared.clear()
  }

  async #statement(sql: string): Promise<DuckDBPreparedStatement> {
    const kept = this.#prepared.get(sql)
    if (kept !== undefined) {
      this.#prepared.delete(sql)
      this.#prepared.set(sql, kept)
      return kept
    }
    const statement = await this.connection.prepare(sql)
    this.#prepared.set(sql, statement)
    const [oldest] = this.#prepared
    if (this.#prepared.size > mostPrepared && oldest !== undefined) {
      this.#prepared.delete(oldest[0])
      oldest[1].destroySync()
    }
    return statement
  }

  close(): void {
    this.#forget()
    this.connection.closeSync()
  }
}

/** Rows by the names of their columns. Integers wider than 32 bits are bigint. */
export function rowsOf({ names, chunks }: SqlResult): SqlRow[] {
  return chunks.flatMap((chunk) =>
    chunk
      .convertRows(JSDuckDBValueConverter)
      .map((values) => Object.fromEntries(names.map((name, index) => [name, values[index]]))),
  )
}

/** As {@link rowsOf}, by columns: many rows then take half the time. */
export function columnsOf({ names, chunks }: SqlResult): SqlColumns {
  return Object.fromEntries(
    names.map((name, index) => [
      name,
      chunks.flatMap((chunk) => chunk.convertColumnValues(index, JSDuckDBValueConverter)),
    ]),
  )
}
