import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Snapshot } from '../ledger/snapshot.ts'
import { ChainClient } from '../subgraph/chain-client.ts'
import { Random } from '../subgraph/testing/random.ts'
import { event } from '../subgraph/testing/random-events.ts'
import { TestChain } from '../subgraph/testing/test-chain.ts'
import { type AsOf, type ProposalMoment, resolveAsOf } from './as-of.ts'
import { filledLedger } from './testing/filled-ledger.ts'

/** A node that knows the chain, and one block that was reorganised away. */
class NodeOf extends ChainClient {
  readonly #chain: TestChain
  readonly lost = { number: 4, hash: `0x${'d'.repeat(64)}`, timestamp: 1 }

  constructor(chain: TestChain) {
    super('http://127.0.0.1:1')
    this.#chain = chain
  }

  override async block(number: number) {
    return this.#chain.blocks[number]
  }

  override async blockByHash(hash: string) {
    return (
      this.#chain.blocks.find((block) => block.hash === hash) ??
      (hash === this.lost.hash ? this.lost : undefined)
    )
  }
}

/** Blocks 0 to 12: proposal 7 in block 2 with votes from 5 to 9, executed in 11; proposal 8 ends in block 400. */
function governed(): TestChain {
  const random = new Random(4)
  const chain = new TestChain(random)
  const governor = `0x${'9'.repeat(40)}`
  const proposed = (proposalId: bigint, voteEnd: bigint) =>
    event(random, 'ProposalCreated', { proposalId, voteStart: 5n, voteEnd }, governor)
  for (let number = 0; number <= 12; number++) {
    const events = []
    if (number === 1) events.push(event(random, 'CategoryAdded'))
    if (number === 2) events.push(proposed(7n, 9n), proposed(8n, 400n), proposed(9n, 2n ** 255n))
    if (number === 11) events.push(event(random, 'ProposalExecuted', { proposalId: 7n }, governor))
    chain.mine(events, 100)
  }
  return chain
}

describe('the block that an answer is for', () => {
  const chain = governed()
  const node = new NodeOf(chain)
  let snapshot: Snapshot
  let end: () => void
  beforeAll(async () => {
    const filled = await filledLedger(chain.blocks)
    end = filled.end
    const opened = await filled.ledger.snapshot()
    if (opened === undefined) throw new Error('The ledger is empty.')
    snapshot = opened
  })
  afterAll(async () => {
    await snapshot.close()
    end()
  })

  const point = (number: number) => {
    const { hash = '', timestamp = 0 } = chain.blocks[number] ?? {}
    return { number, hash, timestamp }
  }
  const found = async (asOf: AsOf, withNode = true) => {
    const { number, hash, timestamp } = await resolveAsOf(asOf, {
      snapshot,
      chain: withNode ? node : undefined,
    })
    return { number, hash, timestamp }
  }
  const at = (moment: ProposalMoment, id = '7') => ({ proposal: { id, moment } })

  it('is found by number and by hash, in any case of its letters', async () => {
    expect(await found({ block: 2 })).toEqual(point(2))
    for (const number of [2, 6, 11, 12]) {
      expect(await found({ hash: point(number).hash })).toEqual(point(number))
      expect(await found({ hash: `0x${point(number).hash.slice(2).toUpperCase()}` })).toEqual(point(number))
    }
    expect(await found({ hash: point(11).hash }, false)).toEqual(point(11))
  })

  it('is never another one than the hash says', async () => {
    await expect(found({ hash: node.lost.hash })).rejects.toThrow('reorganised away')
    await expect(found({ hash: `0x${'e'.repeat(64)}` })).rejects.toThrow('unknown')
    await expect(found({ hash: point(6).hash }, false)).rejects.toThrow('No block of the chain')
    await expect(found({ hash: '0x12' })).rejects.toThrow('64 hex digits')
    await expect(found({ hash: `${point(2).hash}' OR 1=1 --` })).rejects.toThrow('64 hex digits')
  })

  it('is the last one with an event by a time, whatever heads were seen', async () => {
    const { timestamp } = point(11)
    expect(await found({ time: timestamp })).toEqual(point(11))
    expect(await found({ time: timestamp + 99 })).toEqual(point(11))
    expect(await found({ time: timestamp - 1 })).toEqual(point(2))
    await expect(found({ time: point(12).timestamp + 1 })).rejects.toThrow('after the newest block')
    await expect(found({ time: point(1).timestamp - 1 })).rejects.toThrow('first event is in block 1')
    await expect(found({ time: -1 })).rejects.toThrow('whole unix seconds')
  })

  it('is that of a proposal’s moment', async () => {
    expect(await found(at('CREATED'))).toEqual(point(2))
    expect(await found(at('VOTE_START'))).toEqual(point(5))
    expect(await found(at('VOTE_END'))).toEqual(point(9))
    expect(await found(at('EXECUTED'))).toEqual(point(11))
  })

  it('says why there is none for a moment that has not come, or a proposal that does not exist', async () => {
    await expect(found(at('VOTE_END', '8'))).rejects.toThrow('ends at block 400, which is in the future')
    await expect(found(at('VOTE_END', '9'))).rejects.toThrow('in the future')
    await expect(found(at('EXECUTED', '8'))).rejects.toThrow('has not been executed as of block 12')
    await expect(found(at('CREATED', '10'))).rejects.toThrow('There is no proposal "10"')
    await expect(found(at('CREATED', "7' OR 1=1"))).rejects.toThrow('There is no proposal')
    await expect(found(at('VOTE_START'), false)).rejects.toThrow('no RPC_URL is set')
  })
})
