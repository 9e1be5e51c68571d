import { Bytes, ethereum } from '@graphprotocol/graph-ts'
import { timeOf } from '../../small-number'
import { OperationStatus } from '../../states'
import { operationOf } from './operation-of'

export function cancelOperation(event: ethereum.Event, operationId: Bytes): void {
  const operation = operationOf(event, 'Cancelled', operationId)
  if (operation === null) return
  operation.status = OperationStatus.CANCELLED
  operation.doneAt = timeOf(event)
  operation.save()
}
