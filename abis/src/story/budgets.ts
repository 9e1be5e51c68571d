import type { Address, Hex } from 'viem'
import type { Receipt } from '../chain/block-writer.ts'
import { treasuryAbi } from '../generated/abi.ts'
import type { NamedAccount } from './cast.ts'
import { day } from './clock.ts'
import { tokens } from './money.ts'
import { itemAt } from './random.ts'
import { btrstMoved } from './rewards.ts'
import { logsOf, valuesOf } from './stage.ts'
import { topics } from './topics.ts'
import { bytes32, type World } from './world.ts'

/** Money that token holders set aside. */
export type BudgetPlan = {
  readonly purpose: string
  readonly spender: NamedAccount
  /** Whole BTRST in the smallest story. */
  readonly amount: number
  readonly days: number
  /** Payments as shares of the amount, in percent, one every `every` days. */
  readonly payments: readonly number[]
  readonly every: number
  /** Who is paid, in turn; `paid` is told how much, in BTRST wei. */
  readonly to: readonly Address[]
  readonly paid?: (amount: bigint) => void
}

/** The call that a proposal carries for a budget that begins with its execution. */
export function allocation({ calls, addresses, agenda, size }: World, plan: BudgetPlan) {
  // The proposal is made now, its execution comes within three weeks; both lie within the budget's dates.
  const from = BigInt(agenda.now)
  const until = BigInt(agenda.now + (plan.days + 30) * day)
  const amount = tokens(plan.amount * size.budgetFactor)
  return calls.treasury('allocateBudget', [
    addresses.Btrst,
    plan.spender.address,
    amount,
    from,
    until,
    plan.purpose,
  ])
}

/** After its execution: each budget gets its number, and its spender begins to pay. */
export function beginBudgets(world: World, plans: readonly BudgetPlan[], receipt: Receipt): void {
  for (const [index, log] of logsOf(receipt, topics.budgetAllocated).entries()) {
    const { budgetId, amount } = valuesOf(treasuryAbi, 'BudgetAllocated', log)
    const plan = plans[index]
    if (plan) payOut(world, plan, budgetId, amount)
  }
}

function payOut(world: World, plan: BudgetPlan, budgetId: Hex, total: bigint): void {
  const { agenda, chain, calls } = world
  for (const [index, percent] of plan.payments.entries()) {
    agenda.at(agenda.now + (1 + index * plan.every) * day, () => {
      if (world.revokedBudgets.has(budgetId)) return
      const amount = (total * BigInt(percent)) / 100n
      const ref = bytes32(`${plan.purpose.slice(0, 24)} ${index + 1}`)
      const call = calls.treasury('disburse', [
        budgetId,
        itemAt(plan.to, index % plan.to.length),
        amount,
        ref,
      ])
      chain.send(plan.spender.address, call, (receipt) => plan.paid?.(btrstMoved(receipt)))
    })
  }
}

/** The first year's budgets. Their numbers are 1, 2, 3, 4 in this order. */
export function firstBudgets(world: World): readonly BudgetPlan[] {
  const { cast, addresses } = world
  return [
    {
      purpose: 'Referral rewards, first year',
      spender: cast.office,
      amount: 400_000,
      days: 365,
      payments: [50, 25, 25],
      every: 60,
      to: [addresses.ReferralRewards],
      paid: (amount) => {
        world.referralPool.balance += amount
      },
    },
    {
      purpose: 'Screening rewards, first year',
      spender: cast.office,
      amount: 150_000,
      days: 365,
      payments: [50, 25, 25],
      every: 75,
      to: [addresses.TalentScreening],
      paid: (amount) => {
        world.screeningPool.balance += amount
      },
    },
    {
      purpose: 'Jury fees',
      spender: cast.office,
      amount: 20_000,
      days: 700,
      payments: [40, 30, 30],
      every: 180,
      to: [addresses.DisputeJury],
    },
    {
      purpose: 'Grants, first year',
      spender: cast.committee,
      amount: 600_000,
      days: 365,
      payments: [4, 5, 3, 6, 5, 4, 6, 7, 5, 4, 5],
      every: 31,
      to: cast.talents.slice(2, 13).map(({ address }) => address),
    },
  ]
}

/** The number of the grants budget among the first ones. */
export const grantsBudget: Hex = `0x${'4'.padStart(64, '0')}`

/** The second year's budgets. */
export function secondBudgets(world: World): readonly BudgetPlan[] {
  const { cast, addresses } = world
  return [
    {
      purpose: 'Referral rewards, second year',
      spender: cast.office,
      amount: 900_000,
      days: 365,
      payments: [40, 20, 20],
      every: 70,
      to: [addresses.ReferralRewards],
      paid: (amount) => {
        world.referralPool.balance += amount
      },
    },
    {
      purpose: 'Screening rewards, second year',
      spender: cast.office,
      amount: 200_000,
      days: 365,
      payments: [40, 25, 20],
      every: 60,
      to: [addresses.TalentScreening],
      paid: (amount) => {
        world.screeningPool.balance += amount
      },
    },
    {
      purpose: 'Community events',
      spender: cast.committee,
      amount: 120_000,
      days: 300,
      payments: [10, 15, 10, 20],
      every: 45,
      to: [cast.committee.address],
    },
  ]
}
