import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'

/** A bounded set of reading connections; a reader waits for its turn when all are taken. */
export class ReadPool {
  readonly #instance: DuckDBInstance
  readonly #size: number
  readonly #idle: DuckDBConnection[] = []
  readonly #waiting: ((connection: DuckDBConnection | undefined) => void)[] = []
  #open = 0
  #closed = false

  constructor(instance: DuckDBInstance, size: number) {
    this.#instance = instance
    this.#size = size
  }

  /** @throws when the pool was closed. */
  async acquire(): Promise<DuckDBConnection> {
    if (this.#closed) throw new Error('The ledger is closed.')
    const idle = this.#idle.pop()
    if (idle !== undefined) return idle
    if (this.#open < this.#size) {
      this.#open++
      return this.#instance.connect()
    }
    const connection = await new Promise<DuckDBConnection | undefined>((resolve) =>
      this.#waiting.push(resolve),
    )
    if (connection === undefined) throw new Error('The ledger is closed.')
    return connection
  }

  release(connection: DuckDBConnection): void {
    if (this.#closed) {
      connection.closeSync()
      return
    }
    const next = this.#waiting.shift()
    if (next === undefined) this.#idle.push(connection)
    else next(connection)
  }

  /** Ends a connection that failed, so that a fresh one may take its place. */
  discard(connection: DuckDBConnection): void {
    connection.closeSync()
    this.#open--
  }

  close(): void {
    this.#closed = true
    for (const resolve of this.#waiting.splice(0)) resolve(undefined)
    for (const connection of this.#idle.splice(0)) connection.closeSync()
  }
}
