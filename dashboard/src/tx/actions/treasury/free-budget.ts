import { formatToken } from '../../../format/amount.ts'
import { formatDateTime } from '../../../format/time.ts'
import { signingTexts } from '../../../language/signing-texts.ts'
import type { Hex } from '../../contracts.ts'
import { defineAction, noFields } from '../action-spec.ts'
import { callOf, next, notPossible } from '../planning.ts'
import { budgetNumber, deadBudget, readBudget } from './budget.ts'

/** Ends a budget whose time is over, so that what it did not spend can be voted on again. Open to everybody; before its end only a vote can. */
export const freeBudget = defineAction<'free-budget', Record<never, never>>({
  title: ({ budgetId }) => signingTexts().governance.titles.freeBudget(`${BigInt(budgetId)}`),
  fields: noFields,
  async plan(planning, intent) {
    const { calls, cannot, facts } = signingTexts().governance
    const budget = await readBudget(planning, intent.budgetId as Hex)
    const number = budgetNumber(budget)
    const refusal = deadBudget(budget)
    if (refusal !== null) return notPossible(refusal)
    if (budget.now <= budget.endsAt)
      return notPossible(cannot.budgetRuns(number, formatDateTime(Number(budget.endsAt))))
    const call = callOf(planning, calls.freeBudget(number), 'Treasury', 'revokeBudget', [budget.id])
    return next(planning, [call], [[facts.freed, formatToken(budget.left, intent.token)]])
  },
})
