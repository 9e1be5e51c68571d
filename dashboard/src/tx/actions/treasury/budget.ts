import { zeroAddress } from 'viem'
import type { Token } from '../../../format/amount.ts'
import { formatDateTime } from '../../../format/time.ts'
import { signingTexts } from '../../../language/signing-texts.ts'
import type { Hex } from '../../contracts.ts'
import { contractAt } from '../../contracts.ts'
import { type Planning, read } from '../planning.ts'

/** A budget as the treasury has it at this moment. */
export async function readBudget(planning: Planning, id: Hex) {
  const [budget, { timestamp }] = await Promise.all([
    read(planning, 'Treasury', 'budget', [id]),
    planning.chain.getBlock(),
  ])
  return { ...budget, id, left: budget.amount - budget.spent, now: timestamp }
}

export type BudgetNow = Awaited<ReturnType<typeof readBudget>>

/** The budget's id on the chain is its number as bytes32; people know it by the number. */
export const budgetNumber = ({ id }: Pick<BudgetNow, 'id'>): string => `${BigInt(id)}`

const tokens: Readonly<Partial<Record<string, Token>>> = { UsdcTest: 'USDC', Btrst: 'BTRST' }

/** The token that the budget is in; null for one that we have no unit for. */
export const tokenOf = ({ config }: Planning, { token }: BudgetNow): Token | null =>
  tokens[contractAt(config, token) ?? ''] ?? null

/** Why nothing can be paid out of a budget, or freed of it, by anybody; null when something can. */
export function deadBudget(budget: BudgetNow): string | null {
  const { cannot } = signingTexts().governance
  if (budget.spender === zeroAddress) return cannot.noBudget(budgetNumber(budget))
  if (budget.revoked) return cannot.budgetRevoked(budgetNumber(budget))
  return budget.left === 0n ? cannot.budgetSpent(budgetNumber(budget)) : null
}

/** Why it cannot be spent at this time; null when it can. */
export function closedBudget(budget: BudgetNow): string | null {
  const { cannot } = signingTexts().governance
  const open = budget.now >= budget.startsAt && budget.now <= budget.endsAt
  const [from, to] = [budget.startsAt, budget.endsAt].map((time) => formatDateTime(Number(time)))
  return open ? null : cannot.budgetClosed(budgetNumber(budget), from ?? '', to ?? '')
}
