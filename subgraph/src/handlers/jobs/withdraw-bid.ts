import { BigInt, ethereum } from '@graphprotocol/graph-ts'
import { BidWithdrawal } from '../../../generated/schema'
import { noteAnomaly } from '../../entities/anomaly'
import { isMade } from '../../entities/numbering'
import { marketTotals } from '../../entities/totals'
import { eventId, numberId } from '../../ids'

export function withdrawBid(event: ethereum.Event, bidId: BigInt): void {
  const id = numberId(bidId)
  if (!isMade(bidId, marketTotals().newestBid)) {
    noteAnomaly(event, 'BidWithdrawn', 'bid ' + id, 'was never made.')
    return
  }
  if (BidWithdrawal.load(id) !== null) {
    noteAnomaly(event, 'BidWithdrawn', 'bid ' + id, 'was withdrawn before.')
    return
  }
  const withdrawal = new BidWithdrawal(id)
  withdrawal.bid = id
  withdrawal.withdrawnAt = event.block.timestamp.toI64()
  withdrawal.withdrawn = eventId(event)
  withdrawal.save()
}
