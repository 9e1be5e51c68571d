import { execFileSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const server = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'server')

/** Runs one statement on a stopped server's ledger, by the server's own DuckDB: what somebody with access to its disk could do. */
export function alterLedger(file: string, sql: string): void {
  const program = `import { DuckDBInstance } from '@duckdb/node-api'
const instance = await DuckDBInstance.create(process.argv[1])
const connection = await instance.connect()
await connection.run(process.argv[2])
connection.closeSync()
instance.closeSync()`
  execFileSync(process.execPath, ['--input-type=module', '-e', program, file, sql], { cwd: server })
}
