import { sameAddress } from '../../../format/address.ts'
import { signingTexts } from '../../../language/signing-texts.ts'
import { numberInId } from '../../chain-text.ts'
import { usdc } from '../../words/words.ts'
import { defineAction, noFields } from '../action-spec.ts'
import { callOf, next, wrongAccount } from '../planning.ts'
import { invoiceState, readInvoiceIn } from './invoice.ts'

/** Takes back an invoice that is neither paid nor disputed. */
export const cancelInvoice = defineAction<'cancel-invoice', Record<never, never>>({
  title: ({ invoiceId }) => signingTexts().invoices.titles.cancelInvoice(invoiceId),
  fields: noFields,
  async plan(planning, { invoiceId }) {
    const id = numberInId(invoiceId)
    const { titles, cannot, facts } = signingTexts().invoices
    const states = [invoiceState.submitted, invoiceState.verified]
    const { invoice, amount, refusal } = await readInvoiceIn(planning, id, states)
    if (refusal) return refusal
    if (!sameAddress(invoice.talent, planning.account))
      return wrongAccount(planning, [invoice.talent], cannot.onlyTalent(`${id}`))
    return next(
      planning,
      [callOf(planning, titles.cancelInvoice(`${id}`), 'InvoiceEscrow', 'cancelInvoice', [id])],
      [
        [facts.client, invoice.client],
        [facts.amount, usdc(amount)],
      ],
    )
  },
})
