import { BigInt, Bytes, ethereum } from '@graphprotocol/graph-ts'
import { TimelockOperation } from '../../../generated/schema'
import { timeOf } from '../../small-number'
import { OperationStatus } from '../../states'

/** One event for each call of the operation; an operation that was cancelled may be scheduled anew. */
export function scheduleCall(event: ethereum.Event, operationId: Bytes, index: BigInt, delay: BigInt): void {
  const known = TimelockOperation.load(operationId)
  if (known !== null && !index.isZero()) {
    known.calls = known.calls + 1
    known.save()
    return
  }
  const operation = new TimelockOperation(operationId)
  operation.status = OperationStatus.SCHEDULED
  operation.calls = 1
  operation.executedCalls = 0
  operation.scheduledAt = timeOf(event)
  operation.readyAt = event.block.timestamp.plus(delay)
  operation.unset('doneAt')
  operation.save()
}
