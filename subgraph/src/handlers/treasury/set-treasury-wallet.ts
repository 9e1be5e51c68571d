import { Address, ethereum } from '@graphprotocol/graph-ts'
import { TreasuryWallet } from '../../../generated/schema'
import { setMember } from '../../entities/treasury'
import { timeOf } from '../../small-number'

/** Each attestation replaces the one before it: the row is written anew. */
export function setTreasuryWallet(
  event: ethereum.Event,
  address: Address,
  active: boolean,
  label: string,
): void {
  const wallet = new TreasuryWallet(address)
  wallet.active = active
  wallet.label = label
  wallet.changedAt = timeOf(event)
  wallet.save()
  setMember(address, active)
}
