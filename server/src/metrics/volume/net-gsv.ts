import type { AmountMetric } from '../metric.ts'

/** Net services volume: metrics.md F2. */
export const netGsv: AmountMetric = {
  id: 'netGsv',
  shape: 'amount',
  title: 'Net services volume',
  unit: 'USDC',
  definition:
    'Gross services volume less what was given back in refunds, fees given back included; a refund counts on its own day, so past periods are not restated.',
  formula:
    'sum over InvoicePaid of (talentAmount + feeAmount) - sum over InvoiceRefunded of (amount + feeRefunded)',
  caveats: [
    'A period with more refunds than payments is below zero.',
    'What a dispute returned to the client from escrow was never volume, and is not taken off.',
  ],
  whenNotToUse: 'Do not compare it with the official dashboard’s volume, which is gross.',
  source: 'metrics.md F2',
  history: [{ version: 1, since: '2026-11-26', change: 'First definition.' }],
  events: ['InvoicePaid', 'InvoiceRefunded'],
  dimensions: {
    client: 'engagement',
    talent: 'own',
    category: 'engagement',
    node: 'engagement',
    source: 'own',
  },
  sql: `SELECT timestamp AS booked_at, talent_amount + fee_amount AS value, talent, engagement_id, source
FROM invoice_paid
WHERE block_number <= $block
UNION ALL
SELECT timestamp AS booked_at, -(amount + fee_refunded) AS value, talent, engagement_id, source
FROM invoice_refunded
WHERE block_number <= $block`,
}
