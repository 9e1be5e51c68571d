import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { eventEntities } from '../subgraph/generated/event-entities.ts'
import { SubgraphClient } from '../subgraph/subgraph-client.ts'
import { FakeSubgraph } from '../subgraph/testing/fake-subgraph.ts'
import { Random } from '../subgraph/testing/random.ts'
import { event, randomEvents } from '../subgraph/testing/random-events.ts'
import { TestChain } from '../subgraph/testing/test-chain.ts'
import { Ledger } from './ledger.ts'
import { syncRound } from './sync-round.ts'
import { dumpChain, dumpLedger } from './testing/dump.ts'
import { settle } from './testing/settle.ts'

/** Hundreds of short-lived ledgers: kept in memory where there is such a folder, since only kill.test.ts is about the disk. */
const scratch = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()

interface World {
  readonly random: Random
  readonly chain: TestChain
  readonly fake: FakeSubgraph
  readonly client: SubgraphClient
  readonly dir: string
  end(): Promise<void>
}

async function world(seed: number): Promise<World> {
  const random = new Random(seed)
  const chain = new TestChain(random)
  chain.mine([])
  const fake = new FakeSubgraph(chain, eventEntities, new Random(seed + 1_000_000))
  const url = await fake.listen()
  const client = new SubgraphClient({
    url,
    entities: eventEntities,
    timeoutMs: 200,
    tries: 2,
    firstDelayMs: 1,
  })
  const dir = mkdtempSync(join(scratch, 'ledger-'))
  const end = async () => {
    client.close()
    await fake.close()
    rmSync(dir, { recursive: true, force: true })
  }
  return { random, chain, fake, client, dir, end }
}

const openLedger = (dir: string) => Ledger.open({ dir, entities: eventEntities })

function grow({ chain, random }: World, blocks: number, most = 8): void {
  for (let n = 0; n < blocks; n++) chain.mine(randomEvents(random, chain.blocks, most))
}

describe('a sync round', () => {
  let w: World
  let ledger: Ledger
  beforeEach(async () => {
    w = await world(7)
    ledger = await openLedger(w.dir)
  })
  afterEach(async () => {
    ledger.close()
    await w.end()
  })

  it('has the memory for questions as soon as it is filled, though no event follows', async () => {
    grow(w, 400, 40)
    const outcomes = []
    for (let round = 0; round < 3; round++) outcomes.push((await syncRound(ledger, w.client)).kind)
    expect([outcomes, ledger.workload]).toEqual([['started-over', 'synced', 'synced'], 'following'])
  })

  it('moves the head over blocks without events', async () => {
    w.chain.mine([event(w.random, 'JobPosted')])
    await settle(ledger, w.client)
    const { hash } = w.chain.mine([])
    await settle(ledger, w.client)
    expect(ledger.state.head).toMatchObject({ number: 2, hash })
    expect(ledger.state.events).toBe(1)
  })

  it('reads a block of more events than a page', async () => {
    w.chain.mine(Array.from({ length: 2_345 }, () => event(w.random, 'CategoryAdded')))
    grow(w, 3)
    await settle(ledger, w.client)
    expect(await dumpLedger(ledger)).toEqual(dumpChain(eventEntities, w.chain.blocks))
  })

  it('rolls back to the common ancestor and says how far', async () => {
    for (let n = 0; n < 10; n++) w.chain.mine([event(w.random, 'JobPosted')])
    await settle(ledger, w.client)
    w.chain.drop(4)
    for (let n = 0; n < 5; n++) w.chain.mine([event(w.random, 'JobPosted')])
    const epoch = ledger.state.epoch
    expect(await syncRound(ledger, w.client)).toMatchObject({ kind: 'rolled-back', from: 10, to: 6 })
    expect(ledger.state).toMatchObject({ epoch: epoch + 1, head: { number: 6 }, events: 6 })
  })

  it('finds that blocks with events became empty', async () => {
    w.chain.mine([event(w.random, 'JobPosted')])
    w.chain.mine([event(w.random, 'JobPosted')])
    await settle(ledger, w.client)
    w.chain.drop(1)
    w.chain.mine([])
    w.chain.mine([])
    await settle(ledger, w.client)
    expect(ledger.state).toMatchObject({ events: 1, head: { number: 3 } })
  })

  it('waits for a subgraph that went back instead of dropping what it has', async () => {
    grow(w, 6)
    w.chain.mine([event(w.random, 'JobPosted')])
    await settle(ledger, w.client)
    const before = await dumpLedger(ledger)
    w.chain.drop(3)
    expect(await syncRound(ledger, w.client)).toMatchObject({ kind: 'waiting' })
    expect(await dumpLedger(ledger)).toEqual(before)
  })

  it('starts over when another deployment took the name', async () => {
    grow(w, 6)
    await settle(ledger, w.client)
    w.fake.deployment = 'QmOther'
    expect(await syncRound(ledger, w.client)).toMatchObject({ kind: 'started-over' })
    expect(ledger.state).toMatchObject({ head: undefined, events: 0, deployment: 'QmOther' })
    await settle(ledger, w.client)
    expect(await dumpLedger(ledger)).toEqual(dumpChain(eventEntities, w.chain.blocks))
  })

  it('keeps a value above 2^127 apart instead of a wrong number', async () => {
    const largest = 2n ** 256n - 1n
    w.chain.mine([
      event(w.random, 'ProposalThresholdSet', { newProposalThreshold: largest, oldProposalThreshold: 1n }),
    ])
    await settle(ledger, w.client)
    expect(ledger.state.oversizedValues).toBe(1)
    const snapshot = await ledger.snapshot()
    expect(await snapshot?.rows('SELECT entity, field, value FROM oversized_value')).toEqual([
      { entity: 'ProposalThresholdSet', field: 'newProposalThreshold', value: largest.toString() },
    ])
    await snapshot?.close()
  })

  it('commits nothing of an answer that lost a row, for as long as it does', async () => {
    for (let n = 0; n < 3; n++) w.chain.mine([event(w.random, 'JobPosted')])
    w.fake.nextFault = () => 'lost-row'
    w.fake.damageChance = 1
    await syncRound(ledger, w.client)
    for (let n = 0; n < 4; n++)
      expect(await syncRound(ledger, w.client)).toMatchObject({
        kind: 'torn',
        fault: expect.stringContaining('promises 1 events'),
      })
    expect(ledger.state).toMatchObject({ events: 0, head: undefined })
  })
})
