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
  sql: `SELECT submitted.timestamp AS booked_at, coalesce(paid.timestamp, $time) - submitted.timestamp AS seconds, paid.timestamp IS NULL AS open,
  submitted.client, submitted.talent, submitted.engagement_id, submitted.source
FROM invoice_submitted AS submitted
LEFT JOIN (
  SELECT invoice_id, min(timestamp) AS timestamp
  FROM invoice_paid
  WHERE block_number <= $block
  GROUP BY invoice_id
) AS paid ON paid.invoice_id = submitted.invoice_id
LEFT JOIN (
  SELECT invoice_id FROM invoice_rejected WHERE block_number <= $block
  UNION
  SELECT invoice_id FROM invoice_cancelled WHERE block_number <= $block
  UNION
  SELECT invoice_id FROM invoice_resolved WHERE block_number <= $block
) AS ended ON ended.invoice_id = submitted.invoice_id
WHERE submitted.block_number <= $block AND (paid.timestamp IS NOT NULL OR ended.invoice_id IS NULL)`,
}
