import { BigInt, ethereum } from '@graphprotocol/graph-ts'
import { Application, ApplicationOutcome } from '../../../generated/schema'
import { noteAnomaly } from '../../entities/anomaly'
import { numberId } from '../../ids'

/**
 * Whether an application is open; an anomaly is noted when there is none of that number, or when it had an outcome before.
 *
 * @param name name of the event
 * @param what what the event says, such as "withdrawn"
 */
export function canClose(event: ethereum.Event, name: string, applicationId: BigInt, what: string): boolean {
  const id = numberId(applicationId)
  if (Application.load(id) === null) {
    noteAnomaly(event, name, 'application ' + id, 'was never made.')
    return false
  }
  const before = ApplicationOutcome.load(id)
  if (before === null) return true
  noteAnomaly(event, name, 'application ' + id, 'is ' + before.verdict + ' and was ' + what + '.')
  return false
}

/** The outcome of an application. The caller sets how it ended, and saves. */
export function newOutcome(event: ethereum.Event, applicationId: BigInt): ApplicationOutcome {
  const outcome = new ApplicationOutcome(numberId(applicationId))
  outcome.application = numberId(applicationId)
  outcome.closedAt = event.block.timestamp.toI64()
  return outcome
}
