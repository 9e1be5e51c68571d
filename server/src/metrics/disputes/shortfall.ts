import type { AmountMetric } from '../metric.ts'

/** Shortfall: metrics.md F54. */
export const shortfall: AmountMetric = {
  id: 'shortfall',
  shape: 'amount',
  title: 'Shortfall',
  unit: 'USDC',
  definition: 'What talent was due by settlements and rulings and the escrow did not hold.',
  formula: 'sum over InvoiceResolved of shortfall',
  caveats: ['It is owed by nobody on-chain: it is told so that it is not hidden.'],
  whenNotToUse: 'Do not take it off volume: it was never paid.',
  source: 'metrics.md F54',
  history: [{ version: 1, since: '2026-11-26', change: 'First definition.' }],
  events: ['InvoiceResolved'],
  dimensions: { source: 'own' },
  sql: `SELECT timestamp AS booked_at, shortfall AS value, source
FROM invoice_resolved
WHERE block_number <= $block`,
}
