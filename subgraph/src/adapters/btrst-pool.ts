import { LiquidityAdded, LiquidityRemoved, Swapped } from '../../generated/BtrstPool/BtrstPool'
import { recordLiquidityAdded, recordLiquidityRemoved, recordSwapped } from '../events/btrst-pool'
import { changeReserves } from '../handlers/pool/change-reserves'
import { trade } from '../handlers/pool/trade'

export function handleSwapped(event: Swapped): void {
  recordSwapped(event)
  const p = event.params
  trade(event, p.usdcToBtrst, p.amountIn, p.amountOut, p.usdcReserve, p.btrstReserve)
}

export function handleLiquidityAdded(event: LiquidityAdded): void {
  recordLiquidityAdded(event)
  changeReserves(event, event.params.usdcReserve, event.params.btrstReserve)
}

export function handleLiquidityRemoved(event: LiquidityRemoved): void {
  recordLiquidityRemoved(event)
  changeReserves(event, event.params.usdcReserve, event.params.btrstReserve)
}
