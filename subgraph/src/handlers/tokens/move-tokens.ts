import { Address, BigInt, ethereum } from '@graphprotocol/graph-ts'
import { noteAnomaly } from '../../entities/anomaly'
import { balanceOf } from '../../entities/token-balance'
import { tokenSupply } from '../../entities/totals'
import { timeOf } from '../../small-number'
import { trackFlow } from './track-flow'

export function moveTokens(
  event: ethereum.Event,
  symbol: string,
  from: Address,
  to: Address,
  value: BigInt,
): void {
  if (from.equals(Address.zero())) changeSupply(symbol, event.address, value)
  else debit(event, symbol, from, value)
  if (to.equals(Address.zero())) changeSupply(symbol, event.address, value.neg())
  else credit(event, symbol, to, value)
  trackFlow(symbol, from, to, value)
}

function debit(event: ethereum.Event, symbol: string, holder: Address, value: BigInt): void {
  const balance = balanceOf(symbol, event.address, holder)
  if (balance.balance.lt(value)) {
    const reason = 'gave ' + value.toString() + ' but held ' + balance.balance.toString() + '.'
    noteAnomaly(event, 'Transfer', 'holder ' + holder.toHexString(), reason)
  }
  balance.balance = balance.balance.minus(value)
  balance.sent = balance.sent.plus(value)
  balance.changedAt = timeOf(event)
  balance.save()
}

function credit(event: ethereum.Event, symbol: string, holder: Address, value: BigInt): void {
  const balance = balanceOf(symbol, event.address, holder)
  balance.balance = balance.balance.plus(value)
  balance.received = balance.received.plus(value)
  balance.changedAt = timeOf(event)
  balance.save()
}

function changeSupply(symbol: string, token: Address, change: BigInt): void {
  const supply = tokenSupply(symbol, token)
  supply.supply = supply.supply.plus(change)
  supply.save()
}
