import { BigInt, ethereum } from '@graphprotocol/graph-ts'
import { Engagement } from '../../../generated/schema'
import { noteAnomaly } from '../../entities/anomaly'
import { numberId } from '../../ids'

/** The engagement that an event of the escrow names; null, with an anomaly, when it was never offered. */
export function engagementOf(event: ethereum.Event, name: string, engagementId: BigInt): Engagement | null {
  const engagement = Engagement.load(numberId(engagementId))
  if (engagement === null)
    noteAnomaly(event, name, 'engagement ' + numberId(engagementId), 'was never offered.')
  return engagement
}
