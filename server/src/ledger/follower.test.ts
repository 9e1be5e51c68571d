import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { eventEntities } from '../subgraph/generated/event-entities.ts'
import { SubgraphClient } from '../subgraph/subgraph-client.ts'
import { FakeSubgraph } from '../subgraph/testing/fake-subgraph.ts'
import { Random } from '../subgraph/testing/random.ts'
import { event } from '../subgraph/testing/random-events.ts'
import { TestChain } from '../subgraph/testing/test-chain.ts'
import { Follower } from './follower.ts'
import type { HeadChange } from './head-feed.ts'
import { Ledger } from './ledger.ts'

describe('a follower’s heads', () => {
  const random = new Random(3)
  let chain: TestChain
  let fake: FakeSubgraph
  let client: SubgraphClient
  let ledger: Ledger
  let follower: Follower
  let dir: string
  let warned: string[]
  let told: HeadChange[]
  beforeEach(async () => {
    chain = new TestChain(random)
    chain.mine([event(random, 'JobPosted')])
    fake = new FakeSubgraph(chain, eventEntities, random)
    client = new SubgraphClient({ url: await fake.listen(), entities: eventEntities, tries: 1 })
    dir = mkdtempSync(join(tmpdir(), 'follower-'))
    ledger = await Ledger.open({ dir, entities: eventEntities })
    warned = []
    const logger = { info: () => undefined, warn: (_: object, message: string) => void warned.push(message) }
    follower = new Follower({ ledger, client, logger })
    told = []
    follower.heads.listen((change) => void told.push(change))
  })
  afterEach(async () => {
    await follower.stop()
    ledger.close()
    await fake.close()
    rmSync(dir, { recursive: true, force: true })
  })
  const rounds = async (count: number) => {
    for (let n = 0; n < count; n++) await follower.round()
  }

  it('tells of each block that the ledger comes to answer for, once', async () => {
    await rounds(4)
    expect(told.map(({ block }) => block.hash)).toEqual([chain.head?.hash])
    chain.mine([])
    await rounds(2)
    chain.mine([event(random, 'JobPosted')])
    await rounds(2)
    expect(told.map(({ block }) => block.number)).toEqual([0, 1, 2])
    expect(new Set(told.map(({ epoch }) => epoch)).size).toBe(1)
  })

  it('dates the numbers by what a round committed before it failed', async () => {
    for (let n = 0; n < 4; n++) chain.mine([event(random, 'JobPosted')])
    fake.nextFault = () => (ledger.state.head === undefined ? undefined : 'http-500')
    const small = { windowEvents: 1, concurrency: 1, commitEvents: 1 }
    const interrupted = new Follower({ ledger, client, logger: { info() {}, warn() {} }, ...small })
    for (let n = 0; n < 4; n++) await interrupted.round()
    const { state, message } = interrupted.status()
    expect(state).toBe('UNREACHABLE')
    expect(message).toContain(`The numbers shown are those of block ${ledger.state.head?.number}.`)
    await interrupted.stop()
  })

  it('tells of a rollback by another epoch', async () => {
    for (let n = 0; n < 3; n++) chain.mine([event(random, 'JobPosted')])
    await rounds(3)
    const before = told.at(-1)
    chain.drop(2)
    for (let n = 0; n < 4; n++) chain.mine([event(random, 'JobPosted')])
    await rounds(3)
    expect(told.at(-1)).toEqual({
      block: { number: 5, hash: chain.head?.hash, timestamp: chain.head?.timestamp },
      epoch: (before?.epoch ?? 0) + 1,
    })
  })

  it('goes on past a listener that throws, and tells nobody who left', async () => {
    follower.heads.listen(() => {
      throw new Error('broken')
    })
    const later: number[] = []
    const leave = follower.heads.listen(({ block }) => void later.push(block.number))
    await rounds(3)
    expect(warned).toEqual(['A listener for new blocks failed; the sync goes on.'])
    leave()
    chain.mine([])
    await rounds(1)
    expect(later).toEqual([0])
    expect(told).toHaveLength(2)
  })
})
