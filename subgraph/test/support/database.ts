import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { startPostgres } from '../../../server/src/stack/postgres/start-postgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Connection URL of the Postgres that graph-node uses in the tests. */
    postgresUrl: string
  }
}

/** One Postgres for all mapping tests, in a folder that is deleted afterwards. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'subgraph-test-'))
  const postgres = await startPostgres({ dataDir })
  project.provide('postgresUrl', postgres.url)
  return async () => {
    await postgres.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
