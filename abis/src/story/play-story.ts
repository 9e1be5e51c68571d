import { type Address, getAddress } from 'viem'
import type { Addresses } from '../addresses.ts'
import { BlockWriter } from '../chain/block-writer.ts'
import { contractCalls } from '../chain/contract-calls.ts'
import { type JsonRpc, jsonRpc } from '../chain/json-rpc.ts'
import { defaultParameters } from '../deploy.ts'
import { Agenda } from './agenda.ts'
import { Bench } from './bench.ts'
import { castOf } from './cast.ts'
import { clockOf } from './clock.ts'
import { openClosing } from './closing.ts'
import { openConversions } from './conversions.ts'
import { disputeScripts } from './disputes.ts'
import { openExchange } from './exchange.ts'
import { openFinale, type Persona, personasOf } from './finale.ts'
import { openGovernance } from './governance.ts'
import { openJuries } from './juries.ts'
import { openMarket, openShowcase } from './market.ts'
import { openNetwork, storyDeployment } from './opening.ts'
import { paceOf } from './pace.ts'
import { randomOf } from './random.ts'
import { openReferrals } from './referrals.ts'
import { openScreening } from './screening.ts'
import { openSignups } from './signups.ts'
import { type SizeName, sizeOf } from './sizes.ts'
import type { Stage } from './stage.ts'
import { storyChainId } from './story-anvil-args.ts'
import type { Books, World } from './world.ts'

export type { Persona } from './finale.ts'
export { isSizeName, type SizeName, sizeOf } from './sizes.ts'
export { chainAnvilArgs, storyAnvilArgs, storyChainId } from './story-anvil-args.ts'

/** How far the story is: blocks written of all, and a word for it. */
export type StoryProgress = { readonly done: number; readonly total: number; readonly label: string }

/** What the story needs. */
export type StoryOptions = {
  /** A fresh anvil started with `storyAnvilArgs(end, size)` and `--no-mining`. */
  readonly rpcUrl: string
  /** Any text or number; the same seed and end give the same blocks, hash by hash. */
  readonly seed: string | number
  /** Unix seconds (UTC) of the last block. */
  readonly end: number
  /** How much of a network it is; small when absent. */
  readonly size?: SizeName
  readonly onProgress?: (progress: StoryProgress) => void
}

/** What the story left behind; plain JSON. */
export type StoryResult = {
  readonly chainId: number
  readonly addresses: Addresses
  /** The block with the contracts' creation. */
  readonly deployBlock: number
  readonly head: { readonly number: number; readonly hash: string; readonly timestamp: number }
  readonly personas: readonly Persona[]
  readonly summary: StorySummary
}

/** Counts for a log line. */
export type StorySummary = {
  /** Logs in all blocks, those of tokens and role grants included. */
  readonly events: number
  readonly applications: number
  readonly jobs: number
  readonly engagements: number
  readonly invoices: number
  readonly disputes: number
  readonly proposals: number
}

/**
 * Plays two years of people's doings onto a local chain, through the contracts and nothing else.
 * @throws an Error with a sentence when the chain is not fresh, or as soon as any transaction reverts.
 */
export async function playStory(options: StoryOptions): Promise<StoryResult> {
  const { seed, end, onProgress = () => {} } = options
  const size = sizeOf(options.size ?? 'small')
  const rpc = jsonRpc(options.rpcUrl)
  await requireFreshChain(rpc)
  const accounts = ((await rpc.call('eth_accounts')) as Address[]).map((account) => getAddress(account))
  // Most people of the larger stories have no key: the node lets them send without one.
  if (size.crowd > 0) await rpc.call('anvil_autoImpersonateAccount', [true])
  const clock = clockOf(end, size.slotsPerDay)
  const random = randomOf(String(seed))
  const cast = castOf(accounts, clock, random.fork('cast'), size)
  const deployment = storyDeployment(cast, size)
  const { addresses } = deployment
  const stage = {
    clock,
    agenda: new Agenda(clock),
    chain: new BlockWriter(rpc),
    calls: contractCalls(addresses),
  }
  const world = emptyWorld({ ...stage, addresses, cast, random, size })

  await openNetwork(world, deployment)
  for (const open of parts) open(world)
  await playSlots(world, onProgress)
  return resultOf(rpc, world)
}

/** What the story is made of. Of acts in one block those of earlier parts come first. */
const parts: readonly ((world: World) => void)[] = [
  openSignups,
  openMarket,
  openGovernance,
  openExchange,
  openJuries,
  openScreening,
  openReferrals,
  openShowcase,
  openConversions,
  openClosing,
  openFinale,
]

/** The world before anything happened. Marketing, the last field, is added by vote. */
function emptyWorld(stage: Stage): World {
  const books: Books = {
    accepted: 0,
    contracted: 0n,
    submitted: 0,
    showcased: 0,
    expectedInvoices: 0,
    plannedValue: 0n,
    plannedHires: 0,
    paidGross: 0n,
    fees: 0n,
    applications: 0,
    proposals: 0,
    disputes: 0,
  }
  return {
    ...stage,
    pace: paceOf(stage.size, stage.clock, stage.agenda, books),
    books,
    bench: new Bench(),
    engagements: [],
    invoices: [],
    disputeScripts: disputeScripts(stage.size.disputes),
    openDisputes: [],
    seats: [],
    awaitedJuror: null,
    referralPool: { balance: 0n, due: new Map() },
    screeningPool: { balance: 0n, due: new Map() },
    screening: { reportsNeeded: defaultParameters.screening.reportsNeeded },
    exchange: { usdc: 0n, btrst: 0n, quiet: false },
    refundsAt: 0,
    openFields: new Set([0, 1, 2, 3]),
    retiredFields: new Set(),
    waiting: new Set(),
    revokedBudgets: new Set(),
    openProposal: 0n,
    jobs: 0,
  }
}

async function playSlots(world: World, onProgress: (progress: StoryProgress) => void): Promise<void> {
  const { slots } = world.clock
  for (const [index, time] of slots.entries()) {
    world.agenda.fillNext()
    await world.chain.mine(time)
    world.agenda.advance()
    if (index % 30 === 0 || index === slots.length - 1) {
      onProgress({
        done: index + 1,
        total: slots.length,
        label: new Date(time * 1000).toISOString().slice(0, 10),
      })
    }
  }
}

async function requireFreshChain(rpc: JsonRpc): Promise<void> {
  const [chainId, height] = (await rpc.batch([
    { method: 'eth_chainId', params: [] },
    { method: 'eth_blockNumber', params: [] },
  ])) as [string, string] // both are hex strings in every Ethereum node
  if (Number(chainId) !== storyChainId) {
    throw new Error(`The story plays on chain ${storyChainId} only, and this one is ${Number(chainId)}.`)
  }
  if (Number(height) !== 0) {
    throw new Error(
      `The story needs a fresh chain, and this one has ${Number(height)} blocks. Start anvil anew.`,
    )
  }
}

async function resultOf(rpc: JsonRpc, world: World): Promise<StoryResult> {
  const head = (await rpc.call('eth_getBlockByNumber', ['latest', false])) as Record<string, string>
  return {
    chainId: storyChainId,
    addresses: world.addresses,
    deployBlock: 1,
    head: { number: Number(head.number), hash: head.hash ?? '', timestamp: Number(head.timestamp) },
    personas: personasOf(world),
    summary: {
      events: world.chain.logCount,
      applications: world.books.applications,
      jobs: world.jobs,
      engagements: world.engagements.length,
      invoices: world.invoices.length,
      disputes: world.books.disputes,
      proposals: world.books.proposals,
    },
  }
}
