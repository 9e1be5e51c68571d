import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { eventEntities } from '../subgraph/generated/event-entities.ts'
import { SubgraphClient } from '../subgraph/subgraph-client.ts'
import { FakeSubgraph } from '../subgraph/testing/fake-subgraph.ts'
import { Random } from '../subgraph/testing/random.ts'
import { randomEvents } from '../subgraph/testing/random-events.ts'
import { TestChain } from '../subgraph/testing/test-chain.ts'
import { Ledger } from './ledger.ts'
import { dumpChain, dumpLedger } from './testing/dump.ts'
import { settle } from './testing/settle.ts'

const seed = Number(process.env.LEDGER_FIRST_SEED ?? 4)
/** Kills of a real process: a few each time, twenty by `npm run test:long -w server`. */
const kills = Number(process.env.LEDGER_KILLS ?? 3)
const script = fileURLToPath(new URL('./testing/follow.ts', import.meta.url))

describe('a ledger’s file', () => {
  const random = new Random(seed)
  let chain: TestChain
  let fake: FakeSubgraph
  let url: string
  let client: SubgraphClient
  let dir: string
  const open = () => Ledger.open({ dir, entities: eventEntities })
  const grow = (blocks: number) => {
    for (let n = 0; n < blocks; n++) chain.mine(randomEvents(random, chain.blocks, 10))
  }
  beforeEach(async () => {
    chain = new TestChain(random)
    grow(60)
    fake = new FakeSubgraph(chain, eventEntities, random)
    url = await fake.listen()
    client = new SubgraphClient({ url, entities: eventEntities })
    dir = mkdtempSync(join(tmpdir(), 'kill-'))
  })
  afterEach(async () => {
    client.close()
    await fake.close()
    rmSync(dir, { recursive: true, force: true })
  })

  async function settledDump(): Promise<string[]> {
    const ledger = await open()
    await settle(ledger, client)
    const dump = await dumpLedger(ledger)
    ledger.close()
    return dump
  }

  /** Follows in another process and kills it after so many rounds, when it announced a block. */
  function killAfter(rounds: number, reorganises: boolean): Promise<number> {
    const child = spawn(process.execPath, ['--import', 'tsx', script, url, dir], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let announced = -1
    let seen = 0
    child.stdout.on('data', (chunk: Buffer) => {
      const lines = chunk.toString().trim().split('\n')
      announced = Number(lines.at(-1))
      seen += lines.length
      if (reorganises && random.chance(0.5)) chain.drop(random.int(1, 3))
      grow(random.int(1, 6))
      if (seen >= rounds) child.kill('SIGKILL')
    })
    return new Promise((resolve) => child.once('exit', () => resolve(announced)))
  }

  it('loses nothing that was announced and tears nothing when its process is killed', {
    timeout: 120_000 + 60_000 * kills,
  }, async () => {
    for (let kill = 0; kill < kills; kill++) {
      const reorganises = kill % 3 === 2
      grow(20)
      const announced = await killAfter(random.int(1, 9), reorganises)
      const where = `seed ${seed}, kill ${kill}`
      const ledger = await open()
      expect(ledger.state.deployment, `${where} was built anew`).toBeDefined()
      // Of a chain that was reorganised, announced blocks may be gone for good reason.
      if (!reorganises) expect(ledger.state.head?.number ?? -1, where).toBeGreaterThanOrEqual(announced)
      ledger.close()
      grow(5)
      expect(await settledDump(), where).toEqual(dumpChain(eventEntities, chain.blocks))
    }
  })

  it('is built anew when it is garbage, cut short or empty', async () => {
    const expected = dumpChain(eventEntities, chain.blocks)
    const path = join(dir, 'ledger.duckdb')
    expect(await settledDump()).toEqual(expected)
    const size = readFileSync(path).length
    for (const damage of [
      () => writeFileSync(path, 'garbage'.repeat(5_000)),
      () => truncateSync(path, size / 2),
      () => writeFileSync(path, ''),
    ]) {
      damage()
      expect(await settledDump()).toEqual(expected)
    }
  })

  it('is built anew when a table lost rows', async () => {
    const ledger = await open()
    await settle(ledger, client)
    ledger.close()
    const { DuckDBInstance } = await import('@duckdb/node-api')
    const instance = await DuckDBInstance.create(join(dir, 'ledger.duckdb'))
    const connection = await instance.connect()
    await connection.run('DELETE FROM job_posted')
    connection.closeSync()
    instance.closeSync()
    const reopened = await open()
    expect(reopened.state).toMatchObject({ head: undefined, events: 0 })
    reopened.close()
    expect(await settledDump()).toEqual(dumpChain(eventEntities, chain.blocks))
  })

  it('is refused, and kept, while another process holds it', async () => {
    const child = spawn(process.execPath, ['--import', 'tsx', script, url, dir], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await new Promise<void>((resolve) =>
      child.stdout.on('data', (chunk: Buffer) => {
        if (/^[1-9]/m.test(chunk.toString())) resolve()
      }),
    )
    await expect(open()).rejects.toThrow(`Process ${child.pid} holds the ledger`)
    child.kill('SIGKILL')
    await new Promise((resolve) => child.once('exit', resolve))
    const ledger = await open()
    expect(ledger.state.events).toBeGreaterThan(0)
    ledger.close()
  })

  it('can be opened again while it runs, with what it held', async () => {
    const ledger = await open()
    await settle(ledger, client)
    const { epoch, events } = ledger.state
    expect(await ledger.reopen()).toEqual({ rebuilt: false })
    expect(ledger.state.events).toBe(events)
    expect(ledger.state.epoch).toBeGreaterThan(epoch)
    expect(await ledger.reopen('discard')).toEqual({ rebuilt: true })
    expect(ledger.state).toMatchObject({ events: 0, head: undefined })
    ledger.close()
  })
})
