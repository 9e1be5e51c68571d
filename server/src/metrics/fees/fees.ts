import type { AmountMetric } from '../metric.ts'

/** Fee revenue: metrics.md F11. */
export const fees: AmountMetric = {
  id: 'fees',
  shape: 'amount',
  title: 'Fee revenue',
  unit: 'USDC',
  definition:
    'Fees that clients paid for the treasury when invoices were paid, less fees given back on refunds. A refund counts in its own period; past periods are not restated.',
  formula: 'sum over InvoicePaid of feeAmount - sum over InvoiceRefunded of feeRefunded',
  caveats: [
    'Other payments into the treasury are not fees and are not counted.',
    'A period with large refunds can be negative.',
  ],
  whenNotToUse:
    'Do not use it for what the treasury holds or received: fees wait at the converter, and other payments arrive as well.',
  source: 'metrics.md F11',
  history: [{ version: 1, since: '2026-11-22', change: 'First definition.' }],
  events: ['InvoicePaid', 'InvoiceRefunded'],
  dimensions: {
    source: 'own',
    talent: 'own',
    client: 'engagement',
    category: 'engagement',
    node: 'engagement',
  },
  sql: `SELECT timestamp AS booked_at, fee_amount AS value, talent, engagement_id, source
FROM invoice_paid
WHERE block_number <= $block
UNION ALL
SELECT timestamp AS booked_at, -fee_refunded AS value, talent, engagement_id, source
FROM invoice_refunded
WHERE block_number <= $block`,
}
