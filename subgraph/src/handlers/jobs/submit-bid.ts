import { Address, BigInt, ethereum } from '@graphprotocol/graph-ts'
import { Bid } from '../../../generated/schema'
import { noteAnomaly } from '../../entities/anomaly'
import { isMade, isNew } from '../../entities/numbering'
import { meetTalent } from '../../entities/talent'
import { marketTotals } from '../../entities/totals'
import { eventId, numberId } from '../../ids'
import { RateUnit } from '../../states'

/** Bids are frequent, and most jobs and talents get many: what a bid adds to is not stored with them, and the job is not looked up. */
export function submitBid(
  event: ethereum.Event,
  bidId: BigInt,
  jobId: BigInt,
  talentAddress: Address,
  rate: BigInt,
  unit: i32,
): void {
  const id = numberId(bidId)
  const totals = marketTotals()
  if (!isMade(jobId, totals.newestJob)) {
    noteAnomaly(
      event,
      'BidSubmitted',
      'bid ' + id,
      'is for job ' + numberId(jobId) + ', which was never posted.',
    )
    return
  }
  if (!isNew(event, 'BidSubmitted', 'bid', bidId, totals.newestBid)) return
  const unitName = RateUnit.named(unit)
  if (unitName === null)
    noteAnomaly(event, 'BidSubmitted', 'bid ' + id, 'has the unknown unit ' + unit.toString() + '.')
  meetTalent(talentAddress, event)

  const bid = new Bid(id)
  bid.job = numberId(jobId)
  bid.talent = talentAddress
  bid.rate = rate
  bid.unit = unitName
  bid.submittedAt = event.block.timestamp.toI64()
  bid.submitted = eventId(event)
  bid.save()

  totals.bids = totals.bids + 1
  totals.newestBid = bidId
  totals.save()
}
