import {
  DelegateChanged as DelegateChangedEvent,
  DelegateVotesChanged as DelegateVotesChangedEvent,
  Transfer as TransferEvent,
} from '../../../generated/mainnet/Btrst/Btrst'
import { DelegateChanged, DelegateVotesChanged, Transfer } from '../../../generated/schema'
import { eventId } from '../../ids'
import { Source } from '../../states'
import { stamp } from '../stamp'

export function recordTransfer(event: TransferEvent): void {
  const row = new Transfer(eventId(event))
  row.from = event.params.from
  row.to = event.params.to
  row.value = event.params.amount
  stamp(row, event, Source.MAINNET)
  row.save()
}

export function recordDelegateChanged(event: DelegateChangedEvent): void {
  const row = new DelegateChanged(eventId(event))
  row.delegator = event.params.delegator
  row.fromDelegate = event.params.fromDelegate
  row.toDelegate = event.params.toDelegate
  stamp(row, event, Source.MAINNET)
  row.save()
}

export function recordDelegateVotesChanged(event: DelegateVotesChangedEvent): void {
  const row = new DelegateVotesChanged(eventId(event))
  row.delegate = event.params.delegate
  row.previousVotes = event.params.previousBalance
  row.newVotes = event.params.newBalance
  stamp(row, event, Source.MAINNET)
  row.save()
}
