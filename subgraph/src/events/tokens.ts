import { Address, BigInt, ethereum } from '@graphprotocol/graph-ts'
import {
  DelegateChanged as DelegateChangedEvent,
  DelegateVotesChanged as DelegateVotesChangedEvent,
} from '../../generated/Btrst/Btrst'
import { DelegateChanged, DelegateVotesChanged, Transfer } from '../../generated/schema'
import { eventId } from '../ids'
import { stamp } from './stamp'

/** Both tokens share this entity; `contract` tells them apart. */
export function recordTransfer(event: ethereum.Event, from: Address, to: Address, value: BigInt): void {
  const row = new Transfer(eventId(event))
  row.from = from
  row.to = to
  row.value = value
  stamp(row, event)
  row.save()
}

export function recordDelegateChanged(event: DelegateChangedEvent): void {
  const row = new DelegateChanged(eventId(event))
  row.delegator = event.params.delegator
  row.fromDelegate = event.params.fromDelegate
  row.toDelegate = event.params.toDelegate
  stamp(row, event)
  row.save()
}

export function recordDelegateVotesChanged(event: DelegateVotesChangedEvent): void {
  const row = new DelegateVotesChanged(eventId(event))
  row.delegate = event.params.delegate
  row.previousVotes = event.params.previousVotes
  row.newVotes = event.params.newVotes
  stamp(row, event)
  row.save()
}
