import { BigInt, ethereum } from '@graphprotocol/graph-ts'
import { Bid, BidWithdrawal } from '../../../generated/schema'
import { noteAnomaly } from '../../entities/anomaly'
import { eventId, numberId } from '../../ids'
import { timeOf } from '../../small-number'

export function withdrawBid(event: ethereum.Event, bidId: BigInt): void {
  const id = numberId(bidId)
  if (Bid.load(id) === null) {
    noteAnomaly(event, 'BidWithdrawn', 'bid ' + id, 'was never made.')
    return
  }
  if (BidWithdrawal.load(id) !== null) {
    noteAnomaly(event, 'BidWithdrawn', 'bid ' + id, 'was withdrawn before.')
    return
  }
  const withdrawal = new BidWithdrawal(id)
  withdrawal.bid = id
  withdrawal.withdrawnAt = timeOf(event)
  withdrawal.withdrawn = eventId(event)
  withdrawal.save()
}
