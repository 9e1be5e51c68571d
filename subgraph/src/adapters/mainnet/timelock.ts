import { ethereum } from '@graphprotocol/graph-ts'
import {
  CancelTransaction,
  ExecuteTransaction,
  NewAdmin,
  NewDelay,
  NewPendingAdmin,
  QueueTransaction,
} from '../../../generated/mainnet/Timelock/Timelock'
import {
  recordCancelTransaction,
  recordExecuteTransaction,
  recordNewAdmin,
  recordNewDelay,
  recordNewPendingAdmin,
  recordQueueTransaction,
} from '../../events/mainnet/timelock'
import { cancelOperation } from '../../handlers/governance/cancel-operation'
import { executeCall } from '../../handlers/governance/execute-call'
import { queueTransaction } from '../../handlers/governance/queue-transaction'
import { seedTimelock } from '../../handlers/governance/seed-timelock'
import { setTimelockAdmin, setTimelockDelay } from '../../handlers/governance/set-parameters'

export function handleTimelockDeployed(block: ethereum.Block): void {
  seedTimelock(block)
}

export function handleQueueTransaction(event: QueueTransaction): void {
  recordQueueTransaction(event)
  queueTransaction(event, event.params.txHash, event.params.eta)
}

export function handleExecuteTransaction(event: ExecuteTransaction): void {
  recordExecuteTransaction(event)
  executeCall(event, event.params.txHash)
}

export function handleCancelTransaction(event: CancelTransaction): void {
  recordCancelTransaction(event)
  cancelOperation(event, event.params.txHash)
}

export function handleNewAdmin(event: NewAdmin): void {
  recordNewAdmin(event)
  setTimelockAdmin(event.params.newAdmin)
}

/** A pending admin decides nothing before it accepts, which is a NewAdmin. */
export function handleNewPendingAdmin(event: NewPendingAdmin): void {
  recordNewPendingAdmin(event)
}

export function handleNewDelay(event: NewDelay): void {
  recordNewDelay(event)
  setTimelockDelay(event.params.newDelay)
}
