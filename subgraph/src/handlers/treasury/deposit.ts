import { Address, BigInt, Bytes, ethereum } from '@graphprotocol/graph-ts'
import { TreasuryDeposit } from '../../../generated/schema'
import { eventId } from '../../ids'

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
  row.depositedAt = event.block.timestamp.toI64()
  row.save()
}
