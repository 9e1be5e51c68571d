import { sameAddress } from '../../../format/address.ts'
import { formatToken } from '../../../format/amount.ts'
import { signingTexts } from '../../../language/signing-texts.ts'
import { byteLength, bytes32OfText } from '../../chain-text.ts'
import type { Hex } from '../../contracts.ts'
import { addressOf } from '../../contracts.ts'
import { addressField, amountField } from '../../fields/common.ts'
import { bad, type Field, good } from '../../fields/field.ts'
import type { IntentOf } from '../../intent.ts'
import { defineAction } from '../action-spec.ts'
import { callOf, next, notPossible, read, wrongAccount } from '../planning.ts'
import { budgetNumber, closedBudget, deadBudget, readBudget, tokenOf } from './budget.ts'

/** Pays out of a budget that token holders voted. Its spender alone may. */
export const disburse = defineAction<'disburse', ReturnType<typeof fields>>({
  title: ({ budgetId }) => signingTexts().governance.titles.disburse(`${BigInt(budgetId)}`),
  lead: () => signingTexts().governance.forms.disburseLead,
  fields,
  async plan(planning, intent, { to, amount, reference }) {
    const { calls, cannot, facts } = signingTexts().governance
    const budget = await readBudget(planning, intent.budgetId as Hex)
    const number = budgetNumber(budget)
    const refusal = deadBudget(budget) ?? closedBudget(budget)
    if (refusal !== null) return notPossible(refusal)
    if (!sameAddress(budget.spender, planning.account))
      return wrongAccount(planning, [budget.spender], cannot.onlySpender(number))
    // The amount was read with this token's decimals.
    if (tokenOf(planning, budget) !== intent.token)
      return notPossible(cannot.otherBudgetToken(number, intent.token))
    const say = (value: bigint) => formatToken(value, intent.token)
    if (amount > budget.left) return notPossible(cannot.budgetTooLow(number, say(amount), say(budget.left)))
    if (sameAddress(to, addressOf(planning.config, 'Treasury'))) return notPossible(cannot.payItself)
    const paused = await read(planning, 'Treasury', 'paused', [])
    if (paused) return notPossible(cannot.treasuryPaused)
    const args = [budget.id, to, amount, bytes32OfText(reference)] as const
    return next(
      planning,
      [callOf(planning, calls.disburse(number), 'Treasury', 'disburse', args)],
      [
        [facts.payout, say(amount)],
        [facts.leftNow, say(budget.left)],
        [facts.leftThen, say(budget.left - amount)],
      ],
    )
  },
})

/** A reference may be left out; what a bytes32 holds of it is 32 bytes. */
const referenceField = (label: string): Field<string> => ({
  label,
  hint: signingTexts().governance.forms.bytes(32),
  control: { kind: 'text' },
  read: (text) => {
    const length = byteLength(text.trim())
    return length > 32 ? bad(signingTexts().governance.forms.tooManyBytes(length, 32)) : good(text.trim())
  },
})

function fields({ token }: IntentOf<'disburse'>) {
  const { forms } = signingTexts().governance
  return {
    to: addressField(forms.payee),
    amount: { ...amountField(forms.amount, token), half: true },
    reference: { ...referenceField(forms.reference), half: true },
  }
}
