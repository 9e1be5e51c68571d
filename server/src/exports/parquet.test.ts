import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, describe, expect, it } from 'vitest'
import { writeParquet } from './parquet.ts'
import { tableOf } from './testing/tables.ts'

const dir = mkdtempSync(join(tmpdir(), "parquet's-"))
afterAll(() => rmSync(dir, { recursive: true }))

/** What another program reads from a file: an engine of its own that has seen nothing of the writer. */
async function read(sql: string): Promise<Record<string, unknown>[]> {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  try {
    return await (await connection.run(sql)).getRowObjectsJson()
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}
const from = (path: string) => `'${path.replaceAll("'", "''")}'`

const columns = [
  { name: 'amount', kind: 'bigint' },
  { name: 'block', kind: 'int' },
  { name: 'ratio', kind: 'decimal' },
  { name: 'ok', kind: 'boolean' },
  { name: 'hash', kind: 'hex' },
  { name: 'from', kind: 'text' },
  { name: 'values', kind: 'list' },
] as const

const licence = { licence: 'CC BY 4.0' }

describe('Parquet', () => {
  it('reads back exactly, whatever the numbers', async () => {
    const most = 10n ** 38n - 1n
    const table = tableOf(columns, [
      [most, 1, '0.090909090909090909', true, '0xab', 'it\'s "quoted"', ['=1', '2']],
      [-most, 2 ** 40, '-12345678901234567890.5', false, '0x', '', []],
      [null, 0, null, null, '0x', null, null],
      [10n ** 38n, 3, '1', true, '0x', 'too large', []],
      [-(2n ** 255n), 3, '123456789012345678901', true, '0x', 'too large', []],
    ])
    const file = await writeParquet(table, licence, dir)
    const rows = await read(`SELECT * FROM ${from(file.path)}`)
    expect(rows).toEqual([
      {
        amount: `${most}`,
        block: '1',
        ratio: '0.090909090909090909',
        ok: true,
        hash: '0xab',
        from: 'it\'s "quoted"',
        values: ['=1', '2'],
        oversized: null,
      },
      {
        amount: `-${most}`,
        block: `${2 ** 40}`,
        ratio: '-12345678901234567890.500000000000000000',
        ok: false,
        hash: '0x',
        from: '',
        values: [],
        oversized: null,
      },
      {
        amount: null,
        block: '0',
        ratio: null,
        ok: null,
        hash: '0x',
        from: null,
        values: null,
        oversized: null,
      },
      {
        amount: null,
        block: '3',
        ratio: '1.000000000000000000',
        ok: true,
        hash: '0x',
        from: 'too large',
        values: [],
        oversized: `{"amount":"${10n ** 38n}"}`,
      },
      {
        amount: null,
        block: '3',
        ratio: null,
        ok: true,
        hash: '0x',
        from: 'too large',
        values: [],
        oversized: `{"amount":"-${2n ** 255n}","ratio":"123456789012345678901"}`,
      },
    ])
    const types = await read(`SELECT column_type FROM (DESCRIBE SELECT * FROM ${from(file.path)})`)
    expect(types.map(({ column_type }) => column_type)).toEqual([
      'DECIMAL(38,0)',
      'BIGINT',
      'DECIMAL(38,18)',
      'BOOLEAN',
      'VARCHAR',
      'VARCHAR',
      'VARCHAR[]',
      'VARCHAR',
    ])
    await file.remove()
  })

  it('carries its metadata, and runs none of it', async () => {
    const metadata = {
      licence: 'CC BY 4.0',
      where: `'}); COPY exported TO '${dir}/evil.csv'; --`,
      'a "key"': 'Ünïcode',
    }
    const file = await writeParquet(tableOf(columns, []), metadata, dir)
    const pairs = await read(
      `SELECT decode(key) AS key, decode(value) AS value FROM parquet_kv_metadata(${from(file.path)})`,
    )
    expect(Object.fromEntries(pairs.map(({ key, value }) => [key, value]))).toMatchObject(metadata)
    expect(existsSync(join(dir, 'evil.csv'))).toBe(false)
    await file.remove()
  })

  it('is in a folder that only we may read, and leaves nothing behind', async () => {
    const file = await writeParquet(tableOf(columns, []), licence, dir)
    expect(statSync(join(file.path, '..')).mode & 0o077).toBe(0)
    expect(readdirSync(join(file.path, '..'))).toEqual(['rows.parquet'])
    await file.remove()
    const broken = tableOf(columns, [['no number', 0, null, null, null, null, null]])
    await expect(writeParquet(broken, licence, dir)).rejects.toThrow()
    expect(readdirSync(dir)).toEqual([])
  })
})
