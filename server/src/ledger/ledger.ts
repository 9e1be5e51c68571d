import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import type { EventBlock, EventEntity, EventRow } from '../subgraph/event-entity.ts'
import { appendBlocks, appendEvents } from './append-rows.ts'
import type { BlockPoint } from './block-point.ts'
import { type Database, openDatabase, removeDatabase, setWorkload, type Workload } from './database.ts'
import { addFacts, rollBackFacts } from './facts/keep-facts.ts'
import { addWatchedTransfers, rollBackWatchedTransfers } from './facts/watched-transfers.ts'
import { derivedTables, schemaVersion } from './layout.ts'
import { type LedgerError, ledgerError } from './ledger-error.ts'
import { namesOf, quoted, tableOf } from './names.ts'
import { ReadPool } from './read-pool.ts'
import { Snapshot } from './snapshot.ts'

export interface LedgerOptions {
  readonly dir: string
  readonly entities: readonly EventEntity[]
  /** Reading connections at once. */
  readonly readers?: number
}

/** Whole blocks with all their events, ready to be committed. */
export interface LedgerBatch {
  readonly blocks: readonly EventBlock[]
  /** One list an entity, in the order of the ledger's entities. */
  readonly rows: readonly (readonly EventRow[])[]
  /** Newest block that the ledger answers for after the batch; may be one without events. */
  readonly head: BlockPoint
}

/** What the ledger holds, as of its last commit. */
export interface LedgerState {
  readonly head: BlockPoint | undefined
  readonly deployment: string | undefined
  readonly epoch: number
  readonly events: number
  readonly oversizedValues: number
}

/**
 * The DuckDB mirror of the subgraph's event entities: one writer, many readers of consistent snapshots.
 * Invariant: the rows of every event table are exactly the events of the blocks in `block`, all on one chain.
 * Everything that changes together is committed together, so that a crash leaves either the old or the new state.
 */
export class Ledger {
  readonly path: string
  readonly entities: readonly EventEntity[]
  readonly schemaVersion: string
  readonly #readers: number
  #database: Database
  #pool: ReadPool
  #workload: Workload = 'following'
  #trouble: LedgerError | undefined
  #state: LedgerState = { head: undefined, deployment: undefined, epoch: 0, events: 0, oversizedValues: 0 }

  private constructor(options: LedgerOptions, path: string, database: Database) {
    this.path = path
    this.entities = options.entities
    this.schemaVersion = schemaVersion(options.entities)
    this.#readers = options.readers ?? 4
    this.#database = database
    this.#pool = new ReadPool(database.instance, this.#readers)
  }

  /** Opens or makes the ledger in a folder. @throws LedgerError */
  static async open(options: LedgerOptions): Promise<Ledger> {
    const path = join(options.dir, 'ledger.duckdb')
    const ledger = new Ledger(options, path, await openDatabase(path, options.entities))
    await ledger.#readState()
    return ledger
  }

  get state(): LedgerState {
    return this.#state
  }

  /** What a reader met that only opening the file again can mend; undefined when nothing. */
  get trouble(): LedgerError | undefined {
    return this.#trouble
  }

  /** The ledger at this moment; undefined while it holds no block. @throws LedgerError */
  async snapshot(): Promise<Snapshot | undefined> {
    const explain = (cause: unknown) => this.#explain(cause)
    try {
      return await Snapshot.open(this.#pool, { explain, events: this.#state.events })
    } catch (cause) {
      throw ledgerError(this.path, this.#explain(cause))
    }
  }

  /** Remembers what the reader cannot mend; anything else is the statement's own fault. */
  #explain(cause: unknown): unknown {
    const error = ledgerError(this.path, cause)
    if (!error.invalidated && !error.damaged) return cause
    this.#trouble = error
    return error
  }

  /** Newest mirrored blocks first, at most `limit`, none above `atMost`. */
  async newestBlocks(limit: number, atMost = 2 ** 31 - 1): Promise<EventBlock[]> {
    const rows = await this.#rows(
      `SELECT number, hash, parent_hash, timestamp, events FROM block WHERE number <= ${atMost} ORDER BY number DESC LIMIT ${limit}`,
    )
    return rows.map((row) => ({
      number: Number(row.number),
      hash: String(row.hash),
      parentHash: String(row.parent_hash),
      timestamp: Number(row.timestamp),
      events: Number(row.events),
    }))
  }

  /** What memory and disk are used for now. */
  get workload(): Workload {
    return this.#workload
  }

