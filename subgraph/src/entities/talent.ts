import { Address, BigInt, ethereum } from '@graphprotocol/graph-ts'
import { Talent } from '../../generated/schema'
import { timeOf } from '../small-number'
import { peopleTotals } from './totals'

/** The talent at an address, made and counted at its first mention. The caller saves. */
export function talentAt(address: Address, event: ethereum.Event): Talent {
  const known = Talent.load(address)
  return known !== null ? known : newTalent(address, event)
}

/** Makes, counts and saves the talent at an address at its first mention; does nothing at a later one. */
export function meetTalent(address: Address, event: ethereum.Event): void {
  if (Talent.load(address) !== null) return
  const talent = newTalent(address, event)
  talent.save()
}

function newTalent(address: Address, event: ethereum.Event): Talent {
  const totals = peopleTotals()
  totals.talents = totals.talents + 1
  totals.save()
  const talent = new Talent(address)
  talent.firstSeenAt = timeOf(event)
  talent.projectCount = 0
  talent.paidInvoices = 0
  talent.earned = BigInt.zero()
  talent.refunded = BigInt.zero()
  return talent
}
