import { CallExecuted, CallScheduled, Cancelled, MinDelayChange } from '../../generated/schema'
import {
  CallExecuted as CallExecutedEvent,
  CallScheduled as CallScheduledEvent,
  Cancelled as CancelledEvent,
  MinDelayChange as MinDelayChangeEvent,
} from '../../generated/Timelock/Timelock'
import { eventId } from '../ids'
import { stamp } from './stamp'

export function recordCallScheduled(event: CallScheduledEvent): void {
  const row = new CallScheduled(eventId(event))
  row.operationId = event.params.id
  row.index = event.params.index
  row.target = event.params.target
  row.value = event.params.value
  row.data = event.params.data
  row.predecessor = event.params.predecessor
  row.delay = event.params.delay
  stamp(row, event)
  row.save()
}

export function recordCallExecuted(event: CallExecutedEvent): void {
  const row = new CallExecuted(eventId(event))
  row.operationId = event.params.id
  row.index = event.params.index
  row.target = event.params.target
  row.value = event.params.value
  row.data = event.params.data
  stamp(row, event)
  row.save()
}

export function recordCancelled(event: CancelledEvent): void {
  const row = new Cancelled(eventId(event))
  row.operationId = event.params.id
  stamp(row, event)
  row.save()
}

export function recordMinDelayChange(event: MinDelayChangeEvent): void {
  const row = new MinDelayChange(eventId(event))
  row.oldDuration = event.params.oldDuration
  row.newDuration = event.params.newDuration
  stamp(row, event)
  row.save()
}
