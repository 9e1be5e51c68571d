import { CallExecuted, CallScheduled, Cancelled, MinDelayChange } from '../../generated/Timelock/Timelock'
import {
  recordCallExecuted,
  recordCallScheduled,
  recordCancelled,
  recordMinDelayChange,
} from '../events/timelock'
import { cancelOperation } from '../handlers/governance/cancel-operation'
import { executeCall } from '../handlers/governance/execute-call'
import { scheduleCall } from '../handlers/governance/schedule-call'
import { setTimelockDelay } from '../handlers/governance/set-parameters'

export function handleCallScheduled(event: CallScheduled): void {
  recordCallScheduled(event)
  scheduleCall(event, event.params.id, event.params.index, event.params.delay)
}

export function handleCallExecuted(event: CallExecuted): void {
  recordCallExecuted(event)
  executeCall(event, event.params.id)
}

export function handleCancelled(event: Cancelled): void {
  recordCancelled(event)
  cancelOperation(event, event.params.id)
}

export function handleMinDelayChange(event: MinDelayChange): void {
  recordMinDelayChange(event)
  setTimelockDelay(event.params.newDuration)
}
