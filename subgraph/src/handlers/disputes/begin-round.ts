import { ethereum } from '@graphprotocol/graph-ts'
import { Round } from '../../../generated/schema'
import { noteAnomaly } from '../../entities/anomaly'
import { roundId } from '../../ids'
import { timeOf } from '../../small-number'

/** A round begins with its evidence phase. */
export function beginRound(event: ethereum.Event, dispute: string, number: i32): void {
  const id = roundId(dispute, number)
  if (Round.load(id) !== null) {
    noteAnomaly(event, 'PhaseStarted', 'round ' + id, 'began before.')
    return
  }
  const round = new Round(id)
  round.dispute = dispute
  round.number = number
  round.startedAt = timeOf(event)
  round.seats = 0
  round.committed = 0
  round.revealed = 0
  round.save()
}
