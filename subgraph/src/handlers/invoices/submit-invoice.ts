import { Address, BigInt, ethereum } from '@graphprotocol/graph-ts'
import { Engagement, Invoice } from '../../../generated/schema'
import { noteAnomaly } from '../../entities/anomaly'
import { isNew } from '../../entities/numbering'
import { marketPoint } from '../../entities/points'
import { paymentTotals } from '../../entities/totals'
import { eventId, numberId } from '../../ids'
import { timeOf } from '../../small-number'
import { InvoiceStatus } from '../../states'
import { engagementOf } from './engagement-of'

export function submitInvoice(
  event: ethereum.Event,
  invoiceId: BigInt,
  engagementId: BigInt,
  talent: Address,
  client: Address,
  amount: BigInt,
  periodStart: BigInt,
  periodEnd: BigInt,
  dueAt: BigInt,
  metadataURI: string,
): void {
  const id = numberId(invoiceId)
  const engagement = engagementOf(event, 'InvoiceSubmitted', engagementId)
  if (engagement === null) return
  const totals = paymentTotals()
  if (!isNew(event, 'InvoiceSubmitted', 'invoice', invoiceId, totals.newestInvoice)) return
  if (engagement.client.notEqual(client) || engagement.talent.notEqual(talent)) {
    noteAnomaly(event, 'InvoiceSubmitted', 'invoice ' + id, 'names other parties than its engagement.')
  }
  const invoice = new Invoice(id)
  takeFromEngagement(invoice, engagement)
  invoice.amount = amount
  invoice.periodStart = periodStart
  invoice.periodEnd = periodEnd
  invoice.dueAt = dueAt
  invoice.metadataURI = metadataURI
  invoice.status = InvoiceStatus.SUBMITTED
  invoice.submittedAt = timeOf(event)
  invoice.submitted = eventId(event)
  invoice.talentAmount = BigInt.zero()
  invoice.feeAmount = BigInt.zero()
  invoice.refunded = BigInt.zero()
  invoice.feeRefunded = BigInt.zero()
  invoice.save()
  addInvoicePoint(engagement.category, amount)

  engagement.invoiceCount = engagement.invoiceCount + 1
  engagement.invoiced = engagement.invoiced.plus(amount)
  engagement.save()
  totals.invoices = totals.invoices + 1
  totals.newestInvoice = invoiceId
  totals.save()
}

function addInvoicePoint(category: string | null, amount: BigInt): void {
  const point = marketPoint(category)
  point.invoices = 1
  point.invoiced = amount
  point.save()
}

/** The parties are the engagement's: they have rows already. */
function takeFromEngagement(invoice: Invoice, engagement: Engagement): void {
  invoice.engagement = engagement.id
  invoice.job = engagement.job
  invoice.category = engagement.category
  invoice.client = engagement.client
  invoice.talent = engagement.talent
}
