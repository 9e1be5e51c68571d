import {
  CancelTransaction as CancelTransactionEvent,
  ExecuteTransaction as ExecuteTransactionEvent,
  NewAdmin as NewAdminEvent,
  NewDelay as NewDelayEvent,
  NewPendingAdmin as NewPendingAdminEvent,
  QueueTransaction as QueueTransactionEvent,
} from '../../../generated/mainnet/Timelock/Timelock'
import {
  CancelTransaction,
  ExecuteTransaction,
  NewAdmin,
  NewDelay,
  NewPendingAdmin,
  QueueTransaction,
} from '../../../generated/schema'
import { eventId } from '../../ids'
import { Source } from '../../states'
import { stamp } from '../stamp'

export function recordQueueTransaction(event: QueueTransactionEvent): void {
  const row = new QueueTransaction(eventId(event))
  row.operationId = event.params.txHash
  row.target = event.params.target
  row.value = event.params.value
  row.signature = event.params.signature
  row.data = event.params.data
  row.eta = event.params.eta
  stamp(row, event, Source.MAINNET)
  row.save()
}

export function recordExecuteTransaction(event: ExecuteTransactionEvent): void {
  const row = new ExecuteTransaction(eventId(event))
  row.operationId = event.params.txHash
  row.target = event.params.target
  row.value = event.params.value
  row.signature = event.params.signature
  row.data = event.params.data
  row.eta = event.params.eta
  stamp(row, event, Source.MAINNET)
  row.save()
}

export function recordCancelTransaction(event: CancelTransactionEvent): void {
  const row = new CancelTransaction(eventId(event))
  row.operationId = event.params.txHash
  row.target = event.params.target
  row.value = event.params.value
  row.signature = event.params.signature
  row.data = event.params.data
  row.eta = event.params.eta
  stamp(row, event, Source.MAINNET)
  row.save()
}

export function recordNewAdmin(event: NewAdminEvent): void {
  const row = new NewAdmin(eventId(event))
  row.newAdmin = event.params.newAdmin
  stamp(row, event, Source.MAINNET)
  row.save()
}

export function recordNewPendingAdmin(event: NewPendingAdminEvent): void {
  const row = new NewPendingAdmin(eventId(event))
  row.newPendingAdmin = event.params.newPendingAdmin
  stamp(row, event, Source.MAINNET)
  row.save()
}

export function recordNewDelay(event: NewDelayEvent): void {
  const row = new NewDelay(eventId(event))
  row.newDelay = event.params.newDelay
  stamp(row, event, Source.MAINNET)
  row.save()
}
