import type { DurationMetric } from '../metric.ts'

/** Time to pay: metrics.md F38. */
export const daysToPay: DurationMetric = {
  id: 'daysToPay',
  shape: 'duration',
  title: 'Time to pay',
  unit: 'SECONDS',
  definition:
    'From an invoice’s submission to its payment; invoices neither paid nor ended otherwise count as lasting at least until the block. Booked at submission.',
  formula: 'InvoicePaid - InvoiceSubmitted',
  caveats: [
    'Invoices that were rejected, cancelled or resolved without payment are left out.',
    'Payments by settlement and ruling are in.',
  ],
  whenNotToUse: 'Do not use the plain median for the last month: only fast payments have happened yet.',
  source: 'metrics.md F38',
  history: [{ version: 1, since: '2026-11-26', change: 'First definition.' }],
  events: ['InvoiceSubmitted', 'InvoicePaid', 'InvoiceRejected', 'InvoiceCancelled', 'InvoiceResolved'],
  dimensions: { client: 'own', talent: 'own', source: 'own', category: 'engagement', node: 'engagement' },
  sql: `SELECT timestamp AS booked_at, CASE WHEN paid_block <= $block THEN paid_at ELSE $time END - timestamp AS seconds, coalesce(paid_block > $block, TRUE) AS open,
  client, talent, engagement_id, source
FROM invoice_fact
WHERE block_number <= $block AND (paid_block <= $block OR ended_block IS NULL OR ended_block > $block)`,
}
