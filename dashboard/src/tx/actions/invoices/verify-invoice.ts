import { isHash, keccak256, toHex } from 'viem'
import { formatDateTime } from '../../../format/time.ts'
import { signingTexts } from '../../../language/signing-texts.ts'
import { numberInId } from '../../chain-text.ts'
import { longTextField } from '../../fields/common.ts'
import { usdc } from '../../words/words.ts'
import { defineAction } from '../action-spec.ts'
import { callOf, chainTime, next, read, wholeHour } from '../planning.ts'
import { invoiceState, readInvoiceIn } from './invoice.ts'
import { notVerifier } from './verifier.ts'

/** A node confirms an invoice: only the hash of what it checked goes to the chain. */
export const verifyInvoice = defineAction<'verify-invoice', ReturnType<typeof fields>>({
  title: ({ invoiceId }) => signingTexts().invoices.titles.verifyInvoice(invoiceId),
  fields,
  async plan(planning, { invoiceId }, { evidence }) {
    const id = numberInId(invoiceId)
    const { titles, facts } = signingTexts().invoices
    const [{ invoice, amount, fee, refusal }, stranger, review, now] = await Promise.all([
      readInvoiceIn(planning, id, [invoiceState.submitted]),
      notVerifier(planning),
      read(planning, 'ProtocolConfig', 'reviewPeriod', []),
      chainTime(planning),
    ])
    if (refusal) return refusal
    if (stranger) return stranger
    const hash = isHash(evidence) ? evidence : keccak256(toHex(evidence))
    const releasable = Math.max(Number(invoice.dueAt), wholeHour(now + Number(review)))
    return next(
      planning,
      [callOf(planning, titles.verifyInvoice(`${id}`), 'InvoiceEscrow', 'verifyInvoice', [id, hash])],
      [
        [facts.client, invoice.client],
        [signingTexts().facts.talent, invoice.talent],
        [facts.amount, usdc(amount)],
        [facts.fee, usdc(fee)],
        [facts.reviewEnds, formatDateTime(releasable)],
      ],
    )
  },
})

function fields() {
  const { forms } = signingTexts().invoices
  return { evidence: { ...longTextField(forms.proof, forms.aProof), hint: forms.proofHint } }
}
