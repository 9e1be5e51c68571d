import type { AmountMetric } from '../metric.ts'

/** BTRST bought back: metrics.md F16. */
export const btrstBought: AmountMetric = {
  id: 'btrstBought',
  shape: 'amount',
  title: 'BTRST bought back',
  unit: 'BTRST',
  definition: 'BTRST that the fee converter bought for the treasury.',
  formula: 'sum over FeesConverted of btrstOut',
  caveats: [
    'Bought, not burnt: the supply is fixed.',
    'Transfers to the treasury by other ways are not in it.',
  ],
  whenNotToUse: 'Do not call it revenue in dollars at today’s price.',
  source: 'metrics.md F16',
  history: [{ version: 1, since: '2026-11-26', change: 'First definition.' }],
  events: ['FeesConverted'],
  dimensions: { source: 'own' },
  sql: `SELECT timestamp AS booked_at, btrst_out AS value, source
FROM fees_converted
WHERE block_number <= $block`,
}
