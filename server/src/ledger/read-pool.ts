import type { DuckDBInstance } from '@duckdb/node-api'
import { Reader } from './reader.ts'

/**
 * A bounded set of reading connections; whoever reads waits for a turn when all are taken. One that is given back keeps its transaction
 * open until something is written: the next question then begins where this one ended, without asking what is there.
 */
export class ReadPool {
  readonly #instance: DuckDBInstance
  readonly #size: number
  readonly #idle: Reader[] = []
  readonly #waiting: ((reader: Reader | undefined) => void)[] = []
  /** Rises when a write begins and when it ends: odd while one is under way. */
  #version = 0
  #memory: { readonly version: number; readonly things: Map<string, Promise<unknown>> } | undefined
  #open = 0
  #closed = false

  constructor(instance: DuckDBInstance, size: number) {
    this.#instance = instance
    this.#size = size
  }

  /** To be noted before a transaction begins; see {@link isCurrent}. */
  get version(): number {
    return this.#version
  }

  /** True when a transaction that began at that version holds what the ledger holds now, and nothing is being written. */
  isCurrent(version: number): boolean {
    return version === this.#version && version % 2 === 0
  }

  /** Where to keep what is made from the ledger's state: one place for all who see the same. */
  memoryOf(version: number): Map<string, Promise<unknown>> {
    // While something is written, two that begin may see different states.
    if (!this.isCurrent(version)) return new Map()
    if (this.#memory?.version !== version) this.#memory = { version, things: new Map() }
    return this.#memory.things
  }

  /** Ends the transactions that are kept open, so that what is replaced need not be kept for them. */
  async writeBegins(): Promise<void> {
    this.#version++
    this.#memory = undefined
    await Promise.all(
      this.#idle.splice(0).map(async (reader) => {
        try {
          await reader.end()
          this.release(reader)
        } catch {
          this.discard(reader)
        }
      }),
    )
  }

  writeEnded(): void {
    this.#version++
  }

  /** @throws when the pool was closed. */
  async acquire(): Promise<Reader> {
    if (this.#closed) throw new Error('The ledger is closed.')
    const idle = this.#idle.pop()
    if (idle !== undefined) return idle
    if (this.#open < this.#size) {
      this.#open++
      return new Reader(await this.#instance.connect())
    }
    const reader = await new Promise<Reader | undefined>((resolve) => this.#waiting.push(resolve))
    if (reader === undefined) throw new Error('The ledger is closed.')
    return reader
  }

  release(reader: Reader): void {
    if (this.#closed) {
      reader.close()
      return
    }
    const next = this.#waiting.shift()
    if (next === undefined) this.#idle.push(reader)
    else next(reader)
  }

  /** Ends a connection that failed, so that a fresh one may take its place. */
  discard(reader: Reader): void {
    reader.close()
    this.#open--
  }

  close(): void {
    this.#closed = true
    for (const resolve of this.#waiting.splice(0)) resolve(undefined)
    for (const reader of this.#idle.splice(0)) reader.close()
  }
}
