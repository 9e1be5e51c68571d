import { Address, BigInt, ethereum } from '@graphprotocol/graph-ts'
import { JurorVote } from '../../../generated/schema'
import { noteAnomaly } from '../../entities/anomaly'
import { jurorAt } from '../../entities/juror'
import { jurorVoteId } from '../../ids'
import { timeOf } from '../../small-number'
import { JurorVoteStatus } from '../../states'
import { disputeOf } from './dispute-of'
import { roundOf } from './round-of'

export function drawJuror(event: ethereum.Event, disputeId: BigInt, number: i32, address: Address): void {
  const dispute = disputeOf(event, 'JurorDrawn', disputeId)
  if (dispute === null) return
  const round = roundOf(event, 'JurorDrawn', dispute.id, number)
  if (round === null) return
  const id = jurorVoteId(round.id, address)
  if (JurorVote.load(id) !== null) {
    noteAnomaly(event, 'JurorDrawn', 'seat ' + id, 'was drawn before.')
    return
  }
  addSeat(event, id, dispute.id, round.id, address)
  dispute.jurorsDrawn = dispute.jurorsDrawn + 1
  dispute.save()
  round.seats = round.seats + 1
  round.drawnAt = timeOf(event)
  round.save()
}

function addSeat(event: ethereum.Event, id: string, dispute: string, round: string, address: Address): void {
  const vote = new JurorVote(id)
  vote.dispute = dispute
  vote.round = round
  vote.juror = address
  vote.status = JurorVoteStatus.DRAWN
  vote.drawnAt = timeOf(event)
  vote.reward = BigInt.zero()
  vote.penalty = BigInt.zero()
  vote.save()

  const juror = jurorAt(address)
  juror.seats = juror.seats + 1
  juror.save()
}
