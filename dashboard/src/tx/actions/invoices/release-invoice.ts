import { formatDateTime } from '../../../format/time.ts'
import { signingTexts } from '../../../language/signing-texts.ts'
import { numberInId } from '../../chain-text.ts'
import { usdc } from '../../words/words.ts'
import { defineAction, noFields } from '../action-spec.ts'
import { callOf, chainTime, next, notPossible } from '../planning.ts'
import { invoiceState, readInvoiceIn } from './invoice.ts'

/** Pays a verified invoice from its escrow once it is due and was open to review long enough. Anybody may. */
export const releaseInvoice = defineAction<'release-invoice', Record<never, never>>({
  title: ({ invoiceId }) => signingTexts().invoices.titles.releaseInvoice(invoiceId),
  fields: noFields,
  async plan(planning, { invoiceId }) {
    const id = numberInId(invoiceId)
    const { titles, cannot, facts } = signingTexts().invoices
    const [{ invoice, amount, fee, shortfall, refusal }, now] = await Promise.all([
      readInvoiceIn(planning, id, [invoiceState.verified]),
      chainTime(planning),
    ])
    if (refusal) return refusal
    const from = Number(invoice.releasableAt)
    if (now < from) return notPossible(cannot.notDue(`${id}`, formatDateTime(from)))
    const total = amount + fee
    if (shortfall > 0n) return notPossible(cannot.escrowLow(usdc(total), usdc(total - shortfall)))
    return next(
      planning,
      [callOf(planning, titles.releaseInvoice(`${id}`), 'InvoiceEscrow', 'releaseInvoice', [id])],
      [
        [signingTexts().facts.talent, invoice.talent],
        [facts.amount, usdc(amount)],
        [facts.fee, usdc(fee)],
        [signingTexts().facts.fromEscrow, usdc(total)],
        [facts.releasable, formatDateTime(from)],
      ],
    )
  },
})
