import { Address, BigInt, ethereum } from '@graphprotocol/graph-ts'
import { Invoice } from '../../../generated/schema'
import { noteAnomaly } from '../../entities/anomaly'
import { clientAt } from '../../entities/client'
import { loadNetwork } from '../../entities/network'
import { talentAt } from '../../entities/talent'
import { eventId, numberId } from '../../ids'
import { InvoiceStatus } from '../../states'
import { engagementOf } from './engagement-of'

export function submitInvoice(
  event: ethereum.Event,
  invoiceId: BigInt,
  engagementId: BigInt,
  talentAddress: Address,
  clientAddress: Address,
  amount: BigInt,
  periodStart: BigInt,
  periodEnd: BigInt,
  dueAt: BigInt,
  metadataURI: string,
): void {
  const id = numberId(invoiceId)
  const engagement = engagementOf(event, 'InvoiceSubmitted', engagementId)
  if (engagement === null) return
  if (Invoice.load(id) !== null) {
    noteAnomaly(event, 'InvoiceSubmitted', 'invoice ' + id, 'was submitted before.')
    return
  }
  const network = loadNetwork()
  const client = clientAt(clientAddress, network, event)
  const talent = talentAt(talentAddress, network, event)

  const invoice = new Invoice(id)
  invoice.engagement = engagement.id
  invoice.job = engagement.job
  invoice.client = client.id
  invoice.talent = talent.id
  invoice.amount = amount
  invoice.periodStart = periodStart
  invoice.periodEnd = periodEnd
  invoice.dueAt = dueAt
  invoice.metadataURI = metadataURI
  invoice.status = InvoiceStatus.SUBMITTED
  invoice.submittedAt = event.block.timestamp.toI64()
  invoice.submitted = eventId(event)
  invoice.talentAmount = BigInt.zero()
  invoice.feeAmount = BigInt.zero()
  invoice.refunded = BigInt.zero()
  invoice.feeRefunded = BigInt.zero()
  invoice.save()

  // Saved because the event may be the first mention of them.
  client.save()
  talent.save()
  engagement.invoiceCount = engagement.invoiceCount + 1
  engagement.invoiced = engagement.invoiced.plus(amount)
  engagement.save()
  network.invoices = network.invoices + 1
  network.save()
}
