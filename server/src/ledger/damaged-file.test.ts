import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventEntities } from '../subgraph/generated/event-entities.ts'
import { SubgraphClient } from '../subgraph/subgraph-client.ts'
import { FakeSubgraph } from '../subgraph/testing/fake-subgraph.ts'
import { Random } from '../subgraph/testing/random.ts'
import { TestChain } from '../subgraph/testing/test-chain.ts'
import { wildEvents } from '../subgraph/testing/wild-events.ts'
import { Follower } from './follower.ts'
import { Ledger } from './ledger.ts'
import { LedgerError } from './ledger-error.ts'
import { abandon } from './testing/abandon.ts'
import { dumpChain, dumpLedger } from './testing/dump.ts'
import { settle } from './testing/settle.ts'

const seed = Number(process.env.LEDGER_FIRST_SEED ?? 9)
/** Damages of each sort: a few each time, hundreds by `npm run test:long -w server`. */
const damages = Number(process.env.LEDGER_DAMAGES ?? 4)
const scratch = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()
const kinds = eventEntities.slice(0, 6)

describe('a ledger whose file was damaged while it was closed', () => {
  const random = new Random(seed)
  const chain = new TestChain(random)
  const { send } = new FakeSubgraph(chain, kinds, random)
  const client = new SubgraphClient({
    url: 'http://fake',
    entities: kinds,
    tries: 1,
    firstDelayMs: 0,
    send,
  })
  const root = mkdtempSync(join(scratch, 'damaged-'))
  const dir = join(root, 'tried')
  let file: Buffer
  let log: Buffer
  const grow = (blocks: number) => {
    for (let n = 0; n < blocks; n++) chain.mine(wildEvents(random, kinds, 60))
  }

  beforeAll(async () => {
    const kept = join(root, 'kept')
    const open = () => Ledger.open({ dir: kept, entities: kinds })
    grow(40)
    const first = await open()
    await settle(first, client)
    first.close()
    // What is committed after the last checkpoint is in the log alone.
    grow(20)
    const second = await open()
    await settle(second, client)
    await abandon(second)
    file = readFileSync(join(kept, 'ledger.duckdb'))
    log = readFileSync(join(kept, 'ledger.duckdb.wal'))
  })
  afterAll(() => rmSync(root, { recursive: true }))

  function flipBit(bytes: Buffer): Buffer {
    const flipped = Buffer.from(bytes)
    const at = random.int(0, flipped.length - 1)
    flipped[at] = (flipped[at] ?? 0) ^ (1 << random.int(0, 7))
    return flipped
  }
  const cut = (bytes: Buffer) => bytes.subarray(0, random.int(0, bytes.length - 1))

  /** What it holds is a state that was committed, or it says that it cannot be read. */
  async function mustNotLie(ledger: Ledger): Promise<void> {
    const { head } = ledger.state
    try {
      const held = await dumpLedger(ledger)
      expect(held).toEqual(dumpChain(kinds, chain.blocks.slice(0, (head?.number ?? -1) + 1)))
    } catch (error) {
      if (!(error instanceof LedgerError)) throw error
      expect(error).toMatchObject({ fault: 'broken', damaged: true })
    }
  }

  async function mustMend(ledger: Ledger): Promise<void> {
    const follower = new Follower({ ledger, client, logger: { info() {}, warn() {} } })
    for (let rounds = 0; rounds < 10 && follower.status().state !== 'SYNCED'; rounds++) await follower.round()
    expect(await dumpLedger(ledger)).toEqual(dumpChain(kinds, chain.blocks))
  }

  const sorts: Record<string, () => readonly [Buffer, Buffer]> = {
    'a bit of the file was flipped': () => [flipBit(file), log],
    'a bit of the log was flipped': () => [file, flipBit(log)],
    'the log was cut short': () => [file, cut(log)],
    'the file was cut short': () => [cut(file), log],
  }
  for (const [name, damage] of Object.entries(sorts))
    it(`never gives a wrong number, and mends itself, when ${name}`, {
      timeout: 30_000 + 3_000 * damages,
    }, async () => {
      for (let n = 0; n < damages; n++) {
        rmSync(dir, { recursive: true, force: true })
        mkdirSync(dir)
        const [damagedFile, damagedLog] = damage()
        writeFileSync(join(dir, 'ledger.duckdb'), damagedFile)
        writeFileSync(join(dir, 'ledger.duckdb.wal'), damagedLog)
        try {
          const ledger = await Ledger.open({ dir, entities: kinds })
          await mustNotLie(ledger)
          await mustMend(ledger)
          await abandon(ledger)
        } catch (cause) {
          throw new Error(`LEDGER_FIRST_SEED=${seed}, damage ${n}: ${String(cause)}`, { cause })
        }
      }
    })
})
