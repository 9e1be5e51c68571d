import { sameAddress } from '../../../format/address.ts'
import { formatBps } from '../../../format/ratio.ts'
import { signingTexts } from '../../../language/signing-texts.ts'
import { numberInId } from '../../chain-text.ts'
import { usdc } from '../../words/words.ts'
import { defineAction, noFields } from '../action-spec.ts'
import { callOf, next, notPossible, wrongAccount } from '../planning.ts'
import { invoiceState, invoiceStateSentence, readInvoice } from './invoice.ts'
import { approvalOf, moneyFacts, readUsdcMeans, tooPoor } from './usdc-steps.ts'

/**
 * Pays a verified invoice. Where its escrow holds amount and fee, it is approved, and nothing can be taken from the account; else an exact
 * approval of what is lacking comes first, and then the payment.
 */
export const payInvoice = defineAction<'pay-invoice', Record<never, never>>({
  title: ({ invoiceId }) => signingTexts().titles.payInvoice(invoiceId),
  fields: noFields,
  async plan(planning, intent) {
    const invoiceId = numberInId(intent.invoiceId)
    const { calls, cannot, facts, invoices } = signingTexts()
    const { invoice, amount, fee, shortfall } = await readInvoice(planning, invoiceId)
    if (invoice.status !== invoiceState.verified)
      return notPossible(invoiceStateSentence(invoiceId, invoice.status))
    if (!sameAddress(invoice.client, planning.account))
      return wrongAccount(planning, [invoice.client], cannot.onlyClient(`${invoiceId}`))
    const means = await readUsdcMeans(planning)
    if (means.balance < shortfall) return notPossible(tooPoor(shortfall, means))
    const title = calls.payInvoice(`${invoiceId}`)
    const payment =
      shortfall === 0n
        ? callOf(planning, title, 'InvoiceEscrow', 'approveInvoice', [invoiceId])
        : callOf(planning, title, 'InvoiceEscrow', 'payInvoice', [invoiceId, amount, fee])
    const [first = payment, ...rest] = [...approvalOf(planning, shortfall, means), payment]
    return next(
      planning,
      [first, ...rest],
      [
        [facts.talent, invoice.talent],
        [facts.feeRate, formatBps(invoice.feeBps)],
        [invoices.facts.amount, usdc(amount)],
        [invoices.facts.fee, usdc(fee)],
        [invoices.facts.together, usdc(amount + fee)],
        ...moneyFacts(amount + fee, shortfall, means),
      ],
    )
  },
})
