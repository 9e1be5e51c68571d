import { BigInt, ethereum } from '@graphprotocol/graph-ts'
import { poolAt } from '../../entities/pool'
import { setReserves } from './change-reserves'

export function trade(
  event: ethereum.Event,
  usdcToBtrst: boolean,
  amountIn: BigInt,
  amountOut: BigInt,
  usdcReserve: BigInt,
  btrstReserve: BigInt,
): void {
  const pool = poolAt(event.address)
  pool.trades = pool.trades + 1
  if (usdcToBtrst) {
    pool.usdcIn = pool.usdcIn.plus(amountIn)
    pool.btrstOut = pool.btrstOut.plus(amountOut)
  } else {
    pool.btrstIn = pool.btrstIn.plus(amountIn)
    pool.usdcOut = pool.usdcOut.plus(amountOut)
  }
  setReserves(event, pool, usdcReserve, btrstReserve)
  pool.save()
}
