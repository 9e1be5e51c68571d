import { BigInt, Bytes, ethereum } from '@graphprotocol/graph-ts'
import { TimelockOperation } from '../../../generated/schema'
import { timeOf } from '../../small-number'
import { OperationStatus } from '../../states'

/** Seconds after its eta in which a queued transaction may be executed: a constant of the Compound-style timelock, 14 days. */
const GRACE_PERIOD = 1_209_600

/** A queued transaction is an operation of one call; one that was cancelled or executed may be queued anew. */
export function queueTransaction(event: ethereum.Event, operationId: Bytes, eta: BigInt): void {
  const operation = new TimelockOperation(operationId)
  operation.status = OperationStatus.SCHEDULED
  operation.calls = 1
  operation.executedCalls = 0
  operation.scheduledAt = timeOf(event)
  operation.readyAt = eta
  operation.expiresAt = eta.plus(BigInt.fromI32(GRACE_PERIOD))
  operation.unset('doneAt')
  operation.save()
}
