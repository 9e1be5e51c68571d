import type { AmountMetric } from '../metric.ts'

/** Unconverted fees: metrics.md F19. */
export const unconvertedFees: AmountMetric = {
  id: 'unconvertedFees',
  shape: 'amount',
  title: 'Unconverted fees',
  unit: 'USDC',
  definition: 'Fee revenue less the USDC that was converted: what still waits, when asked for over all time.',
  formula: 'fee revenue - sum over FeesConverted of usdcIn',
  caveats: [
    'Below zero where more was converted than fees came in: anyone may convert.',
    'Over a window it is the change; the cumulative series tells the level.',
  ],
  whenNotToUse: 'Do not use it as a balance of a wallet: that is the treasury’s.',
  source: 'metrics.md F19',
  history: [{ version: 1, since: '2026-11-26', change: 'First definition.' }],
  events: ['InvoicePaid', 'InvoiceRefunded', 'FeesConverted'],
  dimensions: { source: 'own' },
  sql: `SELECT timestamp AS booked_at, fee_amount AS value, source
FROM invoice_paid
WHERE block_number <= $block
UNION ALL
SELECT timestamp AS booked_at, -fee_refunded AS value, source
FROM invoice_refunded
WHERE block_number <= $block
UNION ALL
SELECT timestamp AS booked_at, -usdc_in AS value, source
FROM fees_converted
WHERE block_number <= $block`,
}
