import { type Address, decodeEventLog } from 'viem'
import type { Log, Receipt } from '../chain/block-writer.ts'
import { referralRewardsAbi } from '../generated/abi.ts'
import { day } from './clock.ts'
import type { Random } from './random.ts'
import { topics } from './topics.ts'
import type { World } from './world.ts'

/** The numbers of ReferralRewards.Kind. */
const kinds = { client: 0, talent: 1 } as const

type Member = { readonly address: Address; readonly joinsAt: number }

/** Newcomers name who brought them, and referrers collect now and then. */
export function openReferrals(world: World): void {
  const random = world.random.fork('referrals')
  const { clients, talents, voters } = world.cast
  const holders = voters.map(({ address }) => ({ address, joinsAt: world.clock.start - 1 }))
  const members: Member[] = [...clients, ...talents, ...holders]
  for (const client of clients) if (random.chance(0.5)) register(world, client, 'client', members, random)
  for (const talent of talents) if (random.chance(0.42)) register(world, talent, 'talent', members, random)
  for (const member of members) collectNowAndThen(world, member, random)
}

/** Only somebody who was there before can have brought them, so circles cannot come up. */
function register(
  world: World,
  newcomer: Member,
  kind: keyof typeof kinds,
  members: readonly Member[],
  random: Random,
): void {
  const earlier = members.filter(({ joinsAt }) => joinsAt < newcomer.joinsAt)
  // Connectors are few and busy: some bring many.
  const referrer = random.weighted(earlier, (member) => 1 / (1 + (members.indexOf(member) % 37)))
  world.agenda.at(newcomer.joinsAt, () =>
    world.chain.send(
      newcomer.address,
      world.calls.referrals('registerReferral', [referrer.address, kinds[kind]]),
    ),
  )
}

function collectNowAndThen(world: World, member: Member, random: Random): void {
  const look = () => {
    // A refund earlier in this block may leave nothing to claim: they look again in the next one.
    if (world.refundsAt === world.agenda.now) return world.agenda.at(world.agenda.now + 1, look)
    const key = member.address.toLowerCase()
    if ((world.claimable.get(key) ?? 0n) > 0n) {
      // Set back when it is mined, in the order of the receipts: a payment earlier in this block is claimed with the rest.
      world.chain.send(member.address, world.calls.referrals('claimReferralRewards', [member.address]), () =>
        world.claimable.set(key, 0n),
      )
    }
    world.agenda.at(world.agenda.now + random.between(50, 110) * day, look)
  }
  world.agenda.at(member.joinsAt + random.between(60, 120) * day, look)
}

/** Keeps the referrers' accounts from the events of a payment or a refund. */
export function noteRewards(world: World, receipt: Receipt): void {
  for (const log of receipt.logs) {
    const [first] = log.topics
    if (first === topics.rewardAccrued) note(world, log, 'ReferralRewardAccrued', 1n)
    if (first === topics.rewardReversed) note(world, log, 'ReferralRewardReversed', -1n)
  }
}

function note(
  world: World,
  log: Log,
  eventName: 'ReferralRewardAccrued' | 'ReferralRewardReversed',
  sign: bigint,
): void {
  const [first, ...rest] = log.topics
  const { args } = decodeEventLog({
    abi: referralRewardsAbi,
    eventName,
    data: log.data,
    topics: [first ?? '0x', ...rest],
  })
  const key = args.referrer.toLowerCase()
  world.claimable.set(key, (world.claimable.get(key) ?? 0n) + sign * args.rewardBtrst)
}
