import { BIGINT, type DuckDBConnection, type DuckDBType, INTEGER, VARCHAR } from '@duckdb/node-api'
import type { BlockPoint } from './block-point.ts'
import type { ReadPool } from './read-pool.ts'

/** A value bound to `$name` in SQL; never spliced into the text. */
export type SqlParam = number | bigint | string | null
export type SqlRow = Record<string, unknown>

const bindType = (value: SqlParam): DuckDBType =>
  typeof value === 'string' ? VARCHAR : typeof value === 'number' ? INTEGER : BIGINT

/** Longest that one statement may run before it is interrupted. */
const statementTimeoutMs = 10_000

/**
 * The ledger as it was at one moment: everything read through it agrees, whatever is committed meanwhile.
 * Statements run one after another. Close it to give its connection back.
 */
export class Snapshot {
  /** Newest block of the ledger at that moment. */
  readonly head: BlockPoint
  /** Counts rollbacks; answers of different epochs must not be mixed. */
  readonly epoch: number
  readonly #connection: DuckDBConnection
  readonly #pool: ReadPool
  #last: Promise<unknown> = Promise.resolve()
  #closed = false

  private constructor(connection: DuckDBConnection, pool: ReadPool, head: BlockPoint, epoch: number) {
    this.#connection = connection
    this.#pool = pool
    this.head = head
    this.epoch = epoch
  }

  /** @returns undefined while the ledger holds no block. */
  static async open(pool: ReadPool): Promise<Snapshot | undefined> {
    const connection = await pool.acquire()
    try {
      await connection.run('BEGIN TRANSACTION READ ONLY')
      const result = await connection.run('SELECT head_number, head_hash, head_timestamp, epoch FROM meta')
      const [row] = await result.getRowObjectsJS()
      if (typeof row?.head_number === 'number') {
        const head = {
          number: row.head_number,
          hash: String(row.head_hash),
          timestamp: Number(row.head_timestamp),
        }
        return new Snapshot(connection, pool, head, Number(row.epoch))
      }
      await connection.run('COMMIT')
    } catch (error) {
      pool.discard(connection)
      throw error
    }
    pool.release(connection)
    return undefined
  }

  /** Runs one statement. Integers wider than 32 bits come as bigint. */
  rows(sql: string, params: Record<string, SqlParam> = {}): Promise<SqlRow[]> {
    const run = this.#last.then(() => this.#run(sql, params))
    this.#last = run.catch(() => undefined)
    return run
  }

  async #run(sql: string, params: Record<string, SqlParam>): Promise<SqlRow[]> {
    if (this.#closed) throw new Error('The snapshot is closed.')
    const types = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, bindType(value)]))
    const timer = setTimeout(() => this.#connection.interrupt(), statementTimeoutMs)
    try {
      const result = await this.#connection.run(sql, params, types)
      return (await result.getRowObjectsJS()) as SqlRow[]
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
