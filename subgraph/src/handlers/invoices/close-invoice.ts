import { BigInt, ethereum } from '@graphprotocol/graph-ts'
import { InvoiceStatus } from '../../states'
import { invoiceOf, noteWrongState } from './invoice-of'

export function rejectInvoice(event: ethereum.Event, invoiceId: BigInt): void {
  closeInvoice(event, 'InvoiceRejected', invoiceId, InvoiceStatus.REJECTED)
}

export function cancelInvoice(event: ethereum.Event, invoiceId: BigInt): void {
  closeInvoice(event, 'InvoiceCancelled', invoiceId, InvoiceStatus.CANCELLED)
}

/** Only what awaits payment can be rejected or cancelled: never what is disputed, paid or closed. */
function closeInvoice(event: ethereum.Event, name: string, invoiceId: BigInt, status: string): void {
  const invoice = invoiceOf(event, name, invoiceId)
  if (invoice === null) return
  if (invoice.status != InvoiceStatus.SUBMITTED && invoice.status != InvoiceStatus.VERIFIED) {
    noteWrongState(event, name, invoice)
    return
  }
  invoice.status = status
  invoice.closedAt = event.block.timestamp.toI64()
  invoice.save()
}
