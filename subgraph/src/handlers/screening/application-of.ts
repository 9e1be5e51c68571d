import { BigInt, ethereum } from '@graphprotocol/graph-ts'
import { Application } from '../../../generated/schema'
import { noteAnomaly } from '../../entities/anomaly'
import { numberId } from '../../ids'

/** The application that an event names; null, with an anomaly, when it was never made. */
export function applicationOf(
  event: ethereum.Event,
  name: string,
  applicationId: BigInt,
): Application | null {
  const application = Application.load(numberId(applicationId))
  if (application === null) {
    noteAnomaly(event, name, 'application ' + numberId(applicationId), 'was never made.')
  }
  return application
}
