import { Address, BigInt, ethereum } from '@graphprotocol/graph-ts'
import { Dispute, Invoice } from '../../../generated/schema'
import { noteAnomaly } from '../../entities/anomaly'
import { isNew } from '../../entities/numbering'
import { marketPoint } from '../../entities/points'
import { disputeTotals } from '../../entities/totals'
import { eventId, numberId } from '../../ids'
import { timeOf } from '../../small-number'
import { DisputeStatus } from '../../states'

export function openDispute(
  event: ethereum.Event,
  disputeId: BigInt,
  invoiceId: BigInt,
  claimant: Address,
  respondent: Address,
  amountInDispute: BigInt,
  claimedTalentBps: i32,
  respondBy: BigInt,
): void {
  const id = numberId(disputeId)
  const invoice = Invoice.load(numberId(invoiceId))
  if (invoice === null) {
    const reason = 'is about invoice ' + numberId(invoiceId) + ', which was never submitted.'
    noteAnomaly(event, 'DisputeCreated', 'dispute ' + id, reason)
    return
  }
  const totals = disputeTotals()
  if (!isNew(event, 'DisputeCreated', 'dispute', disputeId, totals.newestDispute)) return
  const dispute = new Dispute(id)
  dispute.invoice = invoice.id
  dispute.claimant = claimant
  dispute.respondent = respondent
  dispute.client = invoice.client
  dispute.talent = invoice.talent
  dispute.amountInDispute = amountInDispute
  dispute.claimedTalentBps = claimedTalentBps
  dispute.status = DisputeStatus.RESPONSE
  dispute.round = 0
  dispute.phase = 0
  dispute.phaseEndsAt = respondBy
  dispute.respondBy = respondBy
  dispute.openedAt = timeOf(event)
  dispute.opened = eventId(event)
  dispute.evidenceCount = 0
  dispute.jurorsDrawn = 0
  dispute.save()
  addDisputePoint(invoice.category, amountInDispute)

  totals.disputes = totals.disputes + 1
  totals.newestDispute = disputeId
  totals.openDisputes = totals.openDisputes + 1
  totals.save()
}

function addDisputePoint(category: string | null, amount: BigInt): void {
  const point = marketPoint(category)
  point.disputes = 1
  point.disputed = amount
  point.save()
}
