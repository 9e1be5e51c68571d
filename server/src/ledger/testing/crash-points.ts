import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBAppender, DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
// Before statements can be made to fail.
import './abandon.ts'

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

// One thread does: handing few rows from thread to thread takes longer than reading them.
const create = DuckDBInstance.create
DuckDBInstance.create = (path, options) => create.call(DuckDBInstance, path, { ...options, threads: '1' })

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
