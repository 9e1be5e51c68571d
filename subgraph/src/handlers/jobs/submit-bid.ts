import { Address, BigInt, ethereum, Value } from '@graphprotocol/graph-ts'
import { Bid } from '../../../generated/schema'
import { noteAnomaly } from '../../entities/anomaly'
import { isMade, isNew } from '../../entities/numbering'
import { bidTotals, jobTotals } from '../../entities/totals'
import { addFields, field } from '../../fields'
import { eventId, numberId } from '../../ids'
import { timeOf } from '../../small-number'
import { RateUnit } from '../../states'

/** Bids are frequent: neither the job nor the talent is looked up for one, and what it adds to is not stored with them. */
export function submitBid(
  event: ethereum.Event,
  bidId: BigInt,
  jobId: BigInt,
  talentAddress: Address,
  rate: BigInt,
  unit: i32,
): void {
  const id = numberId(bidId)
  if (!isMade(jobId, jobTotals().newestJob)) {
    noteAnomaly(
      event,
      'BidSubmitted',
      'bid ' + id,
      'is for job ' + numberId(jobId) + ', which was never posted.',
    )
    return
  }
  const totals = bidTotals()
  if (!isNew(event, 'BidSubmitted', 'bid', bidId, totals.newestBid)) return
  const unitName = RateUnit.named(unit)
  if (unitName === null)
    noteAnomaly(event, 'BidSubmitted', 'bid ' + id, 'has the unknown unit ' + unit.toString() + '.')

  const bid = new Bid(id)
  if (unitName !== null) bid.unit = unitName
  addFields(bid, [
    field('job', Value.fromString(numberId(jobId))),
    field('talent', Value.fromAddress(talentAddress)),
    field('rate', Value.fromBigInt(rate)),
    field('submittedAt', Value.fromI64(timeOf(event))),
    field('submitted', Value.fromBytes(eventId(event))),
  ])
  bid.save()

  totals.bids = totals.bids + 1
  totals.newestBid = bidId
  totals.save()
}
