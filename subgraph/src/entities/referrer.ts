import { Address, BigInt, ethereum } from '@graphprotocol/graph-ts'
import { Network, Referrer } from '../../generated/schema'

/** The referrer at an address, made at its first mention. Counts a new one in `network`, which the caller saves. */
export function referrerAt(address: Address, network: Network, event: ethereum.Event): Referrer {
  const known = Referrer.load(address)
  if (known !== null) return known
  network.referrers = network.referrers + 1
  const referrer = new Referrer(address)
  referrer.firstSeenAt = event.block.timestamp.toI64()
  referrer.referralCount = 0
  referrer.accrued = BigInt.zero()
  referrer.reversed = BigInt.zero()
  referrer.claimed = BigInt.zero()
  return referrer
}
