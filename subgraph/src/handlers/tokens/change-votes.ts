import { Address, BigInt, ethereum } from '@graphprotocol/graph-ts'
import { delegateAt } from '../../entities/delegate'
import { timeOf } from '../../small-number'

export function changeVotes(event: ethereum.Event, address: Address, votes: BigInt): void {
  const delegate = delegateAt(address)
  delegate.power = votes
  delegate.powerChangedAt = timeOf(event)
  delegate.save()
}
