import { type Address, getAddress } from 'viem'
import type { Addresses } from '../addresses.ts'
import { BlockWriter } from '../chain/block-writer.ts'
import { contractCalls } from '../chain/contract-calls.ts'
import { type JsonRpc, jsonRpc } from '../chain/json-rpc.ts'
import { Agenda } from './agenda.ts'
import { castOf } from './cast.ts'
import { clockOf } from './clock.ts'
import { openFinale, type Persona, personasOf } from './finale.ts'
import { openGovernance } from './governance.ts'
import { openMarket, openShowcase } from './market.ts'
import { openNetwork, storyDeployment } from './opening.ts'
import { randomOf } from './random.ts'
import { openReferrals } from './referrals.ts'
import { storyChainId } from './story-anvil-args.ts'
import { emptyWorld, type World } from './world.ts'

export type { Persona } from './finale.ts'
export { chainAnvilArgs, storyAnvilArgs, storyChainId } from './story-anvil-args.ts'

/** How far the story is: blocks written of all, and a word for it. */
export type StoryProgress = { readonly done: number; readonly total: number; readonly label: string }

/** What the story needs. */
export type StoryOptions = {
  /** A fresh anvil started with `storyAnvilArgs(end)` and `--no-mining`. */
  readonly rpcUrl: string
  /** Any text or number; the same seed and end give the same blocks, hash by hash. */
  readonly seed: string | number
  /** Unix seconds (UTC) of the last block. */
  readonly end: number
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
  const rpc = jsonRpc(options.rpcUrl)
  await requireFreshChain(rpc)
  const accounts = ((await rpc.call('eth_accounts')) as Address[]).map((account) => getAddress(account))
  const clock = clockOf(end)
  const random = randomOf(String(seed))
  const cast = castOf(accounts, clock, random.fork('cast'))
  const deployment = storyDeployment(cast)
  const { addresses } = deployment
  const stage = {
    clock,
    agenda: new Agenda(clock),
    chain: new BlockWriter(rpc),
    calls: contractCalls(addresses),
  }
  const world = emptyWorld({ ...stage, addresses, cast, random })

  await openNetwork(world, deployment)
  for (const open of [openGovernance, openReferrals, openMarket, openShowcase, openFinale]) open(world)
  await playSlots(world, onProgress)
  return resultOf(rpc, world)
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
      jobs: world.jobs.length,
      engagements: world.engagements.length,
      invoices: world.invoices.length,
      disputes: world.disputes,
      proposals: world.proposals,
    },
  }
}
