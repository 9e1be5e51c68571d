import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBAppender, DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import type { Ledger } from '../ledger.ts'

/** The process would have died here. */
export class CrashError extends Error {
  override readonly name = 'CrashError'
}

interface Armed {
  readonly dir: string
  readonly copy: string
  left: number
  dead: boolean
}

let armed: Armed | undefined

/** Runs before and after every statement and every flush of rows: each is a point where a process may die. */
function point(): void {
  if (armed === undefined) return
  if (!armed.dead && armed.left-- > 0) return
  if (!armed.dead) {
    armed.dead = true
    keepFiles(armed)
  }
  throw new CrashError()
}

/** What a killed process leaves is what the system has of its files at that moment. */
function keepFiles({ dir, copy }: Armed): void {
  rmSync(copy, { recursive: true, force: true })
  mkdirSync(copy)
  for (const name of ['ledger.duckdb', 'ledger.duckdb.wal'])
    if (existsSync(join(dir, name))) copyFileSync(join(dir, name), join(copy, name))
}

/** The file that was opened last, by its path. One thread does: handing few rows from thread to thread takes longer than reading them. */
const opened = new Map<string, DuckDBInstance>()
const create = DuckDBInstance.create
DuckDBInstance.create = async (path, options) => {
  const instance = await create.call(DuckDBInstance, path, { ...options, threads: '1' })
  if (path !== undefined) opened.set(path, instance)
  return instance
}

const run = DuckDBConnection.prototype.run
const closeSync = DuckDBAppender.prototype.closeSync
DuckDBConnection.prototype.run = async function (this: DuckDBConnection, ...args) {
  point()
  const result = await run.apply(this, args)
  point()
  return result
}
DuckDBAppender.prototype.closeSync = function (this: DuckDBAppender) {
  point()
  closeSync.call(this)
  point()
}

/**
 * Lets the ledger in `dir` die at a point to come: the files as they are then are kept in `copy`, and from there on every statement fails.
 * @returns what ends it, and tells whether the ledger died.
 */
export function armCrash(dir: string, copy: string, points: number): () => boolean {
  const own: Armed = { dir, copy, left: points, dead: false }
  armed = own
  return () => {
    armed = undefined
    return own.dead
  }
}

/** Closes a ledger whose files are not looked at again: without working the log into the file, which takes longest. */
export async function abandon(ledger: Ledger): Promise<void> {
  const connection = await opened.get(ledger.path)?.connect()
  opened.delete(ledger.path)
  if (connection !== undefined) {
    await run.call(connection, 'PRAGMA disable_checkpoint_on_shutdown')
    connection.closeSync()
  }
  ledger.close()
}
