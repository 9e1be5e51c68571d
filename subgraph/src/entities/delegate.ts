import { Address, BigInt } from '@graphprotocol/graph-ts'
import { Delegate } from '../../generated/schema'

/** The delegate at an address, made at its first mention. */
export function delegateAt(address: Address): Delegate {
  const known = Delegate.load(address)
  if (known !== null) return known
  const delegate = new Delegate(address)
  delegate.power = BigInt.zero()
  delegate.delegatorCount = 0
  delegate.voteCount = 0
  delegate.proposalCount = 0
  return delegate
}
