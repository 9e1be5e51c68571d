import type { Address, Hex } from 'viem'
import type { Receipt } from '../chain/block-writer.ts'
import { allocation, beginBudgets, firstBudgets, grantsBudget, secondBudgets } from './budgets.ts'
import type { Talent } from './cast.ts'
import { day } from './clock.ts'
import { tokens } from './money.ts'
import { itemAt } from './random.ts'
import { bytes32, type World } from './world.ts'

/** How a vote goes. */
export type Fate = 'passes' | 'is defeated' | 'misses the quorum' | 'is cancelled' | 'is open at the end'

/** A proposal before it is made. */
export type ProposalPlan = {
  /** Fraction of the story at which it is made. */
  readonly at: number
  /** Index into the cast's voters. */
  readonly proposer: number
  readonly title: string
  readonly text: string
  readonly fate: Fate
  readonly actions: (world: World) => readonly { readonly to: Address; readonly data: Hex }[]
  /** What people do differently as soon as it is proposed. */
  readonly noticed?: (world: World) => void
  /** What its execution means for the rest of the story. */
  readonly effect?: (world: World) => void
  /** What its execution left in the logs. */
  readonly executed?: (world: World, receipt: Receipt) => void
}

/** Blocks that live votes stay open on the real network: 57.6 h at 12 s. */
const livePeriod = 17_280

/** The story's proposals in their order; ids follow. */
export const proposalPlans: readonly ProposalPlan[] = [
  {
    at: 0.02,
    proposer: 0,
    title: 'Budgets for the first year',
    text: 'Sets BTRST of the community aside for referral rewards, screening rewards, jury fees and grants. What is not spent stays with the treasury.',
    fate: 'passes',
    actions: (world) => firstBudgets(world).map((plan) => allocation(world, plan)),
    executed: (world, receipt) => beginBudgets(world, firstBudgets(world), receipt),
  },
  {
    at: 0.09,
    proposer: 2,
    title: 'Add a Marketing category',
    text: 'A fifth of the requests that nodes turn away are for marketing work. This opens a category for it.',
    fate: 'passes',
    actions: ({ calls }) => [calls.config('addCategory', ['Marketing'])],
    effect: (world) => world.openFields.add(4),
  },
  {
    at: 0.21,
    proposer: 7,
    title: 'Raise the marketplace fee to 20 %',
    text: 'Twice the fee for new engagements, to fill the treasury before the next growth campaign.',
    fate: 'is defeated',
    actions: ({ calls }) => [calls.config('setFeeBps', [2_000])],
  },
  {
    at: 0.32,
    proposer: 11,
    title: 'Double the reward for client referrals',
    text: 'From 0.4 to 0.8 BTRST for each dollar of fee that a referred client brings.',
    fate: 'misses the quorum',
    actions: ({ calls }) => [calls.referrals('setReferralRate', [0, tokens(8) / 10n])],
  },
  {
    at: 0.385,
    proposer: 2,
    title: 'Two agreeing reports are enough',
    text: 'Applications wait longer from month to month. Two screeners decide, and both have to approve; the reward for a report rises from 10 to 12 BTRST.',
    fate: 'passes',
    actions: ({ calls }) => [calls.screening('setScreeningParams', [2, 2, tokens(12)])],
    effect: ({ screening }) => {
      screening.reportsNeeded = 2
    },
  },
  {
    at: 0.44,
    proposer: 0,
    title: 'Set the marketplace fee to 15 %',
    text: 'From 10 % to 15 % on top of what talent is paid, for engagements offered from now on. Running engagements keep their fee.',
    fate: 'passes',
    actions: ({ calls }) => [calls.config('setFeeBps', [1_500])],
  },
  {
    at: 0.52,
    proposer: 1,
    title: 'Budgets for the second year',
    text: 'Ends the grants of the first year, which found fewer takers than expected, and sets BTRST aside for referral rewards, screening rewards and community events. The grants committee keeps its account as one of the treasury.',
    fate: 'passes',
    actions: secondYear,
    effect: ({ revokedBudgets }) => revokedBudgets.add(grantsBudget),
    executed: (world, receipt) => beginBudgets(world, secondBudgets(world), receipt),
  },
  {
    at: 0.58,
    proposer: 5,
    title: 'Retire the Design category',
    text: 'Made by mistake: this was meant to retire "Other". A corrected proposal follows.',
    fate: 'is cancelled',
    actions: ({ calls }) => [calls.config('retireCategory', [2])],
  },
  {
    at: 0.68,
    proposer: 5,
    title: 'Housekeeping: categories, nodes, terms, referral rewards and an approval',
    text: 'Takes back the approval of somebody who let others do the work, retires the category "Other", lets the partner node that never started go, gives clients seven days of review, raises the talent referral rate to 0.3 BTRST, and revokes a referral that was registered with a borrowed account.',
    fate: 'passes',
    actions: housekeeping,
    noticed: (world) => {
      const talent = revokedTalent(world)
      if (talent) talent.hireable = false
    },
    effect: ({ openFields, retiredFields }) => {
      openFields.delete(3)
      retiredFields.add(3)
    },
  },
  {
    at: 0.81,
    proposer: 1,
    title: 'Keep votes open for 17,280 blocks',
    text: 'With blocks every twelve seconds again, this is 57.6 hours.',
    fate: 'passes',
    actions: ({ calls }) => [calls.governor('setVotingPeriod', [livePeriod])],
  },
  {
    at: 0.9965,
    proposer: 3,
    title: 'A budget of 1,000,000 BTRST for referral rewards',
    text: 'At the present pace the pool pays claims for about a year. This sets enough aside for the two years after it.',
    fate: 'is open at the end',
    actions: (world) => [
      allocation(world, {
        ...itemAt(secondBudgets(world), 0),
        purpose: 'Referral rewards, third and fourth year',
        amount: 1_000_000,
        days: 730,
      }),
    ],
  },
]

/** A fourth node that is registered at the start and never works. */
export const idleNodeName = 'Partner Node'

function secondYear(world: World) {
  const { calls, cast } = world
  return [
    calls.treasury('revokeBudget', [grantsBudget]),
    calls.treasury('setTreasuryWallet', [cast.committee.address, true, 'Grants committee']),
    ...secondBudgets(world).map((plan) => allocation(world, plan)),
  ]
}

/** One of the first designers. Nobody hires them any more once it is proposed, so no offer is open when it is done. */
function revokedTalent({ bench }: World): Talent | undefined {
  return bench.firstApproved(1, 3).at(-1)
}

function housekeeping(world: World) {
  const { calls, cast } = world
  const talent = revokedTalent(world)
  return [
    ...(talent ? [calls.screening('revokeTalent', [talent.address, 2, bytes32('work handed on')])] : []),
    calls.config('retireCategory', [4]),
    calls.config('removeNode', [idleNode(world)]),
    calls.config('setPaymentTerms', [BigInt(7 * day), BigInt(30 * day)]),
    calls.referrals('setReferralRate', [1, tokens(3) / 10n]),
    calls.referrals('revokeReferral', [borrowedAccount(cast), 1, bytes32('borrowed account')]),
  ]
}

/** The idle node is run from the guardian's account. */
export function idleNode({ cast }: Pick<World, 'cast'>): Address {
  return cast.guardian
}

/** The smallest voter once registered as talent, with a borrowed account as referrer. */
export function borrowedAccount(cast: World['cast']): Address {
  return itemAt(cast.voters, cast.voters.length - 1).address
}
