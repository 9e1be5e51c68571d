import { BigInt, ethereum } from '@graphprotocol/graph-ts'
import { Engagement } from '../../../generated/schema'
import { InvoiceStatus } from '../../states'
import { credit } from './escrow-balance'
import { invoiceOf, noteWrongState } from './invoice-of'

/** Adds no volume. An invoice that was paid in the same settlement stays PAID, whichever event came first. */
export function resolveInvoice(
  event: ethereum.Event,
  invoiceId: BigInt,
  talentShareBps: i32,
  returnedToClient: BigInt,
  shortfall: BigInt,
): void {
  const invoice = invoiceOf(event, 'InvoiceResolved', invoiceId)
  if (invoice === null) return
  const locked = invoice.amountLocked
  if (locked === null || invoice.shortfall !== null) {
    noteWrongState(event, 'InvoiceResolved', invoice)
    return
  }
  if (invoice.status == InvoiceStatus.DISPUTED) invoice.status = InvoiceStatus.RESOLVED
  invoice.talentShareBps = talentShareBps
  invoice.returnedToClient = returnedToClient
  invoice.shortfall = shortfall
  invoice.save()

  // The lock went back into the escrow, and the payment of the settlement out of it.
  const engagement = Engagement.load(invoice.engagement)
  if (engagement === null) return
  credit(engagement, locked)
  engagement.save()
}
