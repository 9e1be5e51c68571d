import { Address, BigInt, Bytes, ethereum } from '@graphprotocol/graph-ts'
import { Category, Engagement, Invoice, Job, Node } from '../../../generated/schema'
import { noteAnomaly } from '../../entities/anomaly'
import { clientAt } from '../../entities/client'
import { marketPoint } from '../../entities/points'
import { talentAt } from '../../entities/talent'
import { paymentTotals } from '../../entities/totals'
import { eventId } from '../../ids'
import { timeOf } from '../../small-number'
import { InvoiceStatus, PaymentTrigger } from '../../states'
import { debit } from './escrow-balance'
import { invoiceOf, noteWrongState } from './invoice-of'

/** The only place where volume and fees grow. */
export function payInvoice(
  event: ethereum.Event,
  invoiceId: BigInt,
  talentAmount: BigInt,
  feeAmount: BigInt,
  trigger: i32,
): void {
  const invoice = invoiceOf(event, 'InvoicePaid', invoiceId)
  if (invoice === null) return
  if (!canBePaid(invoice)) {
    noteWrongState(event, 'InvoicePaid', invoice)
    return
  }
  markPaid(event, invoice, talentAmount, feeAmount, trigger)
  addToEngagement(invoice.engagement, talentAmount, feeAmount)
  addToParties(event, invoice, talentAmount, feeAmount)
  addToJob(invoice.job, talentAmount, feeAmount)
  addToCategory(invoice.category, talentAmount, feeAmount)
  addPaymentPoint(invoice.category, talentAmount, feeAmount)
}

/** A resolved invoice may still be paid: the contract is free to pay before or after it says so. */
function canBePaid(invoice: Invoice): boolean {
  const status = invoice.status
  return (
    status == InvoiceStatus.SUBMITTED ||
    status == InvoiceStatus.VERIFIED ||
    status == InvoiceStatus.DISPUTED ||
    status == InvoiceStatus.RESOLVED
  )
}

function markPaid(
  event: ethereum.Event,
  invoice: Invoice,
  talentAmount: BigInt,
  feeAmount: BigInt,
  trigger: i32,
): void {
  const triggerName = PaymentTrigger.named(trigger)
  if (triggerName === null) {
    const reason = 'was paid by the unknown trigger ' + trigger.toString() + '.'
    noteAnomaly(event, 'InvoicePaid', 'invoice ' + invoice.id, reason)
  }
  invoice.status = InvoiceStatus.PAID
  invoice.paidAt = timeOf(event)
  invoice.paid = eventId(event)
  invoice.paidBy = triggerName
  invoice.talentAmount = talentAmount
  invoice.feeAmount = feeAmount
  invoice.save()
}

function addToEngagement(id: string, talentAmount: BigInt, feeAmount: BigInt): void {
  const engagement = Engagement.load(id)
  if (engagement === null) return
  engagement.paid = engagement.paid.plus(talentAmount)
  engagement.fees = engagement.fees.plus(feeAmount)
  debit(engagement, talentAmount.plus(feeAmount))
  engagement.save()
}

function addToJob(id: string, talentAmount: BigInt, feeAmount: BigInt): void {
  const job = Job.load(id)
  if (job === null) return
  job.volume = job.volume.plus(talentAmount)
  job.save()
  addToNode(job.node, talentAmount, feeAmount)
}

function addToCategory(id: string | null, talentAmount: BigInt, feeAmount: BigInt): void {
  if (id === null) return
  const category = Category.load(id)
  if (category === null) return
  category.volume = category.volume.plus(talentAmount)
  category.fees = category.fees.plus(feeAmount)
  category.save()
}

function addPaymentPoint(category: string | null, talentAmount: BigInt, feeAmount: BigInt): void {
  const point = marketPoint(category)
  point.payments = 1
  point.volume = talentAmount
  point.fees = feeAmount
  point.save()
}

function addToNode(id: Bytes | null, talentAmount: BigInt, feeAmount: BigInt): void {
  if (id === null) return
  const node = Node.load(id)
  if (node === null) return
  node.volume = node.volume.plus(talentAmount)
  node.fees = node.fees.plus(feeAmount)
  node.save()
}

function addToParties(
  event: ethereum.Event,
  invoice: Invoice,
  talentAmount: BigInt,
  feeAmount: BigInt,
): void {
  const now = timeOf(event)
  const totals = paymentTotals()

  const client = clientAt(Address.fromBytes(invoice.client), event)
  client.paidInvoices = client.paidInvoices + 1
  client.volume = client.volume.plus(talentAmount)
  client.fees = client.fees.plus(feeAmount)
  client.lastPaidAt = now
  client.save()

  const talent = talentAt(Address.fromBytes(invoice.talent), event)
  talent.paidInvoices = talent.paidInvoices + 1
  talent.earned = talent.earned.plus(talentAmount)
  talent.lastPaidAt = now
  talent.save()

  totals.paidInvoices = totals.paidInvoices + 1
  totals.volume = totals.volume.plus(talentAmount)
  totals.fees = totals.fees.plus(feeAmount)
  totals.save()
}
