import { Address, BigInt, ethereum } from '@graphprotocol/graph-ts'
import { Invoice } from '../../../generated/schema'
import { clientAt } from '../../entities/client'
import { marketPoint } from '../../entities/points'
import { talentAt } from '../../entities/talent'
import { paymentTotals } from '../../entities/totals'
import { InvoiceStatus } from '../../states'
import { invoiceOf, noteWrongState } from './invoice-of'

/** Refunds are kept apart: they are not taken off volume or fees. */
export function refundInvoice(
  event: ethereum.Event,
  invoiceId: BigInt,
  amount: BigInt,
  feeRefunded: BigInt,
): void {
  const invoice = invoiceOf(event, 'InvoiceRefunded', invoiceId)
  if (invoice === null) return
  if (invoice.status != InvoiceStatus.PAID) {
    noteWrongState(event, 'InvoiceRefunded', invoice)
    return
  }
  invoice.refunded = invoice.refunded.plus(amount)
  invoice.feeRefunded = invoice.feeRefunded.plus(feeRefunded)
  if (invoice.refunded.ge(invoice.talentAmount)) invoice.status = InvoiceStatus.REFUNDED
  invoice.save()
  addToParties(event, invoice, amount, feeRefunded)
  const point = marketPoint(invoice.category)
  point.refunded = amount
  point.feesRefunded = feeRefunded
  point.save()
}

function addToParties(event: ethereum.Event, invoice: Invoice, amount: BigInt, feeRefunded: BigInt): void {
  const totals = paymentTotals()
  const client = clientAt(Address.fromBytes(invoice.client), event)
  client.refunded = client.refunded.plus(amount)
  client.save()
  const talent = talentAt(Address.fromBytes(invoice.talent), event)
  talent.refunded = talent.refunded.plus(amount)
  talent.save()
  totals.refunded = totals.refunded.plus(amount)
  totals.feesRefunded = totals.feesRefunded.plus(feeRefunded)
  totals.save()
}
