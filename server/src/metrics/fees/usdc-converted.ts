import type { AmountMetric } from '../metric.ts'

/** Fees converted: metrics.md F15. */
export const usdcConverted: AmountMetric = {
  id: 'usdcConverted',
  shape: 'amount',
  title: 'Fees converted',
  unit: 'USDC',
  definition: 'USDC that the fee converter sold for BTRST.',
  formula: 'sum over FeesConverted of usdcIn',
  caveats: ['Anyone may convert: it need not all be fees of invoices.'],
  whenNotToUse: 'Do not use it as fee revenue of the same period: fees wait before they are converted.',
  source: 'metrics.md F15',
  history: [{ version: 1, since: '2026-11-26', change: 'First definition.' }],
  events: ['FeesConverted'],
  dimensions: { source: 'own' },
  sql: `SELECT timestamp AS booked_at, usdc_in AS value, source
FROM fees_converted
WHERE block_number <= $block`,
}
