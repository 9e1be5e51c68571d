import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTables } from './layout.ts'
import { ReadPool } from './read-pool.ts'
import { SlowStatementError, Snapshot } from './snapshot.ts'

describe('a snapshot', () => {
  let instance: DuckDBInstance
  let pool: ReadPool
  beforeAll(async () => {
    instance = await DuckDBInstance.create(':memory:')
    const writer = await instance.connect()
    for (const statement of createTables([])) await writer.run(statement)
    await writer.run("INSERT INTO meta VALUES ('', 'Qm', 3, 7, '0x07', 1600000000)")
    writer.closeSync()
    pool = new ReadPool(instance, 1)
  })
  afterAll(() => {
    pool.close()
    instance.closeSync()
  })

  const open = async (statementMs?: number): Promise<Snapshot> => {
    const snapshot = await Snapshot.open(pool, statementMs === undefined ? {} : { statementMs })
    if (snapshot === undefined) throw new Error('The ledger holds no block.')
    return snapshot
  }

  it('interrupts a statement that takes too long, says so, and gives its connection back', async () => {
    const slow = await open(50)
    const endless = slow.rows('SELECT count(*) FROM range(100000000) AS a, range(100000) AS b')
    await expect(endless).rejects.toThrow(SlowStatementError)
    await expect(endless).rejects.toThrow('The question took longer than 0.05 s and was stopped.')
    await slow.close()
    // There is one connection only.
    const next = await open()
    expect(await next.rows('SELECT epoch FROM meta')).toEqual([{ epoch: 3n }])
    await next.close()
  })

  it('sees nothing of what is written meanwhile', async () => {
    const before = await open()
    const writer = await instance.connect()
    await pool.writeBegins()
    await writer.run('UPDATE meta SET epoch = 4')
    pool.writeEnded()
    expect(await before.rows('SELECT epoch FROM meta')).toEqual([{ epoch: 3n }])
    await before.close()
    const after = await open()
    expect(await after.rows('SELECT epoch FROM meta')).toEqual([{ epoch: 4n }])
    await after.close()
    writer.closeSync()
  })

  it('fails a wrong statement with its own error, and ends all the same', async () => {
    const snapshot = await open()
    await expect(snapshot.rows('SELECT nothing FROM meta')).rejects.toThrow(/Binder Error/)
    await snapshot.close()
    await expect(snapshot.rows('SELECT 1')).rejects.toThrow('The snapshot is closed.')
  })
})
