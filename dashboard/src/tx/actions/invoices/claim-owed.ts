import { signingTexts } from '../../../language/signing-texts.ts'
import { addressField } from '../../fields/common.ts'
import type { IntentOf } from '../../intent.ts'
import { usdc } from '../../words/words.ts'
import { defineAction } from '../action-spec.ts'
import { callOf, next, notPossible, read } from '../planning.ts'

/** Takes the payments that the token refused to deliver to this account. */
export const claimOwed = defineAction<'claim-owed', ReturnType<typeof fields>>({
  title: () => signingTexts().invoices.titles.claimOwed,
  lead: () => signingTexts().invoices.forms.owedLead,
  fields,
  async plan(planning, _intent, { to }) {
    const { titles, cannot, facts } = signingTexts().invoices
    const owed = await read(planning, 'InvoiceEscrow', 'owed', [planning.account])
    if (owed === 0n) return notPossible(cannot.nothingOwed)
    return next(
      planning,
      [callOf(planning, titles.claimOwed, 'InvoiceEscrow', 'claimOwed', [to])],
      [[facts.owed, usdc(owed)]],
    )
  },
})

function fields({ to }: IntentOf<'claim-owed'>) {
  return { to: addressField(signingTexts().invoices.forms.owedTo, to) }
}
