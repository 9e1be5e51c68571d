import type { History } from '../history.ts'
import { byKey, distinct, type ExpectedRow, sum } from './facts.ts'

export function treasuryWallets(history: History): ExpectedRow[] {
  const set = history.of('Treasury', 'TreasuryWalletSet')
  const setOf = byKey(set, ({ args }) => args.wallet)
  return distinct(set.map(({ args }) => args.wallet)).flatMap((id) => {
    const last = setOf(id).at(-1)
    return last ? { id, active: last.args.active, label: last.args.label, changedAt: last.timestamp } : []
  })
}

export function budgets(history: History): ExpectedRow[] {
  const disbursed = byKey(history.of('Treasury', 'Disbursed'), ({ args }) => args.budgetId)
  const revoked = byKey(history.of('Treasury', 'BudgetRevoked'), ({ args }) => args.budgetId)
  return history.of('Treasury', 'BudgetAllocated').map((allocated) => {
    const { budgetId, token, spender, amount, startsAt, endsAt, purpose } = allocated.args
    const [revocation] = revoked(budgetId)
    return {
      id: budgetId,
      token,
      spender,
      amount,
      disbursed: sum(disbursed(budgetId), ({ args }) => args.amount),
      startsAt,
      endsAt,
      purpose,
      allocatedAt: allocated.timestamp,
      allocated: allocated.id,
      revokedAt: revocation?.timestamp ?? null,
      unspent: revocation?.args.unspent ?? null,
    }
  })
}