  /** Says what comes next, so that memory and disk are used for it. */
  async prepareFor(workload: Workload): Promise<void> {
    if (workload === this.#workload) return
    try {
      await setWorkload(this.#database.writer, workload)
      this.#workload = workload
    } catch (cause) {
      throw ledgerError(this.path, cause)
    }
  }

  /** Adds whole blocks above the newest and moves the head, at once. */
  async commit(batch: LedgerBatch): Promise<void> {
    let oversized = 0
    await this.#write(async (writer) => {
      await appendBlocks(writer, batch.blocks)
      for (const [index, entity] of this.entities.entries())
        oversized += await appendEvents(writer, entity, batch.rows[index] ?? [])
      const [first] = batch.blocks
      if (first !== undefined) await this.#derive(writer, first.number, batch)
      await this.#moveHead(writer, batch.head)
    })
    const { events, oversizedValues } = this.#state
    const added = batch.blocks.reduce((sum, block) => sum + block.events, 0)
    this.#state = {
      ...this.#state,
      head: batch.head,
      events: events + added,
      oversizedValues: oversizedValues + oversized,
    }
  }

  /** Brings up to date what follows from the events of a batch. */
  async #derive(writer: DuckDBConnection, block: number, batch: LedgerBatch): Promise<void> {
    const happened = namesOf(this.entities.filter((_entity, index) => (batch.rows[index] ?? []).length > 0))
    await addFacts(writer, block, happened, namesOf(this.entities))
    await addWatchedTransfers(writer, block, happened, namesOf(this.entities))
  }

  /** Moves the head to a block above the newest events. */
  setHead(head: BlockPoint): Promise<void> {
    return this.#transaction((writer) => this.#moveHead(writer, head))
  }

  /** Drops everything above a block that is mirrored, which becomes the head; -1 drops everything. */
  rollbackTo(number: number): Promise<void> {
    return this.#transaction(async (writer) => {
      for (const entity of this.entities)
        await writer.run(`DELETE FROM ${quoted(tableOf(entity))} WHERE block_number > ${number}`)
      for (const table of derivedTables)
        await writer.run(`DELETE FROM ${table} WHERE block_number > ${number}`)
      await rollBackFacts(writer, number)
      await rollBackWatchedTransfers(writer, number, namesOf(this.entities))
      await writer.run(`DELETE FROM block WHERE number > ${number}`)
      await writer.run(`DELETE FROM observed_head WHERE number > ${number}`)
      await writer.run(`UPDATE meta SET epoch = epoch + 1,
        head_number = (SELECT max(number) FROM block),
        head_hash = (SELECT arg_max(hash, number) FROM block),
        head_timestamp = (SELECT arg_max(timestamp, number) FROM block)`)
    })
  }

  /** Drops everything and takes up another deployment. */
  async startOver(deployment: string): Promise<void> {
    await this.rollbackTo(-1)
    await this.#transaction(async (writer) => {
      await writer.run('UPDATE meta SET deployment = $deployment', { deployment })
    })
  }

  /**
   * Closes the file and opens it again, anew when it proves damaged.
   * @param how `thorough` reads every value first, `discard` does not look at what is there.
   * @throws LedgerError
   */
  async reopen(how: 'usual' | 'thorough' | 'discard' = 'usual'): Promise<{ rebuilt: boolean }> {
    const epoch = this.#state.epoch + 1
    this.#closeFile()
    if (how === 'discard') await removeDatabase(this.path)
    this.#database = await openDatabase(this.path, this.entities, how === 'thorough')
    this.#trouble = undefined
    this.#pool = new ReadPool(this.#database.instance, this.#readers)
    this.#workload = 'following'
    await this.#transaction(async (writer) => {
      await writer.run(`UPDATE meta SET epoch = greatest(epoch, ${epoch})`)
    })
    return { rebuilt: this.#database.rebuilt }
  }

  close(): void {
    this.#closeFile()
  }

  #closeFile(): void {
    this.#pool.close()
    this.#database.writer.closeSync()
    this.#database.instance.closeSync()
  }

  async #moveHead(writer: DuckDBConnection, head: BlockPoint): Promise<void> {
    const params = { number: head.number, hash: head.hash, timestamp: head.timestamp }
    await writer.run(
      'UPDATE meta SET head_number = $number, head_hash = $hash, head_timestamp = $timestamp',
      params,
    )
    // A head at or below one seen before takes the place of those above: they were of another chain.
    await writer.run('DELETE FROM observed_head WHERE number >= $number', { number: head.number })
    await writer.run('INSERT INTO observed_head VALUES ($number, $hash, $timestamp)', params)
  }

  /** Changes what the ledger holds and reads its state anew. */
  async #transaction(run: (writer: DuckDBConnection) => Promise<void>): Promise<void> {
    await this.#write(run)
    await this.#readState()
  }

  async #write(run: (writer: DuckDBConnection) => Promise<void>): Promise<void> {
    const { writer } = this.#database
    const pool = this.#pool
    await pool.writeBegins()
    try {
      await writer.run('BEGIN TRANSACTION')
      await run(writer)
      await writer.run('COMMIT')
    } catch (cause) {
      await writer.run('ROLLBACK').catch(() => undefined)
      throw ledgerError(this.path, cause)
    } finally {
      pool.writeEnded()
    }
  }

  async #rows(sql: string): Promise<Record<string, unknown>[]> {
    try {
      return await (await this.#database.writer.run(sql)).getRowObjectsJS()
    } catch (cause) {
      throw ledgerError(this.path, cause)
    }
  }

  async #readState(): Promise<void> {
    const [row] = await this.#rows(`SELECT head_number, head_hash, head_timestamp, deployment, epoch,
      (SELECT coalesce(sum(events), 0) FROM block) AS events, (SELECT count(*) FROM oversized_value) AS oversized FROM meta`)
    const hasHead = typeof row?.head_number === 'number'
    this.#state = {
      head: hasHead
        ? {
            number: Number(row.head_number),
            hash: String(row.head_hash),
            timestamp: Number(row.head_timestamp),
          }
        : undefined,
      deployment: typeof row?.deployment === 'string' ? row.deployment : undefined,
      epoch: Number(row?.epoch ?? 0),
      events: Number(row?.events ?? 0),
      oversizedValues: Number(row?.oversized ?? 0),
    }
  }
}
