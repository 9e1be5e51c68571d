import { LiquidityAdded, LiquidityRemoved, Swapped } from '../../generated/BtrstPool/BtrstPool'
import { recordLiquidityAdded, recordLiquidityRemoved, recordSwapped } from '../events/btrst-pool'

/** Each event carries the reserves after it, so there is no state to keep beside them. */
export function handleSwapped(event: Swapped): void {
  recordSwapped(event)
}

export function handleLiquidityAdded(event: LiquidityAdded): void {
  recordLiquidityAdded(event)
}

export function handleLiquidityRemoved(event: LiquidityRemoved): void {
  recordLiquidityRemoved(event)
}
