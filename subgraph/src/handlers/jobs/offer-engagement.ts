import { Address, BigInt, ethereum } from '@graphprotocol/graph-ts'
import { Bid, Engagement, Job } from '../../../generated/schema'
import { noteAnomaly } from '../../entities/anomaly'
import { clientAt } from '../../entities/client'
import { isNew } from '../../entities/numbering'
import { talentAt } from '../../entities/talent'
import { marketTotals } from '../../entities/totals'
import { eventId, numberId } from '../../ids'
import { BidStatus, EngagementStatus } from '../../states'

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
  const totals = marketTotals()
  if (!isNew(event, 'EngagementOffered', 'engagement', engagementId, totals.newestEngagement)) return
  const client = clientAt(clientAddress, event)
  const talent = talentAt(talentAddress, event)

  const engagement = new Engagement(id)
  engagement.job = job.id
  engagement.category = job.category
  engagement.bid = takeUpBid(event, bidId)
  engagement.client = client.id
  engagement.talent = talent.id
  engagement.contractedValue = contractedValue
  engagement.feeBps = feeBps
  engagement.startAt = startAt
  engagement.endAt = endAt
  engagement.status = EngagementStatus.OFFERED
  engagement.offeredAt = event.block.timestamp.toI64()
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

  client.save()
  talent.save()
  totals.engagements = totals.engagements + 1
  totals.newestEngagement = engagementId
  totals.save()
}

/** Marks the bid as taken up and gives its id; null when the offer was made without a bid (number 0). */
function takeUpBid(event: ethereum.Event, bidId: BigInt): string | null {
  if (bidId.isZero()) return null
  const id = numberId(bidId)
  const bid = Bid.load(id)
  if (bid === null) {
    noteAnomaly(event, 'EngagementOffered', 'bid ' + id, 'was never made.')
    return null
  }
  bid.status = BidStatus.OFFERED
  bid.save()
  return id
}
