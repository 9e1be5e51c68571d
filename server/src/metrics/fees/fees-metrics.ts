import type { Metric } from '../metric.ts'
import { boughtBackShare } from './bought-back-share.ts'
import { btrstBought } from './btrst-bought.ts'
import { buybackPrice } from './buyback-price.ts'
import { feeRate } from './fee-rate.ts'
import { fees } from './fees.ts'
import { impliedGsv } from './implied-gsv.ts'
import { priceImpact } from './price-impact.ts'
import { scheduledFeeRate } from './scheduled-fee-rate.ts'
import { takeRate } from './take-rate.ts'
import { unconvertedFees } from './unconverted-fees.ts'
import { usdcConverted } from './usdc-converted.ts'

/** Metrics of fees and their conversion, in the order they are shown. */
export const feesMetrics: readonly Metric[] = [
  fees,
  takeRate,
  feeRate,
  scheduledFeeRate,
  usdcConverted,
  btrstBought,
  buybackPrice,
  priceImpact,
  unconvertedFees,
  boughtBackShare,
  impliedGsv,
]
