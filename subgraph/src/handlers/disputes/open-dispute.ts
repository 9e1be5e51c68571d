import { Address, BigInt, ethereum } from '@graphprotocol/graph-ts'
import { Dispute, Invoice } from '../../../generated/schema'
import { noteAnomaly } from '../../entities/anomaly'
import { loadNetwork } from '../../entities/network'
import { isNew } from '../../entities/numbering'
import { eventId, numberId } from '../../ids'
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
  if (Invoice.load(numberId(invoiceId)) === null) {
    const reason = 'is about invoice ' + numberId(invoiceId) + ', which was never submitted.'
    noteAnomaly(event, 'DisputeCreated', 'dispute ' + id, reason)
    return
  }
  const network = loadNetwork()
  if (!isNew(event, 'DisputeCreated', 'dispute', disputeId, network.newestDispute)) return
  const dispute = new Dispute(id)
  dispute.invoice = numberId(invoiceId)
  dispute.claimant = claimant
  dispute.respondent = respondent
  dispute.amountInDispute = amountInDispute
  dispute.claimedTalentBps = claimedTalentBps
  dispute.status = DisputeStatus.RESPONSE
  dispute.round = 0
  dispute.phase = 0
  dispute.phaseEndsAt = respondBy
  dispute.respondBy = respondBy
  dispute.openedAt = event.block.timestamp.toI64()
  dispute.opened = eventId(event)
  dispute.evidenceCount = 0
  dispute.jurorsDrawn = 0
  dispute.save()

  network.disputes = network.disputes + 1
  network.newestDispute = disputeId
  network.openDisputes = network.openDisputes + 1
  network.save()
}
