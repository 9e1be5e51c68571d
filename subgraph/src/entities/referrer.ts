import { Address, BigInt, ethereum } from '@graphprotocol/graph-ts'
import { Referrer } from '../../generated/schema'
import { timeOf } from '../small-number'
import { peopleTotals } from './totals'

/** The referrer at an address, made and counted at its first mention. The caller saves. */
export function referrerAt(address: Address, event: ethereum.Event): Referrer {
  const known = Referrer.load(address)
  if (known !== null) return known
  const totals = peopleTotals()
  totals.referrers = totals.referrers + 1
  totals.save()
  const referrer = new Referrer(address)
  referrer.firstSeenAt = timeOf(event)
  referrer.referralCount = 0
  referrer.accrued = BigInt.zero()
  referrer.reversed = BigInt.zero()
  referrer.claimed = BigInt.zero()
  return referrer
}
