import { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import type { Ledger } from '../ledger.ts'

/** The file that was opened last, by its path. */
const opened = new Map<string, DuckDBInstance>()
const create = DuckDBInstance.create
DuckDBInstance.create = async (path, options) => {
  const instance = await create.call(DuckDBInstance, path, options)
  if (path !== undefined) opened.set(path, instance)
  return instance
}
// As it was before anybody armed it: crash-points.ts lets statements fail.
const run = DuckDBConnection.prototype.run

/**
 * The ledger at this path will not work its log into the file when it is closed, which takes longest: for files that nobody looks at again,
 * or that are to be found as a killed process leaves them.
 */
export async function leaveLog(path: string): Promise<void> {
  const connection = await opened.get(path)?.connect()
  opened.delete(path)
  if (connection === undefined) return
  await run.call(connection, 'PRAGMA disable_checkpoint_on_shutdown')
  connection.closeSync()
}

/** Closes a ledger and leaves its log as it is. */
export async function abandon(ledger: Ledger): Promise<void> {
  await leaveLog(ledger.path)
  ledger.close()
}
