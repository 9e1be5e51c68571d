import { Address, BigInt, ethereum } from '@graphprotocol/graph-ts'
import { Screener } from '../../generated/schema'
import { timeOf } from '../small-number'

/** The screener at an address, made at their first report. */
export function screenerAt(address: Address, event: ethereum.Event): Screener {
  const known = Screener.load(address)
  if (known !== null) return known
  const screener = new Screener(address)
  screener.firstSeenAt = timeOf(event)
  screener.reportCount = 0
  screener.approvals = 0
  screener.rewards = BigInt.zero()
  return screener
}
