import type { BlockPoint } from './block-point.ts'
import type { ReadPool } from './read-pool.ts'
import {
  columnsOf,
  type Reader,
  rowsOf,
  type SqlColumns,
  type SqlParam,
  type SqlResult,
  type SqlRow,
} from './reader.ts'

export type { SqlColumns, SqlParam, SqlRow } from './reader.ts'

/** Longest that one statement may run before it is interrupted. */
const usualStatementMs = 10_000

type Read<T> = (result: SqlResult) => T

/** A statement ran for too long and was interrupted; the message is for the one who asked. */
export class SlowStatementError extends Error {
  override readonly name = 'SlowStatementError'
}

/** All that nearly every question needs, in one statement: each costs much the same, however small. */
const openingSql = `SELECT head_number, head_hash, head_timestamp, epoch, (SELECT count(*) FROM oversized_value) AS oversized,
  (SELECT min(number) FROM block) AS first_number, (SELECT min(timestamp) FROM block) AS first_timestamp FROM meta`

/** Begins a transaction, or goes on with the one that was kept open, and tells what it holds. */
async function openedRow(reader: Reader, pool: ReadPool): Promise<SqlRow> {
  const { opened } = reader
  if (opened !== undefined && pool.isCurrent(opened.version)) return opened.row
  await reader.end()
  const { version } = pool
  await reader.connection.run('BEGIN TRANSACTION READ ONLY')
  const [row = {}] = await reader.run(openingSql, {}, rowsOf)
  reader.opened = { version, row, memory: pool.memoryOf(version) }
  return row
}

export interface SnapshotOptions {
  /** Events of the ledger. */
  readonly events?: number
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
  /** Events of the ledger, about: for choosing a way to answer, not for answers. */
  readonly events: number
  readonly #reader: Reader
  readonly #pool: ReadPool
  readonly #options: SnapshotOptions
  #last: Promise<unknown> = Promise.resolve()
  #failed = false
  #closed = false

  private constructor(
    { reader, pool, options }: { reader: Reader; pool: ReadPool; options: SnapshotOptions },
    head: BlockPoint,
    row: SqlRow,
  ) {
    this.#reader = reader
    this.#pool = pool
    this.#options = options
    this.head = head
    this.epoch = Number(row.epoch)
    this.events = options.events ?? Number.POSITIVE_INFINITY
    this.oversized = Number(row.oversized)
    this.first =
      row.first_number === null
        ? undefined
        : { number: Number(row.first_number), timestamp: Number(row.first_timestamp) }
  }

  /** @returns undefined while the ledger holds no block. */
  static async open(pool: ReadPool, options: SnapshotOptions = {}): Promise<Snapshot | undefined> {
    const reader = await pool.acquire()
    try {
      const row = await openedRow(reader, pool)
      if (typeof row.head_number === 'number') {
        const head = {
          number: row.head_number,
          hash: String(row.head_hash),
          timestamp: Number(row.head_timestamp),
        }
        return new Snapshot({ reader, pool, options }, head, row)
      }
      await reader.end()
    } catch (error) {
      pool.discard(reader)
      throw error
    }
    pool.release(reader)
    return undefined
  }

  /**
   * What was made from this state of the ledger, made once and kept until something is written; for few things of bounded size.
   * @param name names its type too: the same name always gives the same kind of thing.
   */
  async remembered<T>(name: string, make: () => Promise<T>): Promise<T> {
    const memory = this.#reader.opened?.memory
    const known = memory?.get(name)
    if (known !== undefined) return known as Promise<T>
    const made = make()
    memory?.set(name, made)
    made.catch(() => memory?.delete(name))
    return made
  }

  /** Runs one statement. Integers wider than 32 bits come as bigint. @throws SlowStatementError */
  rows(sql: string, params: Record<string, SqlParam> = {}): Promise<SqlRow[]> {
    return this.#inTurn(sql, params, rowsOf)
  }

  /** As {@link rows}, by columns: many rows then take half the time. */
  columns(sql: string, params: Record<string, SqlParam> = {}): Promise<SqlColumns> {
    return this.#inTurn(sql, params, columnsOf)
  }

  #inTurn<T>(sql: string, params: Record<string, SqlParam>, read: Read<T>): Promise<T> {
    const run = this.#last.then(() => this.#run(sql, params, read))
    this.#last = run.catch(() => undefined)
    return run
  }

  async #run<T>(sql: string, params: Record<string, SqlParam>, read: Read<T>): Promise<T> {
    if (this.#closed) throw new Error('The snapshot is closed.')
    const { statementMs = usualStatementMs, explain = (cause: unknown) => cause } = this.#options
    let slow = false
    const timer = setTimeout(() => {
      slow = true
      this.#reader.connection.interrupt()
    }, statementMs)
    try {
      return await this.#reader.run(sql, params, read)
    } catch (cause) {
      this.#failed = true
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
    const version = this.#reader.opened?.version
    // Nothing was written since it began: the next snapshot may take over its transaction.
    if (this.#failed || version === undefined || !this.#pool.isCurrent(version)) await this.#reader.end()
    this.#pool.release(this.#reader)
  }
}
