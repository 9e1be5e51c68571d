import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { EventEntity } from '../../subgraph/event-entity.ts'
import { SubgraphClient } from '../../subgraph/subgraph-client.ts'
import { FakeSubgraph, type Fault } from '../../subgraph/testing/fake-subgraph.ts'
import { Random } from '../../subgraph/testing/random.ts'
import { TestChain } from '../../subgraph/testing/test-chain.ts'
import { wildEvents } from '../../subgraph/testing/wild-events.ts'
import { Ledger, type LedgerState } from '../ledger.ts'
import { type SyncOptions, syncRound } from '../sync-round.ts'
import { abandon } from './abandon.ts'
import { armCrash } from './crash-points.ts'
import { dumpChain, dumpLedger } from './dump.ts'
import { kindsOf } from './life-kinds.ts'
import { settle } from './settle.ts'

const faults: readonly Fault[] = [
  'http-500',
  'cut-connection',
  'no-answer',
  'html',
  'half-json',
  'graphql-error',
  'torn',
  'torn',
  'lagging',
  'lost-row',
  'doubled-row',
  'malformed-row',
  'limited',
  'too-large',
]

/** Short-lived ledgers are kept in memory where there is such a folder: kill.test.ts is about the disk. */
const scratch = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()

/** What a life met, so that a run can tell that it tested something. */
export interface Life {
  rollbacks: number
  deepest: number
  crashes: number
  faults: number
  redeployments: number
}

/** One seeded life of a ledger: growth, reorganisations, faults and crashes, then peace. */
class SeededLife {
  readonly life: Life = { rollbacks: 0, deepest: 0, crashes: 0, faults: 0, redeployments: 0 }
  readonly #kinds: readonly EventEntity[]
  readonly #random: Random
  readonly #chain: TestChain
  readonly #fake: FakeSubgraph
  readonly #client: SubgraphClient
  readonly #options: SyncOptions
  readonly #root = mkdtempSync(join(scratch, 'life-'))
  #dir = join(this.#root, '0')
  #ledger: Ledger | undefined

