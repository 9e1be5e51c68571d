import { Address, BigInt, ethereum } from '@graphprotocol/graph-ts'
import { delegateAt } from '../../entities/delegate'

export function changeVotes(event: ethereum.Event, address: Address, votes: BigInt): void {
  const delegate = delegateAt(address)
  delegate.power = votes
  delegate.powerChangedAt = event.block.timestamp.toI64()
  delegate.save()
}
