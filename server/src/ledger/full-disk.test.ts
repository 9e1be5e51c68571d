import { DuckDBInstance } from '@duckdb/node-api'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { eventEntities } from '../subgraph/generated/event-entities.ts'
import { SubgraphClient } from '../subgraph/subgraph-client.ts'
import { FakeSubgraph } from '../subgraph/testing/fake-subgraph.ts'
import { Random } from '../subgraph/testing/random.ts'
import { TestChain } from '../subgraph/testing/test-chain.ts'
import { wildEvents } from '../subgraph/testing/wild-events.ts'
import { Follower } from './follower.ts'
import { Ledger } from './ledger.ts'
import { dumpChain, dumpLedger } from './testing/dump.ts'
import { mountSmallDisk, type SmallDisk } from './testing/small-disk.ts'

const kinds = eventEntities.slice(0, 6)
const create = DuckDBInstance.create.bind(DuckDBInstance)

const probe = mountSmallDisk(64)
probe?.remove()
if (probe === undefined)
  console.log(
    'A full disk is not tried here: mounting a small one takes root, in a container that allows it.',
  )

describe.skipIf(probe === undefined)('a ledger on a full disk', { timeout: 120_000 }, () => {
  const random = new Random(11)
  let disk: SmallDisk
  let chain: TestChain
  let client: SubgraphClient
  let ledger: Ledger
  let follower: Follower
  let warned: string[]
  beforeEach(() => {
    const small = mountSmallDisk(700)
    if (small === undefined) throw new Error('The small disk could be mounted a moment ago.')
    disk = small
    chain = new TestChain(random)
    chain.mine([])
    const { send } = new FakeSubgraph(chain, kinds, random)
    client = new SubgraphClient({ url: 'http://fake', entities: kinds, tries: 1, firstDelayMs: 0, send })
    warned = []
  })
  afterEach(async () => {
    vi.restoreAllMocks()
    await follower.stop()
    ledger.close()
    disk.remove()
  })

  async function open(checkpointAt: string): Promise<void> {
    // So that a checkpoint, which writes the file itself, comes before a minute of events.
    vi.spyOn(DuckDBInstance, 'create').mockImplementation((path, options) =>
      create(path, { ...options, checkpoint_threshold: checkpointAt }),
    )
    ledger = await Ledger.open({ dir: disk.dir, entities: kinds })
    const logger = { info: () => undefined, warn: (_: object, message: string) => void warned.push(message) }
    follower = new Follower({ ledger, client, logger })
  }

  /** Grows the chain and follows it until the disk is full. @returns what was committed by then. */
  async function fill(): Promise<{ head: number; dump: string[] }> {
    for (let rounds = 0; rounds < 200; rounds++) {
      for (let n = 0; n < 5; n++) chain.mine(wildEvents(random, kinds, 120))
      await follower.round()
      if (follower.facts.failure !== undefined)
        return { head: ledger.state.head?.number ?? -1, dump: await dumpLedger(ledger) }
    }
    throw new Error('200 rounds did not fill the disk.')
  }

  async function mustHold({ head, dump }: { head: number; dump: string[] }): Promise<void> {
    expect(dump).toEqual(dumpChain(kinds, chain.blocks.slice(0, head + 1)))
    expect(follower.facts.failure?.message).toMatch(/^The disk of the ledger .+ is full\. Make room on it/)
    // Tried again and again, and asked meanwhile, it stays what it was.
    for (let n = 0; n < 6; n++) await follower.round()
    expect(await dumpLedger(ledger)).toEqual(dump)
    expect(follower.status()).toMatchObject({ state: 'STALE' })
    expect(follower.status().message).toContain(`The numbers shown are those of block ${head}`)
  }

  async function mustGoOn(): Promise<void> {
    disk.resize(64_000)
    for (let rounds = 0; rounds < 10 && follower.status().state !== 'SYNCED'; rounds++) await follower.round()
    expect(follower.status()).toEqual({ state: 'SYNCED', message: undefined })
    expect(await dumpLedger(ledger)).toEqual(dumpChain(kinds, chain.blocks))
  }

  it('says so when no commit fits, keeps what it has, and goes on when there is room', async () => {
    await open('64MB')
    await mustHold(await fill())
    expect(warned).not.toContain('The ledger was opened again.')
    await mustGoOn()
  })

  it('is opened again when a checkpoint does not fit, with all that was committed, and goes on', async () => {
    await open('400KB')
    await mustHold(await fill())
    expect(warned).toContain('The ledger was opened again.')
    await mustGoOn()
  })

  it('starts from a full disk, and refuses to begin on one in a sentence', async () => {
    await open('64MB')
    const before = await fill()
    await follower.stop()
    ledger.close()
    await open('64MB')
    expect(await dumpLedger(ledger)).toEqual(before.dump)
    const elsewhere = Ledger.open({ dir: `${disk.dir}/another`, entities: eventEntities })
    await expect(elsewhere).rejects.toThrow(/is full\. Make room on it/)
  })
})
