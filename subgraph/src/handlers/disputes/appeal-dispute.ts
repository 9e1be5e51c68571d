import { BigInt, ethereum } from '@graphprotocol/graph-ts'
import { disputeOf } from './dispute-of'

export function appealDispute(event: ethereum.Event, disputeId: BigInt, newRound: i32): void {
  const dispute = disputeOf(event, 'DisputeAppealed', disputeId)
  if (dispute === null) return
  dispute.round = newRound
  dispute.appealedAt = event.block.timestamp.toI64()
  dispute.save()
}
