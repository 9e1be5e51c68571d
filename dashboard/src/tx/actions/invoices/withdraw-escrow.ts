import { decimalsOf, formatExact } from '../../../format/amount.ts'
import { signingTexts } from '../../../language/signing-texts.ts'
import { numberInId } from '../../chain-text.ts'
import { addressField, amountField } from '../../fields/common.ts'
import type { IntentOf } from '../../intent.ts'
import { usdc } from '../../words/words.ts'
import { defineAction } from '../action-spec.ts'
import { engagementState, readEngagement } from '../jobs/engagement.ts'
import { callOf, next, notPossible, read } from '../planning.ts'

const { offered, accepted, declined, ended } = engagementState

/** Takes out of an engagement's escrow what no open invoice needs, whatever became of the engagement. */
export const withdrawEscrow = defineAction<'withdraw-escrow', ReturnType<typeof fields>>({
  title: ({ engagementId }) => signingTexts().invoices.titles.withdrawEscrow(engagementId),
  fields,
  async plan(planning, { engagementId }, { amount, to }) {
    const id = numberInId(engagementId)
    const { invoices, jobs } = signingTexts()
    const who = { parties: ['client'], says: jobs.cannot.onlyClientOf } as const
    const [{ refusal }, free, balance] = await Promise.all([
      readEngagement(planning, id, [offered, accepted, declined, ended], who),
      read(planning, 'InvoiceEscrow', 'withdrawable', [id]),
      read(planning, 'InvoiceEscrow', 'escrowBalance', [id]),
    ])
    if (refusal) return refusal
    if (amount > free) return notPossible(invoices.cannot.noMoney(usdc(free)))
    const title = invoices.titles.withdrawEscrow(`${id}`)
    return next(
      planning,
      [callOf(planning, title, 'InvoiceEscrow', 'withdrawEscrow', [id, to, amount])],
      [
        [invoices.facts.escrowNow, usdc(balance)],
        [invoices.facts.escrowThen, usdc(balance - amount)],
      ],
    )
  },
})

function fields({ amount, to }: IntentOf<'withdraw-escrow'>) {
  const { forms } = signingTexts().invoices
  return {
    amount: {
      ...amountField(forms.amount, 'USDC'),
      start: formatExact(BigInt(amount), decimalsOf.USDC),
    },
    to: addressField(forms.to, to),
  }
}
