import type { RatioMetric } from '../metric.ts'

/** Price impact of conversions: metrics.md F18. */
export const priceImpact: RatioMetric = {
  id: 'priceImpact',
  shape: 'ratio',
  title: 'Price impact of conversions',
  unit: 'RATIO',
  definition:
    'How much more the fee converter paid than the pool’s price before each trade, as a part of that, over all conversions.',
  formula:
    'sum of (usdcIn - worth) / sum of worth; worth = floor(btrstOut / 10^6) x USDC reserve / floor(BTRST reserve / 10^6), cut to base units, with the reserves of the pool’s event before the trade',
  caveats: [
    'The pool’s own fee is in it.',
    'Reference contracts’ pool only; a conversion without an earlier event of the pool is left out.',
  ],
  whenNotToUse: 'Do not use it to guess the impact of a larger trade: it grows with the trade’s size.',
  source: 'metrics.md F18',
  history: [{ version: 1, since: '2026-11-26', change: 'First definition.' }],
  events: ['FeesConverted', 'Swapped', 'LiquidityAdded', 'LiquidityRemoved'],
  dimensions: { source: 'own' },
  sql: `SELECT converted.timestamp AS booked_at, converted.usdc_in - trade.worth AS numerator, trade.worth AS denominator, converted.source
FROM fees_converted AS converted
JOIN (
  SELECT transaction_hash, amount_in, amount_out, (amount_out // 1000000) * usdc_before // nullif(btrst_before // 1000000, 0) AS worth
  FROM (
    SELECT transaction_hash, usdc_to_btrst, amount_in, amount_out,
      lag(usdc_reserve) OVER (ORDER BY id) AS usdc_before, lag(btrst_reserve) OVER (ORDER BY id) AS btrst_before
    FROM (
      SELECT id, transaction_hash, usdc_to_btrst, amount_in, amount_out, usdc_reserve, btrst_reserve
      FROM swapped
      WHERE block_number <= $block
      UNION ALL
      SELECT id, transaction_hash, FALSE, 0::HUGEINT, 0::HUGEINT, usdc_reserve, btrst_reserve
      FROM liquidity_added
      WHERE block_number <= $block
      UNION ALL
      SELECT id, transaction_hash, FALSE, 0::HUGEINT, 0::HUGEINT, usdc_reserve, btrst_reserve
      FROM liquidity_removed
      WHERE block_number <= $block
    )
  )
  WHERE usdc_to_btrst
) AS trade ON trade.transaction_hash = converted.transaction_hash AND trade.amount_in = converted.usdc_in AND trade.amount_out = converted.btrst_out
WHERE converted.block_number <= $block AND trade.worth IS NOT NULL`,
}
