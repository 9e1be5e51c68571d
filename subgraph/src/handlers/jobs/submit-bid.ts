import { Address, BigInt, ethereum } from '@graphprotocol/graph-ts'
import { Bid, Job } from '../../../generated/schema'
import { noteAnomaly } from '../../entities/anomaly'
import { isNew } from '../../entities/numbering'
import { talentAt } from '../../entities/talent'
import { marketTotals } from '../../entities/totals'
import { eventId, numberId } from '../../ids'
import { BidStatus, RateUnit } from '../../states'

export function submitBid(
  event: ethereum.Event,
  bidId: BigInt,
  jobId: BigInt,
  talentAddress: Address,
  rate: BigInt,
  unit: i32,
  metadataURI: string,
): void {
  const id = numberId(bidId)
  const job = Job.load(numberId(jobId))
  if (job === null) {
    noteAnomaly(
      event,
      'BidSubmitted',
      'bid ' + id,
      'is for job ' + numberId(jobId) + ', which was never posted.',
    )
    return
  }
  const totals = marketTotals()
  if (!isNew(event, 'BidSubmitted', 'bid', bidId, totals.newestBid)) return
  const unitName = RateUnit.named(unit)
  if (unitName === null)
    noteAnomaly(event, 'BidSubmitted', 'bid ' + id, 'has the unknown unit ' + unit.toString() + '.')
  const talent = talentAt(talentAddress, event)

  const bid = new Bid(id)
  bid.job = job.id
  bid.talent = talent.id
  bid.rate = rate
  bid.unit = unitName
  bid.metadataURI = metadataURI
  bid.status = BidStatus.OPEN
  bid.submittedAt = event.block.timestamp.toI64()
  bid.submitted = eventId(event)
  bid.save()

  job.bidCount = job.bidCount + 1
  job.save()
  talent.bidCount = talent.bidCount + 1
  talent.save()
  totals.bids = totals.bids + 1
  totals.newestBid = bidId
  totals.save()
}
