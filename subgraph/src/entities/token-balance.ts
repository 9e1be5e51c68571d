import { Address, BigInt } from '@graphprotocol/graph-ts'
import { TokenBalance } from '../../generated/schema'
import { balanceId } from '../ids'

/** A holder's balance of a token, made at its first mention. */
export function balanceOf(symbol: string, token: Address, holder: Address): TokenBalance {
  const id = balanceId(token, holder)
  const known = TokenBalance.load(id)
  if (known !== null) return known
  const balance = new TokenBalance(id)
  balance.symbol = symbol
  balance.token = token
  balance.holder = holder
  balance.wallet = holder
  balance.balance = BigInt.zero()
  balance.received = BigInt.zero()
  balance.sent = BigInt.zero()
  return balance
}
