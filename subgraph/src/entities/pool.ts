import { Address, BigInt } from '@graphprotocol/graph-ts'
import { Pool } from '../../generated/schema'

/** The pool at an address, made at its first mention. */
export function poolAt(address: Address): Pool {
  const known = Pool.load(address)
  if (known !== null) return known
  const pool = new Pool(address)
  pool.trades = 0
  pool.usdcIn = BigInt.zero()
  pool.btrstOut = BigInt.zero()
  pool.btrstIn = BigInt.zero()
  pool.usdcOut = BigInt.zero()
  return pool
}
