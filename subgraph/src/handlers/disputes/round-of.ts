import { ethereum } from '@graphprotocol/graph-ts'
import { Round } from '../../../generated/schema'
import { noteAnomaly } from '../../entities/anomaly'
import { roundId } from '../../ids'

/** The round of a dispute that an event names; null, with an anomaly, when it never began. */
export function roundOf(event: ethereum.Event, name: string, dispute: string, number: i32): Round | null {
  const id = roundId(dispute, number)
  const round = Round.load(id)
  if (round === null) noteAnomaly(event, name, 'round ' + id, 'never began.')
  return round
}
