import { Address, ethereum } from '@graphprotocol/graph-ts'
import { Decision } from '../../../generated/schema'
import { registryAt } from '../../entities/decision-registry'
import { countId } from '../../ids'

/**
 * Links the decisions that a proposal's execution made: those that the same transaction emitted before ProposalExecuted and that no
 * earlier proposal of this transaction explains.
 */
export function explainDecisions(event: ethereum.Event, proposalId: string, registry: Address): void {
  for (let number = registryAt(registry).decisions; number > 0; number--) {
    const decision = Decision.load(countId(number))
    if (decision === null || decision.proposal !== null) return
    if (!decision.transactionHash.equals(event.transaction.hash)) return
    decision.proposal = proposalId
    decision.save()
  }
}
