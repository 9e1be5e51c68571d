import { Address, BigInt, ethereum } from '@graphprotocol/graph-ts'
import { DisputeEvidence } from '../../../generated/schema'
import { eventId } from '../../ids'
import { timeOf } from '../../small-number'
import { disputeOf } from './dispute-of'

export function submitEvidence(
  event: ethereum.Event,
  disputeId: BigInt,
  party: Address,
  evidenceURI: string,
): void {
  const dispute = disputeOf(event, 'Evidence', disputeId)
  if (dispute === null) return
  const evidence = new DisputeEvidence(eventId(event))
  evidence.dispute = dispute.id
  evidence.party = party
  evidence.evidenceURI = evidenceURI
  evidence.submittedAt = timeOf(event)
  evidence.save()

  dispute.evidenceCount = dispute.evidenceCount + 1
  dispute.save()
}
