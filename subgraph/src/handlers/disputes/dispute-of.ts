import { BigInt, ethereum } from '@graphprotocol/graph-ts'
import { Dispute } from '../../../generated/schema'
import { noteAnomaly } from '../../entities/anomaly'
import { numberId } from '../../ids'

/** The dispute that an event names; null, with an anomaly, when it was never opened. */
export function disputeOf(event: ethereum.Event, name: string, disputeId: BigInt): Dispute | null {
  const dispute = Dispute.load(numberId(disputeId))
  if (dispute === null) noteAnomaly(event, name, 'dispute ' + numberId(disputeId), 'was never opened.')
  return dispute
}
