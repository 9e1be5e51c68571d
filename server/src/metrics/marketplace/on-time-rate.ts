import type { RatioMetric } from '../metric.ts'

/** Paid on time: metrics.md F38. */
export const onTimeRate: RatioMetric = {
  id: 'onTimeRate',
  shape: 'ratio',
  interval: true,
  title: 'Paid on time',
  unit: 'RATIO',
  definition:
    'Invoices paid by the day they were due, among those due by the block and neither rejected nor cancelled; booked when due.',
  formula: 'invoices with InvoicePaid.timestamp <= dueAt / invoices with dueAt <= block time',
  caveats: [
    'Disputed invoices are in: a dispute makes most late.',
    'Anyone may release a verified invoice once it is due.',
  ],
  whenNotToUse: 'Do not use it as clients’ willingness: escrow pays too.',
  source: 'metrics.md F38',
  history: [{ version: 1, since: '2026-11-26', change: 'First definition.' }],
  events: ['InvoiceSubmitted', 'InvoicePaid', 'InvoiceRejected', 'InvoiceCancelled'],
  dimensions: { client: 'own', talent: 'own', source: 'own', category: 'engagement', node: 'engagement' },
  sql: `SELECT try_cast(submitted.due_at AS BIGINT) AS booked_at, CASE WHEN paid.timestamp <= submitted.due_at THEN 1 ELSE 0 END::HUGEINT AS numerator, 1::HUGEINT AS denominator,
  submitted.client, submitted.talent, submitted.engagement_id, submitted.source
FROM invoice_submitted AS submitted
LEFT JOIN (
  SELECT invoice_id, min(timestamp) AS timestamp
  FROM invoice_paid
  WHERE block_number <= $block
  GROUP BY invoice_id
) AS paid ON paid.invoice_id = submitted.invoice_id
ANTI JOIN (
  SELECT invoice_id FROM invoice_rejected WHERE block_number <= $block
  UNION ALL
  SELECT invoice_id FROM invoice_cancelled WHERE block_number <= $block
) AS dropped ON dropped.invoice_id = submitted.invoice_id
WHERE submitted.block_number <= $block AND submitted.due_at <= $time`,
}