  constructor(seed: number) {
    this.#kinds = kindsOf(seed)
    this.#random = new Random(seed)
    this.#chain = new TestChain(this.#random)
    this.#chain.mine([])
    this.#fake = new FakeSubgraph(this.#chain, this.#kinds, new Random(seed + 1_000_000))
    this.#fake.maxFirst = this.#random.pick([2, 8, 1000])
    this.#fake.maxAnswer = this.#random.pick([12_000, 30_000, Number.POSITIVE_INFINITY])
    this.#fake.nextFault = () => {
      // The chain does not wait until a round is over: what is under way may be of blocks that are gone.
      if (this.#random.chance(0.08)) {
        const depth = this.#random.int(0, 12)
        this.#move(depth, depth + this.#random.int(-1, 3))
      }
      if (!this.#random.chance(0.15)) return undefined
      this.life.faults++
      return this.#random.pick(faults)
    }
    const { send } = this.#fake
    this.#client = new SubgraphClient({
      url: 'http://fake/subgraphs/name/life',
      entities: this.#kinds,
      tries: 2,
      firstDelayMs: 0,
      send,
    })
    this.#options = {
      windowEvents: this.#random.pick([1, 5, 40, 1000]),
      watchedBlocks: this.#random.pick([1, 4, 32]),
      concurrency: this.#random.pick([1, 2, 4]),
      commitEvents: this.#random.pick([1, 30, 20_000]),
    }
  }

  async run(): Promise<{ got: string[]; expected: string[] }> {
    this.#ledger = await this.#open()
    for (let step = 0; step < 8; step++) await this.#step()
    this.#fake.nextFault = () => undefined
    // A chain that only lost blocks says nothing until it grows beyond what was mirrored, as on graph-node.
    while ((this.#chain.head?.number ?? 0) <= (this.#ledger.state.head?.number ?? 0)) this.#grow(1)
    await settle(this.#ledger, this.#client, this.#options)
    const { state } = this.#ledger
    if (state.head?.hash !== this.#chain.head?.hash)
      throw new Error(
        `The ledger answers for block ${state.head?.number}, another than the chain\u2019s head.`,
      )
    const events = this.#chain.blocks.reduce((sum, block) => sum + block.events.length, 0)
    if (state.events !== events) throw new Error(`The ledger counts ${state.events} events of ${events}.`)
    return {
      got: await dumpLedger(this.#ledger),
      expected: dumpChain(this.#kinds, this.#chain.blocks),
    }
  }

  async end(): Promise<void> {
    if (this.#ledger !== undefined) await abandon(this.#ledger)
    this.#client.close()
    rmSync(this.#root, { recursive: true, force: true })
  }

  #open(): Promise<Ledger> {
    return Ledger.open({ dir: this.#dir, entities: this.#kinds })
  }

  #grow(blocks: number): void {
    for (let n = 0; n < blocks; n++) this.#chain.mine(wildEvents(this.#random, this.#kinds, 4))
  }

  /** The newest blocks are dropped and others mined, fewer or more. */
  #move(depth: number, grown: number): void {
    this.#chain.drop(depth)
    this.life.deepest = Math.max(this.life.deepest, depth)
    this.#grow(grown)
  }

  async #step(): Promise<void> {
    const random = this.#random
    const depth = random.chance(0.35) ? random.int(1, random.chance(0.25) ? 64 : 4) : 0
    this.#move(depth, random.int(0, random.chance(0.2) ? 40 : 5))
    if (random.chance(0.03)) {
      this.#fake.deployment = `Qm${random.int(1, 3)}`
      this.life.redeployments++
    }
    if (random.chance(0.3)) await this.#roundWithCrash()
    else await this.#round()
    if (random.chance(0.1)) await this.#reopen()
  }

  async #round(): Promise<void> {
    const ledger = this.#opened()
    const { epoch } = ledger.state
    const outcome = await syncRound(ledger, this.#client, this.#options).catch(() => undefined)
    if (outcome?.kind !== 'rolled-back') return
    this.life.rollbacks++
    if (ledger.state.epoch <= epoch) throw new Error('A rollback did not begin another epoch.')
  }

  /** The process dies somewhere in the round, and another one finds its files. */
  async #roundWithCrash(): Promise<void> {
    const ledger = this.#opened()
    const before = ledger.state
    const next = join(this.#root, String(this.life.crashes + 1))
    const disarm = armCrash(this.#dir, next, this.#random.int(0, this.#random.chance(0.5) ? 20 : 150))
    await this.#round().catch(() => undefined)
    const acknowledged = ledger.state
    if (!disarm()) return
    this.life.crashes++
    await abandon(ledger)
    rmSync(this.#dir, { recursive: true, force: true })
    this.#dir = next
    this.#ledger = await this.#open()
    this.#mustHold(before, acknowledged)
  }

  async #reopen(): Promise<void> {
    const { state } = this.#opened()
    this.#ledger?.close()
    const elsewhere = `${this.#dir}-moved`
    renameSync(this.#dir, elsewhere)
    this.#dir = elsewhere
    this.#ledger = await this.#open()
    this.#mustHold(state, state)
  }

  /** What was acknowledged is there after a crash; only a rollback or a new deployment under way may have taken it. */
  #mustHold(before: LedgerState, acknowledged: LedgerState): void {
    const { state } = this.#opened()
    if (before.deployment !== undefined && state.deployment === undefined)
      throw new Error('The ledger was built anew after a crash: its files did not agree with themselves.')
    if (state.epoch === acknowledged.epoch && state.events < acknowledged.events)
      throw new Error(`A crash lost ${acknowledged.events - state.events} events that were committed.`)
  }

  #opened(): Ledger {
    if (this.#ledger === undefined) throw new Error('The ledger is not open.')
    return this.#ledger
  }
}

/**
 * Lives through a seed and compares the end with the chain, byte for byte.
 * @throws an error that names the seed and how to repeat it.
 */
export async function liveThrough(seed: number): Promise<Life> {
  const life = new SeededLife(seed)
  try {
    const { got, expected } = await life.run()
    const at = expected.findIndex((line, index) => line !== got[index])
    if (at >= 0 || got.length !== expected.length)
      throw new Error(
        `The ledger holds ${got.length} lines and the chain ${expected.length}; expected "${expected[at]}", found "${got[at]}".`,
      )
    return life.life
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause)
    throw new Error(
      `Seed ${seed}: ${said} Repeat it with LEDGER_FIRST_SEED=${seed} LEDGER_SEEDS=1 npx vitest run src/ledger/seeded-lives.test.ts`,
      { cause },
    )
  } finally {
    await life.end()
  }
}

/** What a long run says after so many seeds. */
const progressEvery = 50

/** Lives through many seeds; says how far it is. */
export async function liveThroughAll(first: number, count: number): Promise<Life> {
  const began = performance.now()
  const all: Life = { rollbacks: 0, deepest: 0, crashes: 0, faults: 0, redeployments: 0 }
  for (let seed = first; seed < first + count; seed++) {
    const life = await liveThrough(seed)
    all.rollbacks += life.rollbacks
    all.crashes += life.crashes
    all.faults += life.faults
    all.redeployments += life.redeployments
    all.deepest = Math.max(all.deepest, life.deepest)
    const lived = seed - first + 1
    if (lived % progressEvery === 0)
      console.log(
        `${lived} of ${count} seeds, ${((performance.now() - began) / 1000 / lived).toFixed(2)} s each.`,
      )
  }
  return all
}
