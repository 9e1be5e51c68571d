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
  stamp(row, event, Source.MAINNET)
  row.from = event.params.from
  row.to = event.params.to
  row.value = event.params.amount
  row.save()
}

export function recordDelegateChanged(event: DelegateChangedEvent): void {
  const row = new DelegateChanged(eventId(event))
  stamp(row, event, Source.MAINNET)
  row.delegator = event.params.delegator
  row.fromDelegate = event.params.fromDelegate
  row.toDelegate = event.params.toDelegate
  row.save()
}

export function recordDelegateVotesChanged(event: DelegateVotesChangedEvent): void {
  const row = new DelegateVotesChanged(eventId(event))
  stamp(row, event, Source.MAINNET)
  row.delegate = event.params.delegate
  row.previousVotes = event.params.previousBalance
  row.newVotes = event.params.newBalance
  row.save()
}
