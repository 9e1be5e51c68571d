import { Address, BigInt } from '@graphprotocol/graph-ts'
import { Juror } from '../../generated/schema'

/** The juror at an address, made at its first mention. */
export function jurorAt(address: Address): Juror {
  const known = Juror.load(address)
  if (known !== null) return known
  const juror = new Juror(address)
  juror.stake = BigInt.zero()
  juror.seats = 0
  juror.reveals = 0
  juror.coherentSeats = 0
  juror.rewards = BigInt.zero()
  juror.penalties = BigInt.zero()
  return juror
}
