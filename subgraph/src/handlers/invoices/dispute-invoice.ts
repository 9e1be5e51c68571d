import { BigInt, ethereum } from '@graphprotocol/graph-ts'
import { Engagement } from '../../../generated/schema'
import { InvoiceStatus } from '../../states'
import { debit } from './escrow-balance'
import { invoiceOf, noteWrongState } from './invoice-of'

export function disputeInvoice(event: ethereum.Event, invoiceId: BigInt, amountLocked: BigInt): void {
  const invoice = invoiceOf(event, 'InvoiceDisputed', invoiceId)
  if (invoice === null) return
  if (invoice.status != InvoiceStatus.SUBMITTED && invoice.status != InvoiceStatus.VERIFIED) {
    noteWrongState(event, 'InvoiceDisputed', invoice)
    return
  }
  invoice.status = InvoiceStatus.DISPUTED
  invoice.amountLocked = amountLocked
  invoice.save()

  const engagement = Engagement.load(invoice.engagement)
  if (engagement === null) return
  debit(engagement, amountLocked)
  engagement.save()
}
