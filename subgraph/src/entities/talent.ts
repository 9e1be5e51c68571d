import { Address, BigInt, ethereum } from '@graphprotocol/graph-ts'
import { Network, Talent } from '../../generated/schema'

/** The talent at an address, made at its first mention. Counts a new one in `network`, which the caller saves. */
export function talentAt(address: Address, network: Network, event: ethereum.Event): Talent {
  const known = Talent.load(address)
  if (known !== null) return known
  network.talents = network.talents + 1
  const talent = new Talent(address)
  talent.firstSeenAt = event.block.timestamp.toI64()
  talent.bidCount = 0
  talent.projectCount = 0
  talent.paidInvoices = 0
  talent.earned = BigInt.zero()
  talent.refunded = BigInt.zero()
  return talent
}
