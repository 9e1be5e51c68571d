import { Address, BigInt, ethereum } from '@graphprotocol/graph-ts'
import { Node } from '../../../generated/schema'
import { timeOf } from '../../small-number'

/** A node that was removed may come back under another name: its row keeps its sums. */
export function addNode(event: ethereum.Event, address: Address, name: string): void {
  const node = nodeAt(address)
  node.name = name
  node.active = true
  node.addedAt = timeOf(event)
  node.unset('removedAt')
  node.save()
}

function nodeAt(address: Address): Node {
  const known = Node.load(address)
  if (known !== null) return known
  const node = new Node(address)
  node.volume = BigInt.zero()
  node.fees = BigInt.zero()
  return node
}
