import type { AmountMetric } from './metric.ts'

/** Fee revenue: metrics.md F11. */
export const fees: AmountMetric = {
  id: 'fees',
  shape: 'amount',
  series: true,
  title: 'Fee revenue',
  unit: 'USDC',
  definition:
    'Fees that clients paid for the treasury when invoices were paid, less fees given back on refunds. A refund counts in its own period; past periods are not restated.',
  formula: 'sum over InvoicePaid of feeAmount - sum over InvoiceRefunded of feeRefunded',
  caveats: [
    'Other payments into the treasury are not fees and are not counted.',
    'A period with large refunds can be negative.',
  ],
  version: 1,
  events: ['InvoicePaid', 'InvoiceRefunded'],
  sql: `SELECT timestamp AS booked_at, fee_amount AS value
FROM invoice_paid
WHERE block_number <= $block
UNION ALL
SELECT timestamp AS booked_at, -fee_refunded AS value
FROM invoice_refunded
WHERE block_number <= $block`,
}
