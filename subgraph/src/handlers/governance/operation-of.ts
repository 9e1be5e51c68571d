import { Bytes, ethereum } from '@graphprotocol/graph-ts'
import { TimelockOperation } from '../../../generated/schema'
import { noteAnomaly } from '../../entities/anomaly'

/** The operation that an event of the timelock names; null, with an anomaly, when it was never scheduled. */
export function operationOf(event: ethereum.Event, name: string, id: Bytes): TimelockOperation | null {
  const operation = TimelockOperation.load(id)
  if (operation === null) noteAnomaly(event, name, 'operation ' + id.toHexString(), 'was never scheduled.')
  return operation
}
