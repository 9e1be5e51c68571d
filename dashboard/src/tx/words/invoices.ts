import { formatBps } from '../../format/ratio.ts'
import { formatDateTime } from '../../format/time.ts'
import { signingTexts } from '../../language/signing-texts.ts'
import { textOfBytes32 } from '../chain-text.ts'
import {
  amountOf,
  idOf,
  readDataUri,
  type SignatureWordsByType,
  shortName,
  usdc,
  type WordsByCall,
} from './words.ts'

const says = () => signingTexts().says
const invoices = () => signingTexts().invoices.says
const when = (seconds: unknown): string => formatDateTime(Number(seconds))

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
  'InvoiceEscrow.approveInvoice': ([id]) => ({ sentence: invoices().approveInvoice(idOf(id)), facts: [] }),
  'InvoiceEscrow.fundEscrowWithPermit': ([engagementId, amount, deadline]) => ({
    sentence: invoices().fundWithPermit(usdc(amount), idOf(engagementId)),
    facts: [
      [says().intoEscrow, usdc(amount)],
      [invoices().until, when(deadline)],
    ],
  }),
  'InvoiceEscrow.withdrawEscrow': ([engagementId, to, amount], name) => ({
    sentence: invoices().withdraw(usdc(amount), idOf(engagementId)),
    facts: [[invoices().to, name(to)]],
  }),
  'InvoiceEscrow.claimOwed': ([to], name) => ({
    sentence: invoices().claimOwed,
    facts: [[invoices().to, name(to)]],
  }),
  'InvoiceEscrow.submitInvoice': ([engagementId, amount, start, end, metadata]) => ({
    sentence: invoices().submit(usdc(amount), idOf(engagementId)),
    facts: [
      [invoices().from, when(start)],
      [invoices().periodEnds, when(end)],
      [invoices().text, readDataUri(metadata)],
    ],
  }),
  'InvoiceEscrow.verifyInvoice': ([id, hash]) => ({
    sentence: invoices().verify(idOf(id)),
    facts: [[invoices().evidence, idOf(hash)]],
  }),
  'InvoiceEscrow.rejectInvoice': ([id, reason]) => ({
    sentence: invoices().reject(idOf(id)),
    facts: [[invoices().reason, textOfBytes32(reason)]],
  }),
  'InvoiceEscrow.cancelInvoice': ([id]) => ({ sentence: invoices().cancel(idOf(id)), facts: [] }),
  'InvoiceEscrow.releaseInvoice': ([id]) => ({ sentence: invoices().release(idOf(id)), facts: [] }),
  'InvoiceEscrow.refundInvoice': ([id, amount]) => ({
    sentence: invoices().refund(idOf(id), usdc(amount)),
    facts: [],
  }),
}

export const invoiceSignatureWords: SignatureWordsByType = {
  'UsdcTest.Permit': ({ spender, value, deadline }, name) => ({
    sentence: invoices().permit(shortName(name(spender)), usdc(value)),
    facts: [
      [says().spender, name(spender)],
      [says().allowance, usdc(value)],
      [invoices().until, when(deadline)],
    ],
  }),
}
