import { BigInt, ethereum } from '@graphprotocol/graph-ts'
import { ApplicationOutcome } from '../../../generated/schema'
import { noteAnomaly } from '../../entities/anomaly'
import { newestApplication } from '../../entities/newest-application'
import { isMade } from '../../entities/numbering'
import { eventId, numberId } from '../../ids'
import { timeOf } from '../../small-number'

/**
 * The outcome of an application; null, and an anomaly noted, when there is none of that number. Neither the application nor an outcome
 * before is looked up: the contract ends an application once, so an earlier outcome would be a query for nothing, each time. The
 * caller sets how it ended, and saves.
 *
 * @param name name of the event
 */
export function newOutcome(
  event: ethereum.Event,
  name: string,
  applicationId: BigInt,
): ApplicationOutcome | null {
  const id = numberId(applicationId)
  if (!isMade(applicationId, newestApplication())) {
    noteAnomaly(event, name, 'application ' + id, 'was never made.')
    return null
  }
  const outcome = new ApplicationOutcome(eventId(event))
  outcome.application = id
  outcome.closedAt = timeOf(event)
  return outcome
}
