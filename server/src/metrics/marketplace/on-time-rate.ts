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
  sql: `SELECT try_cast(due_at AS BIGINT) AS booked_at, CASE WHEN paid_block <= $block AND paid_at <= due_at THEN 1 ELSE 0 END::HUGEINT AS numerator, 1::HUGEINT AS denominator,
  client, talent, engagement_id, source
FROM invoice_fact
WHERE block_number <= $block AND due_at <= $time AND (dropped_block IS NULL OR dropped_block > $block)`,
}
