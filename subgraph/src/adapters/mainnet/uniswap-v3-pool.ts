import { Swap } from '../../../generated/mainnet/UniswapV3Pool/UniswapV3Pool'
import { recordFeesConverted, recordTreasurySwap } from '../../events/mainnet/uniswap-v3-pool'
import { convertFees } from '../../handlers/treasury/convert-fees'
import { payerOf } from '../../handlers/treasury/payer-of'

/**
 * The manifest lets through only swaps whose proceeds go to the timelock. One that the fee converter made is a conversion of fees; any
 * other is recorded apart and counts in no total.
 */
export function handleSwap(event: Swap): void {
  const payer = payerOf(event)
  if (payer === null) {
    recordTreasurySwap(event)
    return
  }
  recordFeesConverted(event, payer)
  convertFees(event.params.amount1, event.params.amount0.neg())
}
