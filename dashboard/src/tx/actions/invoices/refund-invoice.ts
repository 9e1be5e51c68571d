import { sameAddress } from '../../../format/address.ts'
import { decimalsOf, formatExact } from '../../../format/amount.ts'
import { signingTexts } from '../../../language/signing-texts.ts'
import { numberInId } from '../../chain-text.ts'
import { amountField } from '../../fields/common.ts'
import type { IntentOf } from '../../intent.ts'
import { usdc } from '../../words/words.ts'
import { defineAction } from '../action-spec.ts'
import { callOf, next, notPossible, wrongAccount } from '../planning.ts'
import { invoiceState, readInvoiceIn } from './invoice.ts'
import { approvalOf, readUsdcMeans, tooPoor } from './usdc-steps.ts'

/** The talent gives back some or all of a payment; the fee stays where it is. */
export const refundInvoice = defineAction<'refund-invoice', ReturnType<typeof fields>>({
  title: ({ invoiceId }) => signingTexts().invoices.titles.refundInvoice(invoiceId),
  fields,
  async plan(planning, { invoiceId }, { amount }) {
    const id = numberInId(invoiceId)
    const { facts, invoices } = signingTexts()
    const { titles, cannot } = invoices
    const [{ invoice, refusal }, means] = await Promise.all([
      readInvoiceIn(planning, id, [invoiceState.paid]),
      readUsdcMeans(planning),
    ])
    if (refusal) return refusal
    if (!sameAddress(invoice.talent, planning.account))
      return wrongAccount(planning, [invoice.talent], cannot.onlyTalent(`${id}`))
    const left = invoice.paid - invoice.refunded
    if (amount > left) return notPossible(cannot.refundOver(usdc(left)))
    if (means.balance < amount) return notPossible(tooPoor(amount, means))
    const title = titles.refundInvoice(`${id}`)
    const refund = callOf(planning, title, 'InvoiceEscrow', 'refundInvoice', [id, amount])
    const [first = refund, ...rest] = [...approvalOf(planning, amount, means), refund]
    return next(
      planning,
      [first, ...rest],
      [
        [invoices.facts.client, invoice.client],
        [invoices.facts.backBefore, usdc(invoice.refunded)],
        [facts.holdNow, usdc(means.balance)],
        [facts.holdThen, usdc(means.balance - amount)],
        [invoices.facts.feeStays, invoices.facts.feeStaysWhy],
      ],
    )
  },
})

function fields({ amount }: IntentOf<'refund-invoice'>) {
  const { forms } = signingTexts().invoices
  return {
    amount: {
      ...amountField(forms.refund, 'USDC'),
      start: formatExact(BigInt(amount), decimalsOf.USDC),
    },
  }
}
