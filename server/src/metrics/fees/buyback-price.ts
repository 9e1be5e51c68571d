import type { RatioMetric } from '../metric.ts'

/** Buyback price: metrics.md F17. */
export const buybackPrice: RatioMetric = {
  id: 'buybackPrice',
  shape: 'ratio',
  title: 'Buyback price',
  unit: 'USDC_PER_BTRST',
  definition: 'USDC paid for one BTRST in conversions of fees, weighted by volume.',
  formula: '10^12 x sum over FeesConverted of usdcIn / sum over FeesConverted of btrstOut',
  caveats: [
    'What the treasury paid, the pool’s fee and price impact included; not a market price.',
    'The factor 10^12 turns 6 and 18 decimals into USDC for one BTRST.',
  ],
  whenNotToUse: 'Do not value the treasury with it at other times.',
  source: 'metrics.md F17',
  history: [{ version: 1, since: '2026-11-26', change: 'First definition.' }],
  events: ['FeesConverted'],
  dimensions: { source: 'own' },
  sql: `SELECT timestamp AS booked_at, usdc_in * 1000000000000 AS numerator, btrst_out AS denominator, source
FROM fees_converted
WHERE block_number <= $block`,
}
