import { afterEach, describe, expect, it } from 'vitest'
import { eventEntities } from '../subgraph/generated/event-entities.ts'
import type { Send } from '../subgraph/post-json.ts'
import { SubgraphClient } from '../subgraph/subgraph-client.ts'
import { FakeSubgraph } from '../subgraph/testing/fake-subgraph.ts'
import { Random } from '../subgraph/testing/random.ts'
import { eventBlocks, TestChain } from '../subgraph/testing/test-chain.ts'
import { wildEvents } from '../subgraph/testing/wild-events.ts'
import { FetchAhead, type FetchedWindow, type FetchLimits } from './fetch-ahead.ts'

const kinds = eventEntities.slice(0, 5)

interface World {
  readonly random: Random
  readonly chain: TestChain
  readonly fake: FakeSubgraph
  readonly client: SubgraphClient
}

let open: SubgraphClient[] = []
afterEach(() => {
  for (const client of open) client.close()
  open = []
})

/** A chain of 60 blocks, and a client whose requests travel as `carry` wants. */
function world(seed: number, carry: (send: Send, random: Random) => Send = (send) => send): World {
  const random = new Random(seed)
  const chain = new TestChain(random)
  for (let n = 0; n < 60; n++) chain.mine(wildEvents(random, kinds, 5))
  const fake = new FakeSubgraph(chain, kinds, random)
  const send = carry(fake.send, random)
  const client = new SubgraphClient({ url: 'http://fake', entities: kinds, tries: 1, firstDelayMs: 0, send })
  open.push(client)
  return { random, chain, fake, client }
}

async function fetchFrom({ client }: World, limits: FetchLimits): Promise<FetchAhead> {
  return new FetchAhead(client, -1, await client.probe([], -1), limits)
}

async function all(ahead: FetchAhead): Promise<FetchedWindow[]> {
  const windows: FetchedWindow[] = []
  for (let next = await ahead.next(); next !== undefined; next = await ahead.next()) windows.push(next)
  return windows
}

/** Answers overtake each other. */
const shuffling =
  (send: Send, random: Random): Send =>
  async (...request) => {
    const answer = await send(...request)
    for (let turns = random.int(0, 20); turns > 0; turns--) await new Promise(setImmediate)
    return answer
  }

const isWindow = (body: string) => body.includes('query Window')

describe('fetching ahead', () => {
  it('gives every block once and in order, whatever the sizes and however answers overtake each other', async () => {
    for (let seed = 1; seed <= 20; seed++) {
      const w = world(seed, shuffling)
      w.fake.maxFirst = w.random.pick([3, 20, 1000])
      const limits = { windowEvents: w.random.pick([1, 7, 50, 1000]), concurrency: w.random.int(1, 5) }
      const windows = await all(await fetchFrom(w, limits))
      const expected = eventBlocks(w.chain.blocks)
      expect(
        windows.flatMap(({ window }) => window.blocks),
        `seed ${seed}`,
      ).toEqual(expected)
      // Each begins where the one before it ended.
      const ends = windows.map(({ planned }) => planned.upTo)
      expect(windows.map(({ planned }) => planned.after)).toEqual([-1, ...ends.slice(0, -1)])
      const events = windows.flatMap(({ window }) => window.rows.flat()).length
      expect(events).toBe(expected.reduce((sum, block) => sum + block.events, 0))
    }
  })

  it('has no more windows under way than it may', async () => {
    let now = 0
    let most = 0
    const w = world(3, (send) => async (options, body) => {
      if (isWindow(body)) most = Math.max(most, ++now)
      await new Promise(setImmediate)
      const answer = await send(options, body)
      if (isWindow(body)) now--
      return answer
    })
    await all(await fetchFrom(w, { windowEvents: 2, concurrency: 3 }))
    expect(most).toBe(3)
  })

  it('asks for half when a window is too much, down to a block', async () => {
    const w = world(4)
    w.fake.maxAnswer = 6_000
    const windows = await all(await fetchFrom(w, { windowEvents: 1_000, concurrency: 2 }))
    expect(windows.length).toBeGreaterThan(5)
    expect(windows.flatMap(({ window }) => window.blocks)).toEqual(eventBlocks(w.chain.blocks))
  })

  it('gives what came before a failure, and then the failure', async () => {
    const w = world(5)
    let windows = 0
    const counted = world(5, () => (options, body) => {
      if (isWindow(body) && ++windows === 3) throw new Error('socket hang up')
      return w.fake.send(options, body)
    })
    const ahead = await fetchFrom(counted, { windowEvents: 5, concurrency: 3 })
    expect((await ahead.next())?.planned.after).toBe(-1)
    expect(await ahead.next()).toBeDefined()
    await expect(ahead.next()).rejects.toThrow(/socket hang up/)
  })

  it('tells whether the next window is there, without waiting longer than it was told', async () => {
    let release: () => void = () => undefined
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    let windows = 0
    const w = world(6, (send) => async (options, body) => {
      // The first is given at once, so that the second is under way when it is asked about.
      if (isWindow(body) && ++windows > 1) await held
      return send(options, body)
    })
    const ahead = await fetchFrom(w, { windowEvents: 5, concurrency: 1 })
    await ahead.next()
    expect(await ahead.isReadyWithin(10)).toBe(false)
    release()
    expect(await ahead.isReadyWithin(20_000)).toBe(true)
    await all(ahead)
    expect(await ahead.isReadyWithin(10)).toBe(true)
  })
})
