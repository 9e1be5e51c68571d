import { Address, BigInt, ethereum } from '@graphprotocol/graph-ts'
import { Engagement, Job } from '../../../generated/schema'
import { noteAnomaly } from '../../entities/anomaly'
import { meetClient } from '../../entities/client'
import { isMade, isNew } from '../../entities/numbering'
import { meetTalent } from '../../entities/talent'
import { bidTotals, engagementTotals } from '../../entities/totals'
import { eventId, numberId } from '../../ids'
import { timeOf } from '../../small-number'
import { EngagementStatus } from '../../states'

export function offerEngagement(
  event: ethereum.Event,
  engagementId: BigInt,
  jobId: BigInt,
  talentAddress: Address,
  clientAddress: Address,
  bidId: BigInt,
  contractedValue: BigInt,
  feeBps: i32,
  startAt: BigInt,
  endAt: BigInt,
): void {
  const id = numberId(engagementId)
  const job = Job.load(numberId(jobId))
  if (job === null) {
    const reason = 'is for job ' + numberId(jobId) + ', which was never posted.'
    noteAnomaly(event, 'EngagementOffered', 'engagement ' + id, reason)
    return
  }
  const totals = engagementTotals()
  if (!isNew(event, 'EngagementOffered', 'engagement', engagementId, totals.newestEngagement)) return
  meetClient(clientAddress, event)
  meetTalent(talentAddress, event)

  const engagement = new Engagement(id)
  engagement.job = job.id
  engagement.category = job.category
  engagement.bid = bidTakenUp(event, bidId)
  engagement.client = clientAddress
  engagement.talent = talentAddress
  engagement.contractedValue = contractedValue
  engagement.feeBps = feeBps
  engagement.startAt = startAt
  engagement.endAt = endAt
  engagement.status = EngagementStatus.OFFERED
  engagement.offeredAt = timeOf(event)
  engagement.offered = eventId(event)
  engagement.amendments = 0
  engagement.invoiceCount = 0
  engagement.invoiced = BigInt.zero()
  engagement.paid = BigInt.zero()
  engagement.fees = BigInt.zero()
  engagement.escrowFunded = BigInt.zero()
  engagement.escrowWithdrawn = BigInt.zero()
  engagement.escrowBalance = BigInt.zero()
  engagement.save()

  totals.engagements = totals.engagements + 1
  totals.newestEngagement = engagementId
  totals.save()
}

/** The id of the bid that is taken up; null when the offer was made without one (number 0). */
function bidTakenUp(event: ethereum.Event, bidId: BigInt): string | null {
  if (bidId.isZero()) return null
  if (isMade(bidId, bidTotals().newestBid)) return numberId(bidId)
  noteAnomaly(event, 'EngagementOffered', 'bid ' + numberId(bidId), 'was never made.')
  return null
}
