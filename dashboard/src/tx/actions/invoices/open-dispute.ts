import { sameAddress } from '../../../format/address.ts'
import { formatToken } from '../../../format/amount.ts'
import { signingTexts } from '../../../language/signing-texts.ts'
import { jsonDataUri, numberInId } from '../../chain-text.ts'
import { longTextField, shareField } from '../../fields/common.ts'
import { defineAction } from '../action-spec.ts'
import { callOf, next, notPossible, wrongAccount } from '../planning.ts'
import { invoiceState, invoiceStateSentence, readInvoice } from './invoice.ts'
import { approvalOf, moneyFacts, readUsdcMeans, tooPoor } from './usdc-steps.ts'

/** Opens a dispute. A client must have amount and fee in escrow, so what is lacking is approved and put there first. */
export const openDispute = defineAction<'open-dispute', ReturnType<typeof fields>>({
  title: ({ invoiceId }) => signingTexts().titles.disputeInvoice(invoiceId),
  lead: () => signingTexts().forms.disputeLead,
  fields,
  async plan(planning, intent, { share, statement }) {
    const id = numberInId(intent.invoiceId)
    const { calls, cannot, facts } = signingTexts()
    const { invoice, amount, fee, shortfall } = await readInvoice(planning, id)
    const open = invoice.status === invoiceState.submitted || invoice.status === invoiceState.verified
    if (!open) return notPossible(invoiceStateSentence(id, invoice.status))
    const byClient = sameAddress(invoice.client, planning.account)
    if (!byClient && !sameAddress(invoice.talent, planning.account))
      return wrongAccount(planning, [invoice.client, invoice.talent], cannot.onlyParties(`${id}`))
    const args = [id, share, jsonDataUri({ statement })] as const
    const dispute = callOf(planning, calls.openDispute(`${id}`), 'InvoiceEscrow', 'disputeInvoice', args)
    const amountFact = [facts.amountInDispute, formatToken(amount, 'USDC')] as const
    if (!byClient || shortfall === 0n) return next(planning, [dispute], [amountFact])

    const means = await readUsdcMeans(planning)
    if (means.balance < shortfall) return notPossible(tooPoor(shortfall, means))
    const engagement = BigInt(invoice.engagementId)
    const title = calls.fundEscrow(`${engagement}`)
    const funding = callOf(planning, title, 'InvoiceEscrow', 'fundEscrow', [engagement, shortfall], 'fund')
    const [first = dispute, ...rest] = [...approvalOf(planning, shortfall, means), funding, dispute]
    return next(planning, [first, ...rest], [amountFact, ...moneyFacts(amount + fee, shortfall, means)])
  },
})

function fields() {
  const { forms } = signingTexts()
  return {
    share: shareField(forms.share),
    statement: { ...longTextField(forms.happened, forms.aReason), hint: forms.happenedHint },
  }
}
