import { Address, ethereum } from '@graphprotocol/graph-ts'
import { Node } from '../../../generated/schema'

/** A node that was removed may come back under another name: its row is written anew. */
export function addNode(event: ethereum.Event, address: Address, name: string): void {
  const node = new Node(address)
  node.name = name
  node.active = true
  node.addedAt = event.block.timestamp.toI64()
  node.unset('removedAt')
  node.save()
}
