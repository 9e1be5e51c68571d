import { Address, BigInt, ethereum } from '@graphprotocol/graph-ts'
import { Invoice } from '../../../generated/schema'
import { timeOf } from '../../small-number'
import { InvoiceStatus } from '../../states'
import { invoiceOf, noteWrongState, setChecker } from './invoice-of'

export function rejectInvoice(event: ethereum.Event, invoiceId: BigInt, verifier: Address): void {
  const invoice = closableInvoiceOf(event, 'InvoiceRejected', invoiceId)
  if (invoice === null) return
  setChecker(invoice, verifier)
  close(event, invoice, InvoiceStatus.REJECTED)
}

export function cancelInvoice(event: ethereum.Event, invoiceId: BigInt): void {
  const invoice = closableInvoiceOf(event, 'InvoiceCancelled', invoiceId)
  if (invoice === null) return
  close(event, invoice, InvoiceStatus.CANCELLED)
}

/** Only what awaits payment can be rejected or cancelled: never what is disputed, paid or closed. */
function closableInvoiceOf(event: ethereum.Event, name: string, invoiceId: BigInt): Invoice | null {
  const invoice = invoiceOf(event, name, invoiceId)
  if (invoice === null) return null
  if (invoice.status != InvoiceStatus.SUBMITTED && invoice.status != InvoiceStatus.VERIFIED) {
    noteWrongState(event, name, invoice)
    return null
  }
  return invoice
}

function close(event: ethereum.Event, invoice: Invoice, status: string): void {
  invoice.status = status
  invoice.closedAt = timeOf(event)
  invoice.save()
}
