import { formatCount } from '../../../format/amount.ts'
import { signingTexts } from '../../../language/signing-texts.ts'
import { byteLength, bytes32OfText, numberInId } from '../../chain-text.ts'
import { textField } from '../../fields/common.ts'
import { bad, type Field } from '../../fields/field.ts'
import { usdc } from '../../words/words.ts'
import { defineAction } from '../action-spec.ts'
import { callOf, next } from '../planning.ts'
import { invoiceState, readInvoiceIn } from './invoice.ts'
import { notVerifier } from './verifier.ts'

/** What the escrow takes of a reason, in bytes. */
const longest = 32

/** A node refuses an invoice; its period and amount may be billed again. */
export const rejectInvoice = defineAction<'reject-invoice', ReturnType<typeof fields>>({
  title: ({ invoiceId }) => signingTexts().invoices.titles.rejectInvoice(invoiceId),
  fields,
  async plan(planning, { invoiceId }, { reason }) {
    const id = numberInId(invoiceId)
    const { titles, facts } = signingTexts().invoices
    const [{ invoice, amount, refusal }, stranger] = await Promise.all([
      readInvoiceIn(planning, id, [invoiceState.submitted]),
      notVerifier(planning),
    ])
    if (refusal) return refusal
    if (stranger) return stranger
    const args = [id, bytes32OfText(reason)] as const
    return next(
      planning,
      [callOf(planning, titles.rejectInvoice(`${id}`), 'InvoiceEscrow', 'rejectInvoice', args)],
      [
        [facts.client, invoice.client],
        [signingTexts().facts.talent, invoice.talent],
        [facts.amount, usdc(amount)],
      ],
    )
  },
})

function fields() {
  const { forms } = signingTexts().invoices
  const field = textField(forms.rejection, forms.aRejection)
  const reason: Field<string> = {
    ...field,
    hint: forms.rejectionHint,
    read: (entered) => {
      const text = field.read(entered)
      if (!text.ok || byteLength(text.value) <= longest) return text
      return bad(forms.tooLong(formatCount(byteLength(text.value))))
    },
  }
  return { reason }
}
