import {
  BIGINT,
  type DuckDBConnection,
  type DuckDBMaterializedResult,
  type DuckDBType,
  INTEGER,
  VARCHAR,
} from '@duckdb/node-api'
import type { BlockPoint } from './block-point.ts'
import type { ReadPool } from './read-pool.ts'

/** A value bound to `$name` in SQL; never spliced into the text. */
export type SqlParam = number | bigint | string | null
export type SqlRow = Record<string, unknown>
/** The values of each column, in the rows' order. */
export type SqlColumns = Record<string, readonly unknown[]>

const bindType = (value: SqlParam): DuckDBType =>
  typeof value === 'string' ? VARCHAR : typeof value === 'number' ? INTEGER : BIGINT

/** Longest that one statement may run before it is interrupted. */
const usualStatementMs = 10_000

type Read<T> = (result: DuckDBMaterializedResult) => Promise<T>

/** A statement ran for too long and was interrupted; the message is for the one who asked. */
export class SlowStatementError extends Error {
  override readonly name = 'SlowStatementError'
}

/** All that nearly every question needs, in one statement: each costs much the same, however small. */
const openingSql = `SELECT head_number, head_hash, head_timestamp, epoch, (SELECT count(*) FROM oversized_value) AS oversized,
  (SELECT min(number) FROM block) AS first_number, (SELECT min(timestamp) FROM block) AS first_timestamp FROM meta`

export interface SnapshotOptions {
  /** After how long a statement is interrupted. */
  readonly statementMs?: number
  /** Says what the failure of a statement means; gives the error itself when it knows nothing better. */
  readonly explain?: (cause: unknown) => unknown
}

/**
 * The ledger as it was at one moment: everything read through it agrees, whatever is committed meanwhile.
 * Statements run one after another. Close it to give its connection back.
 */
export class Snapshot {
  /** Newest block of the ledger at that moment. */
  readonly head: BlockPoint
  /** Counts rollbacks; answers of different epochs must not be mixed. */
  readonly epoch: number
  /** Oldest block with an event; undefined while there is none. */
  readonly first: { readonly number: number; readonly timestamp: number } | undefined
  /** Values that are in no column since they are too large. */
  readonly oversized: number
  readonly #connection: DuckDBConnection
  readonly #pool: ReadPool
  readonly #options: SnapshotOptions
  #last: Promise<unknown> = Promise.resolve()
  #closed = false

  private constructor(
    { connection, pool, options }: { connection: DuckDBConnection; pool: ReadPool; options: SnapshotOptions },
    head: BlockPoint,
    row: SqlRow,
  ) {
    this.#connection = connection
    this.#pool = pool
    this.#options = options
    this.head = head
    this.epoch = Number(row.epoch)
    this.oversized = Number(row.oversized)
    this.first =
      row.first_number === null
        ? undefined
        : { number: Number(row.first_number), timestamp: Number(row.first_timestamp) }
  }

  /** @returns undefined while the ledger holds no block. */
  static async open(pool: ReadPool, options: SnapshotOptions = {}): Promise<Snapshot | undefined> {
    const connection = await pool.acquire()
    try {
      await connection.run('BEGIN TRANSACTION READ ONLY')
      const result = await connection.run(openingSql)
      const [row] = await result.getRowObjectsJS()
      if (typeof row?.head_number === 'number') {
        const head = {
          number: row.head_number,
          hash: String(row.head_hash),
          timestamp: Number(row.head_timestamp),
        }
        return new Snapshot({ connection, pool, options }, head, row)
      }
      await connection.run('COMMIT')
    } catch (error) {
      pool.discard(connection)
      throw error
    }
    pool.release(connection)
    return undefined
  }

  /** Runs one statement. Integers wider than 32 bits come as bigint. @throws SlowStatementError */
  rows(sql: string, params: Record<string, SqlParam> = {}): Promise<SqlRow[]> {
    return this.#inTurn(sql, params, async (result) => (await result.getRowObjectsJS()) as SqlRow[])
  }

  /** As {@link rows}, by columns: many rows then take half the time. */
  columns(sql: string, params: Record<string, SqlParam> = {}): Promise<SqlColumns> {
    return this.#inTurn(sql, params, (result) => result.getColumnsObjectJS())
  }

  #inTurn<T>(sql: string, params: Record<string, SqlParam>, read: Read<T>): Promise<T> {
    const run = this.#last.then(() => this.#run(sql, params, read))
    this.#last = run.catch(() => undefined)
    return run
  }

  async #run<T>(sql: string, params: Record<string, SqlParam>, read: Read<T>): Promise<T> {
    if (this.#closed) throw new Error('The snapshot is closed.')
    const types = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, bindType(value)]))
    const { statementMs = usualStatementMs, explain = (cause: unknown) => cause } = this.#options
    let slow = false
    const timer = setTimeout(() => {
      slow = true
      this.#connection.interrupt()
    }, statementMs)
    try {
      return await read(await this.#connection.run(sql, params, types))
    } catch (cause) {
      if (!slow) throw explain(cause)
      throw new SlowStatementError(
        `The question took longer than ${statementMs / 1000} s and was stopped. Ask for a shorter window or a coarser granularity, or again when fewer ask.`,
        { cause },
      )
    } finally {
      clearTimeout(timer)
    }
  }

  /** Waits for statements under way, then gives the connection back. */
  async close(): Promise<void> {
    if (this.#closed) return
    await this.#last
    this.#closed = true
    try {
      await this.#connection.run('COMMIT')
    } catch {
      // A statement failed inside the transaction; it only read, so rolling back ends it as well.
      await this.#connection.run('ROLLBACK').catch(() => undefined)
    }
    this.#pool.release(this.#connection)
  }
}
