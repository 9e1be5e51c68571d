import type { Address } from 'viem'
import type { Receipt } from '../chain/block-writer.ts'
import { referralRewardsAbi } from '../generated/abi.ts'
import type { Random } from './random.ts'
import { claimNowAndThen, earn } from './rewards.ts'
import { logsOf, valuesOf } from './stage.ts'
import { topics } from './topics.ts'
import type { World } from './world.ts'

/** The numbers of ReferralRewards.Kind. */
const kinds = { client: 0, talent: 1 } as const

type Member = { readonly address: Address; readonly joinsAt: number }
/** Connectors are few and busy: some bring many. */
type Connector = Member & { readonly weight: number }

/** Newcomers name who brought them, and referrers collect now and then. */
export function openReferrals(world: World): void {
  const random = world.random.fork('referrals')
  const { clients, talents, voters } = world.cast
  const holders = voters.map(({ address }) => ({ address, joinsAt: world.clock.start - 1 }))
  const members: Connector[] = [...clients, ...talents, ...holders].map(({ address, joinsAt }, index) => ({
    address,
    joinsAt,
    weight: 1 / (1 + (index % 37)),
  }))
  for (const client of clients) if (random.chance(0.5)) register(world, client, 'client', members, random)
  for (const talent of talents) if (random.chance(0.42)) register(world, talent, 'talent', members, random)
  for (const { address, joinsAt } of members) {
    claimNowAndThen(world, {
      pool: world.referralPool,
      account: address,
      from: joinsAt,
      random,
      claim: () => world.calls.referrals('claimReferralRewards', [address]),
    })
  }
}

/** Only somebody who was there before can have brought them, so circles cannot come up. */
function register(
  world: World,
  newcomer: Member,
  kind: keyof typeof kinds,
  members: readonly Connector[],
  random: Random,
): void {
  const earlier = members.filter(({ joinsAt }) => joinsAt < newcomer.joinsAt)
  const referrer = random.weighted(earlier, ({ weight }) => weight)
  world.agenda.at(newcomer.joinsAt, () =>
    world.chain.send(
      newcomer.address,
      world.calls.referrals('registerReferral', [referrer.address, kinds[kind]]),
    ),
  )
}

/** Keeps the referrers' accounts from the events of a payment or a refund. */
export function noteRewards(world: World, receipt: Receipt): void {
  for (const log of logsOf(receipt, topics.rewardAccrued)) {
    const { referrer, rewardBtrst } = valuesOf(referralRewardsAbi, 'ReferralRewardAccrued', log)
    earn(world.referralPool, referrer, rewardBtrst)
  }
  for (const log of logsOf(receipt, topics.rewardReversed)) {
    const { referrer, rewardBtrst } = valuesOf(referralRewardsAbi, 'ReferralRewardReversed', log)
    earn(world.referralPool, referrer, -rewardBtrst)
  }
}
