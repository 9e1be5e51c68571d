import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ChainClient } from '../subgraph/chain-client.ts'
import { eventEntities } from '../subgraph/generated/event-entities.ts'
import { SubgraphClient } from '../subgraph/subgraph-client.ts'
import { FakeSubgraph } from '../subgraph/testing/fake-subgraph.ts'
import { Random } from '../subgraph/testing/random.ts'
import { event } from '../subgraph/testing/random-events.ts'
import { TestChain } from '../subgraph/testing/test-chain.ts'
import { formerHead } from './former-head.ts'
import { Ledger } from './ledger.ts'
import { resolveBlock } from './resolve-block.ts'
import { settle } from './testing/settle.ts'

const kinds = eventEntities.slice(0, 2)

describe('a head without events that was seen once', () => {
  const random = new Random(5)
  const happens = () => [event(random, kinds[0]?.name ?? '')]
  let chain: TestChain
  let client: SubgraphClient
  let ledger: Ledger
  let dir: string
  beforeEach(async () => {
    chain = new TestChain(random)
    for (let n = 0; n < 3; n++) chain.mine(happens())
    const { send } = new FakeSubgraph(chain, kinds, random)
    client = new SubgraphClient({ url: 'http://fake', entities: kinds, tries: 1, firstDelayMs: 0, send })
    dir = mkdtempSync(join(tmpdir(), 'heads-'))
    ledger = await Ledger.open({ dir, entities: kinds })
    await settle(ledger, client)
  })
  afterEach(() => {
    ledger.close()
    rmSync(dir, { recursive: true })
  })

  /** Mines block 3 without events and lets the ledger see it. @returns its hash. */
  async function seeEmptyHead(): Promise<string> {
    const { hash } = chain.mine([])
    await settle(ledger, client)
    expect(ledger.state.head).toMatchObject({ number: 3, hash })
    return hash
  }

  /** How block 3 is found by its number and by a hash. */
  async function find(hash: string) {
    const snapshot = await ledger.snapshot()
    if (snapshot === undefined) throw new Error('The ledger is empty.')
    try {
      const byNumber = await resolveBlock(snapshot, 3, undefined).catch(() => undefined)
      return { byNumber: byNumber?.hash, byHash: (await formerHead(snapshot, { hash }))?.hash }
    } finally {
      await snapshot.close()
    }
  }

  it('is found while nothing speaks against it', async () => {
    const hash = await seeEmptyHead()
    chain.mine(happens())
    await settle(ledger, client)
    expect(await find(hash)).toEqual({ byNumber: hash, byHash: hash })
  })

  it('is found while the chain’s node does not answer, and not when the node is on another chain', async () => {
    const hash = await seeEmptyHead()
    chain.mine(happens())
    await settle(ledger, client)
    const snapshot = await ledger.snapshot()
    if (snapshot === undefined) throw new Error('The ledger is empty.')
    try {
      const silent = new ChainClient('http://127.0.0.1:1', 100)
      expect(await resolveBlock(snapshot, 3, silent)).toMatchObject({ number: 3, hash })
      const elsewhere = new ChainClient('http://127.0.0.1:1', 100)
      elsewhere.block = async (number) => ({ number, hash: `0x${'77'.repeat(32)}`, timestamp: 1 })
      await expect(resolveBlock(snapshot, 3, elsewhere)).rejects.toThrow('did not tell its hash')
    } finally {
      await snapshot.close()
    }
  })

  it('is not found when a block with events took its place', async () => {
    const lost = await seeEmptyHead()
    chain.drop(1)
    const { hash } = chain.mine(happens())
    chain.mine([])
    await settle(ledger, client)
    expect(await find(lost)).toEqual({ byNumber: hash, byHash: undefined })
  })

  it('is not found when the block after it names another one before it', async () => {
    const lost = await seeEmptyHead()
    chain.drop(1)
    chain.mine([])
    chain.mine(happens())
    await settle(ledger, client)
    expect(await find(lost)).toEqual({ byNumber: undefined, byHash: undefined })
  })
})
