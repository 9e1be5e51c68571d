import { Address, BigInt, ethereum } from '@graphprotocol/graph-ts'
import { JurorVote } from '../../../generated/schema'
import { noteAnomaly } from '../../entities/anomaly'
import { jurorVoteId, numberId, roundId } from '../../ids'

/** The seat that an event names; null, with an anomaly, when the juror was never drawn for it. */
export function jurorVoteOf(
  event: ethereum.Event,
  name: string,
  disputeId: BigInt,
  round: i32,
  juror: Address,
): JurorVote | null {
  const id = jurorVoteId(roundId(numberId(disputeId), round), juror)
  const vote = JurorVote.load(id)
  if (vote === null) noteAnomaly(event, name, 'seat ' + id, 'was never drawn.')
  return vote
}

/** Keeps, as an anomaly, that an event came in a state of the vote that the rules exclude. */
export function noteWrongVote(event: ethereum.Event, name: string, vote: JurorVote): void {
  const state = vote.settledAt != 0 ? 'SETTLED' : vote.status
  noteAnomaly(event, name, 'seat ' + vote.id, 'is ' + state + ', which excludes ' + name + '.')
}
