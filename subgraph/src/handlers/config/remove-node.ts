import { Address, ethereum } from '@graphprotocol/graph-ts'
import { Node } from '../../../generated/schema'
import { noteAnomaly } from '../../entities/anomaly'
import { timeOf } from '../../small-number'

export function removeNode(event: ethereum.Event, address: Address): void {
  const node = Node.load(address)
  if (node === null) {
    noteAnomaly(event, 'NodeRemoved', 'node ' + address.toHexString(), 'was never added.')
    return
  }
  node.active = false
  node.removedAt = timeOf(event)
  node.save()
}
