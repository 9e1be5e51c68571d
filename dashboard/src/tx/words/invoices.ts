import { formatBps } from '../../format/ratio.ts'
import { signingTexts } from '../../language/signing-texts.ts'
import { amountOf, idOf, readDataUri, shortName, usdc, type WordsByCall } from './words.ts'

const says = () => signingTexts().says

export const invoiceWords: WordsByCall = {
  'UsdcTest.approve': ([spender, value], name) => ({
    sentence: says().approve(shortName(name(spender)), usdc(value)),
    facts: [
      [says().spender, name(spender)],
      [says().allowance, usdc(value)],
    ],
  }),
  'InvoiceEscrow.payInvoice': ([invoiceId, amount, maxFee]) => ({
    sentence: says().pay(idOf(invoiceId), usdc(amount), usdc(maxFee)),
    facts: [
      [says().toTalent, usdc(amount)],
      [says().feeAtMost, usdc(maxFee)],
      [says().togetherAtMost, usdc(amountOf(amount) + amountOf(maxFee))],
    ],
  }),
  'InvoiceEscrow.fundEscrow': ([engagementId, amount]) => ({
    sentence: says().fund(usdc(amount), idOf(engagementId)),
    facts: [[says().intoEscrow, usdc(amount)]],
  }),
  'InvoiceEscrow.disputeInvoice': ([invoiceId, bps, evidence]) => ({
    sentence: says().dispute(idOf(invoiceId), formatBps(Number(bps))),
    facts: [
      [says().claimedShare, formatBps(Number(bps))],
      [says().statement, readDataUri(evidence)],
    ],
  }),
}
