import { BigInt, ethereum } from '@graphprotocol/graph-ts'
import { Pool } from '../../../generated/schema'
import { poolAt } from '../../entities/pool'
import { timeOf } from '../../small-number'

/** Liquidity came or went: the event carries what is there after it. */
export function changeReserves(event: ethereum.Event, usdcReserve: BigInt, btrstReserve: BigInt): void {
  const pool = poolAt(event.address)
  setReserves(event, pool, usdcReserve, btrstReserve)
  pool.save()
}

/** The caller saves. */
export function setReserves(
  event: ethereum.Event,
  pool: Pool,
  usdcReserve: BigInt,
  btrstReserve: BigInt,
): void {
  pool.usdcReserve = usdcReserve
  pool.btrstReserve = btrstReserve
  pool.changedAt = timeOf(event)
}
