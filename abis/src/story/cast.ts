import type { Address } from 'viem'
import { type Clock, day, momentOf } from './clock.ts'
import { itemAt, type Random } from './random.ts'
import { companyName, fields, nodeNames, personName } from './vocabulary.ts'

/** When a client pays: soon after verification, near the due date, or well after it. */
export type PayHabit = 'prompt' | 'net-30' | 'late'

/** A company that hires. */
export type Client = {
  readonly address: Address
  readonly name: string
  /** How much of the market's demand is theirs, relative to others. */
  readonly weight: number
  readonly joinsAt: number
  readonly habit: PayHabit
  /** Whether they fill the escrow ahead, and approve from it. */
  readonly prefunds: boolean
  /** tUSDC in their account, base units. */
  usdc: bigint
}

/** A person who works. */
export type Talent = {
  readonly address: Address
  readonly name: string
  readonly weight: number
  readonly joinsAt: number
  /** Index into `fields`. */
  readonly field: number
}

/** A token holder. */
export type Voter = {
  readonly address: Address
  readonly name: string
  /** BTRST given to them at the beginning, whole tokens. */
  readonly tokens: number
}

/** A node's account, which verifies invoices. */
export type NodeAccount = { readonly address: Address; readonly name: string }

/** Everybody in the story. */
export type Cast = {
  readonly deployer: Address
  readonly guardian: Address
  readonly nodes: readonly NodeAccount[]
  readonly clients: readonly Client[]
  readonly talents: readonly Talent[]
  readonly voters: readonly Voter[]
}

const clientCount = 48
const talentCount = 170
const voterCount = 36
/** The largest clients are those that a newcomer may act as; nothing unusual may befall them. */
export const personaClients = 3

/** How many accounts the story needs from the node. */
export const castSize = 2 + nodeNames.length + clientCount + talentCount + voterCount

/** Gives every account a part. `accounts` are the node's own, in its order. */
export function castOf(accounts: readonly Address[], clock: Clock, random: Random): Cast {
  if (accounts.length < castSize) {
    throw new Error(
      `The story needs ${castSize} accounts and the node has ${accounts.length}. Start anvil with the arguments of storyAnvilArgs().`,
    )
  }
  const rest = [...accounts]
  const take = (count: number) => rest.splice(0, count)
  const [deployer, guardian] = take(2)
  if (!deployer || !guardian) throw new Error('The node has no accounts.')
  return {
    deployer,
    guardian,
    nodes: take(nodeNames.length).map((address, index) => ({ address, name: itemAt(nodeNames, index) })),
    clients: take(clientCount).map((address, rank) => clientOf(address, rank, clock, random)),
    talents: take(talentCount).map((address, rank) => talentOf(address, rank, clock, random)),
    voters: take(voterCount).map((address, rank) => voterOf(address, rank)),
  }
}

/** A few large clients and a long tail: weight falls with rank as 1 / rank^0.85. */
function clientOf(address: Address, rank: number, clock: Clock, random: Random): Client {
  const persona = rank < personaClients
  return {
    address,
    name: companyName(rank),
    weight: 1 / (rank + 1) ** 0.85,
    joinsAt: rank < 8 ? momentOf(clock, 0) + rank * 2 * day : momentOf(clock, random.between(0.01, 0.93)),
    habit: persona ? 'net-30' : random.weighted(['prompt', 'net-30', 'late'] as const, habitShare),
    prefunds: !persona && random.chance(0.42),
    usdc: 0n,
  }
}

function habitShare(habit: PayHabit): number {
  return { prompt: 45, 'net-30': 33, late: 22 }[habit]
}

function talentOf(address: Address, rank: number, clock: Clock, random: Random): Talent {
  const founding = rank < 30
  return {
    address,
    name: personName(rank),
    weight: 1 / (rank + 1) ** 0.55,
    joinsAt: founding ? momentOf(clock, 0) + rank * 0.4 * day : momentOf(clock, random.between(0.01, 0.95)),
    // Every field has somebody from the beginning.
    field: founding ? rank % fields.length : fields.indexOf(random.weighted(fields, (field) => field.share)),
  }
}

/** From eight million tokens down to a few hundred, so that the small ones together stay under a quorum. */
function voterOf(address: Address, rank: number): Voter {
  const tokens = rank < 24 ? Math.round(8_000_000 / (rank + 1) ** 1.15) : Math.round(9_000 / (rank - 22))
  return { address, name: personName(talentCount + rank), tokens }
}
