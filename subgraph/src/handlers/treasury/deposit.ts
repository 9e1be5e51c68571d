import { Address, BigInt, Bytes, ethereum } from '@graphprotocol/graph-ts'
import { TreasuryDeposit } from '../../../generated/schema'
import { eventId } from '../../ids'
import { timeOf } from '../../small-number'

/** The balance follows from the Transfer that comes with it. */
export function deposit(
  event: ethereum.Event,
  token: Address,
  from: Address,
  origin: Bytes,
  amount: BigInt,
): void {
  const row = new TreasuryDeposit(eventId(event))
  row.wallet = event.address
  row.token = token
  row.from = from
  row.origin = origin
  row.amount = amount
  row.depositedAt = timeOf(event)
  row.save()
}
