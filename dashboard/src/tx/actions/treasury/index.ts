import { convertFees } from './convert-fees.ts'
import { disburse } from './disburse.ts'
import { freeBudget } from './free-budget.ts'
import { observePrice } from './observe-price.ts'
import { swapFees } from './swap-fees.ts'

export const treasuryActions = {
  disburse,
  'free-budget': freeBudget,
  'observe-price': observePrice,
  'convert-fees': convertFees,
  'swap-fees': swapFees,
}
