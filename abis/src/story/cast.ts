import type { Address } from 'viem'
import { type Clock, day, momentOf } from './clock.ts'
import { inventedAccount } from './invented.ts'
import { itemAt, type Random } from './random.ts'
import { castTalents, type StorySize } from './sizes.ts'
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
  readonly joinsAt: number
  /** Index into `fields`; another one if its category is retired before they sign up. */
  field: number
  /** What screeners see, 0 to 1. */
  readonly skill: number
  /** Whether clients hire them: approved, and nobody has asked to take that back. */
  hireable: boolean
}

/** A token holder. */
export type Voter = {
  readonly address: Address
  readonly name: string
  /** BTRST given to them at the beginning, whole tokens. */
  readonly tokens: number
}

/** Somebody with a name and a task. */
export type NamedAccount = { readonly address: Address; readonly name: string }

/** One of those among whom the whole supply is split at the opening. */
export type Holder = NamedAccount & {
  /** Whole BTRST. */
  readonly tokens: number
}

/** Everybody in the story. */
export type Cast = {
  readonly deployer: Address
  readonly guardian: Address
  readonly nodes: readonly NamedAccount[]
  readonly clients: readonly Client[]
  readonly talents: readonly Talent[]
  readonly voters: readonly Voter[]
  readonly screeners: readonly NamedAccount[]
  readonly jurors: readonly NamedAccount[]
  readonly traders: readonly NamedAccount[]
  /** Those who spend the treasury's budgets: the programme office and the grants committee. */
  readonly office: NamedAccount
  readonly committee: NamedAccount
  readonly builders: Holder
  readonly investors: Holder
  readonly sale: Holder
}

const baseClients = 48
const voterCount = 36
const baseScreeners = 12
const jurorCount = 18
const traderCount = 4
/** The largest clients are those that a newcomer may act as; nothing unusual may befall them. */
export const personaClients = 3

/** How many accounts the story needs from the node, in every size. */
export const castSize =
  2 + nodeNames.length + baseClients + castTalents + voterCount + baseScreeners + jurorCount + traderCount + 5

/** Gives every account a part. `accounts` are the node's own, in its order; what a size needs beyond them is invented. */
export function castOf(accounts: readonly Address[], clock: Clock, random: Random, size: StorySize): Cast {
  if (accounts.length < castSize) {
    throw new Error(
      `The story needs ${castSize} accounts and the node has ${accounts.length}. Start anvil with the arguments of storyAnvilArgs().`,
    )
  }
  const rest = [...accounts]
  const take = (count: number) => rest.splice(0, count)
  const one = (name: string): NamedAccount => ({ address: itemAt(take(1), 0), name })
  const names = personNames()
  const people = (addresses: readonly Address[]) =>
    addresses.map((address) => ({ address, name: names.next() }))
  const also = (kind: string, count: number) =>
    Array.from({ length: Math.max(0, count) }, (_, number) => inventedAccount(random.seed, kind, number))
  return {
    deployer: one('Deployer').address,
    guardian: one('Guardian').address,
    nodes: nodeNames.map(one),
    clients: [...take(baseClients), ...also('client', size.clients - baseClients)].map((address, rank) =>
      clientOf(address, rank, clock, random),
    ),
    talents: people(take(castTalents)).map((person, rank) => talentOf(person, rank, clock, random)),
    voters: people(take(voterCount)).map((person, rank) => ({ ...person, tokens: tokensOf(rank) })),
    screeners: people([...take(baseScreeners), ...also('screener', size.screeners - baseScreeners)]),
    jurors: people(take(jurorCount)),
    traders: people(take(traderCount)),
    office: one('Programme office'),
    committee: one('Grants committee'),
    builders: { ...one('Builders'), tokens: 47_500_000 },
    investors: { ...one('Investors'), tokens: 55_000_000 },
    sale: { ...one('Public sale'), tokens: 12_500_000 },
  }
}

function personNames(): { next(): string } {
  let count = 0
  return { next: () => personName(count++) }
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

function talentOf(person: NamedAccount, rank: number, clock: Clock, random: Random): Talent {
  const founding = rank < 30
  return {
    ...person,
    joinsAt: founding ? momentOf(clock, 0) + rank * 0.3 * day : momentOf(clock, random.between(0.01, 0.985)),
    // Every field has somebody from the beginning.
    field: founding ? rank % fields.length : fields.indexOf(random.weighted(fields, (field) => field.share)),
    skill: founding ? 1 : random.between(0.25, 1),
    hireable: false,
  }
}

/** From eight million tokens down to a few hundred, so that the small ones together stay under a quorum. */
function tokensOf(rank: number): number {
  return rank < 24 ? Math.round(8_000_000 / (rank + 1) ** 1.15) : Math.round(9_000 / (rank - 22))
}
