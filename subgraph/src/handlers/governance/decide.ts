import { ethereum } from '@graphprotocol/graph-ts'
import { Decision } from '../../../generated/schema'
import { registryAt } from '../../entities/decision-registry'
import { countId, eventId } from '../../ids'
import { timeOf } from '../../small-number'

/** Adds a decision to the registry. Its proposal is known only when ProposalExecuted follows it. */
export function decide(event: ethereum.Event, kind: string, text: string): void {
  const registry = registryAt(event.address)
  registry.decisions = registry.decisions + 1
  registry.save()
  const decision = new Decision(countId(registry.decisions))
  decision.kind = kind
  decision.text = text
  decision.event = eventId(event)
  decision.decidedAt = timeOf(event)
  decision.transactionHash = event.transaction.hash
  decision.save()
}
