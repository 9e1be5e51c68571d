import { Address, BigInt, ethereum } from '@graphprotocol/graph-ts'
import { Talent } from '../../generated/schema'
import { peopleTotals } from './totals'

/** The talent at an address, made and counted at its first mention. The caller saves. */
export function talentAt(address: Address, event: ethereum.Event): Talent {
  const known = Talent.load(address)
  if (known !== null) return known
  const totals = peopleTotals()
  totals.talents = totals.talents + 1
  totals.save()
  const talent = new Talent(address)
  talent.firstSeenAt = event.block.timestamp.toI64()
  talent.bidCount = 0
  talent.projectCount = 0
  talent.paidInvoices = 0
  talent.earned = BigInt.zero()
  talent.refunded = BigInt.zero()
  return talent
}
