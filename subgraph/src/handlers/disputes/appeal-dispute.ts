import { Address, BigInt, ethereum } from '@graphprotocol/graph-ts'
import { timeOf } from '../../small-number'
import { disputeOf } from './dispute-of'
import { roundOf } from './round-of'

/** The new round itself begins with the evidence phase that comes next. */
export function appealDispute(
  event: ethereum.Event,
  disputeId: BigInt,
  newRound: i32,
  appellant: Address,
  bond: BigInt,
): void {
  const dispute = disputeOf(event, 'DisputeAppealed', disputeId)
  if (dispute === null) return
  const appealed = roundOf(event, 'DisputeAppealed', dispute.id, newRound - 1)
  if (appealed === null) return
  dispute.round = newRound
  dispute.appealedAt = timeOf(event)
  dispute.save()
  appealed.appealedAt = timeOf(event)
  appealed.appellant = appellant
  appealed.bond = bond
  appealed.save()
}
