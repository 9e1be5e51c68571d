import { Bytes, ethereum } from '@graphprotocol/graph-ts'
import { timeOf } from '../../small-number'
import { OperationStatus } from '../../states'
import { operationOf } from './operation-of'

/** All calls of an operation are executed in one transaction, so the first already tells that it is executed. */
export function executeCall(event: ethereum.Event, operationId: Bytes): void {
  const operation = operationOf(event, 'CallExecuted', operationId)
  if (operation === null) return
  operation.status = OperationStatus.EXECUTED
  operation.executedCalls = operation.executedCalls + 1
  operation.doneAt = timeOf(event)
  operation.save()
}
