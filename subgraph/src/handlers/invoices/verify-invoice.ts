import { Address, BigInt, ethereum } from '@graphprotocol/graph-ts'
import { timeOf } from '../../small-number'
import { InvoiceStatus } from '../../states'
import { invoiceOf, noteWrongState, setChecker } from './invoice-of'

export function verifyInvoice(event: ethereum.Event, invoiceId: BigInt, verifier: Address): void {
  const invoice = invoiceOf(event, 'InvoiceVerified', invoiceId)
  if (invoice === null) return
  if (invoice.status != InvoiceStatus.SUBMITTED) {
    noteWrongState(event, 'InvoiceVerified', invoice)
    return
  }
  invoice.status = InvoiceStatus.VERIFIED
  invoice.verifiedAt = timeOf(event)
  setChecker(invoice, verifier)
  invoice.save()
}
