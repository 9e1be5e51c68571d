import { BigInt, ethereum } from '@graphprotocol/graph-ts'
import { Bid } from '../../../generated/schema'
import { noteAnomaly } from '../../entities/anomaly'
import { numberId } from '../../ids'
import { BidStatus } from '../../states'

export function withdrawBid(event: ethereum.Event, bidId: BigInt): void {
  const id = numberId(bidId)
  const bid = Bid.load(id)
  if (bid === null) {
    noteAnomaly(event, 'BidWithdrawn', 'bid ' + id, 'was never made.')
    return
  }
  bid.status = BidStatus.WITHDRAWN
  bid.withdrawnAt = event.block.timestamp.toI64()
  bid.save()
}
