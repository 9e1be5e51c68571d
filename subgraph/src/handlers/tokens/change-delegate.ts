import { Address, ethereum } from '@graphprotocol/graph-ts'
import { Delegation } from '../../../generated/schema'
import { delegateAt } from '../../entities/delegate'
import { balanceId } from '../../ids'
import { timeOf } from '../../small-number'

export function changeDelegate(
  event: ethereum.Event,
  delegator: Address,
  fromDelegate: Address,
  toDelegate: Address,
): void {
  addDelegators(fromDelegate, -1)
  addDelegators(toDelegate, 1)
  const delegation = new Delegation(delegator)
  if (toDelegate.equals(Address.zero())) delegation.unset('delegate')
  else delegation.delegate = toDelegate
  delegation.balance = balanceId(event.address, delegator)
  delegation.changedAt = timeOf(event)
  delegation.save()
}

/** The zero address stands for nobody and gets no row. */
function addDelegators(address: Address, change: i32): void {
  if (address.equals(Address.zero())) return
  const delegate = delegateAt(address)
  delegate.delegatorCount = delegate.delegatorCount + change
  delegate.save()
}
