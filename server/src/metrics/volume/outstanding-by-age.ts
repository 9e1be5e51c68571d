import type { SplitMetric } from '../metric.ts'

/** Outstanding by age: metrics.md F4. */
export const outstandingByAge: SplitMetric = {
  id: 'outstandingByAge',
  shape: 'split',
  keys: [
    { key: 'NOT_DUE', title: 'Not due' },
    { key: 'OVERDUE_1_TO_30', title: '1 to 30 days overdue' },
    { key: 'OVERDUE_31_TO_60', title: '31 to 60 days overdue' },
    { key: 'OVERDUE_MORE', title: 'More than 60 days overdue' },
  ],
  timing: 'moment',
  title: 'Outstanding by age',
  unit: 'USDC',
  definition:
    'Outstanding amounts by how long they are overdue at the moment: not due yet, 1 to 30 days, 31 to 60, and more.',
  formula: 'outstanding, parted by ceiling((moment - dueAt) / 86,400): up to 0, 1 to 30, 31 to 60, above 60',
  caveats: ['Due is what the invoice says; anyone may release a verified invoice after that.'],
  whenNotToUse: 'Do not read an overdue amount as a loss: it may be in dispute, or the escrow may hold it.',
  source: 'metrics.md F4',
  history: [{ version: 1, since: '2026-11-26', change: 'First definition.' }],
  events: [
    'InvoiceSubmitted',
    'InvoiceVerified',
    'InvoicePaid',
    'InvoiceRejected',
    'InvoiceCancelled',
    'InvoiceResolved',
  ],
  dimensions: { client: 'own', talent: 'own', source: 'own', category: 'engagement', node: 'engagement' },
  sql: `SELECT moments.moment, submitted.amount AS value, submitted.client, submitted.talent, submitted.engagement_id, submitted.source,
  CASE
    WHEN moments.moment <= submitted.due_at THEN 'NOT_DUE'
    WHEN moments.moment <= submitted.due_at + 2592000 THEN 'OVERDUE_1_TO_30'
    WHEN moments.moment <= submitted.due_at + 5184000 THEN 'OVERDUE_31_TO_60'
    ELSE 'OVERDUE_MORE'
  END AS key
FROM (
  SELECT invoice_id, min(timestamp) AS verified_at
  FROM invoice_verified
  WHERE block_number <= $block
  GROUP BY invoice_id
) AS verified
JOIN invoice_submitted AS submitted ON submitted.invoice_id = verified.invoice_id AND submitted.block_number <= $block
LEFT JOIN (
  SELECT invoice_id, min(timestamp) AS ended_at
  FROM (
    SELECT invoice_id, timestamp FROM invoice_paid WHERE block_number <= $block
    UNION ALL
    SELECT invoice_id, timestamp FROM invoice_rejected WHERE block_number <= $block
    UNION ALL
    SELECT invoice_id, timestamp FROM invoice_cancelled WHERE block_number <= $block
    UNION ALL
    SELECT invoice_id, timestamp FROM invoice_resolved WHERE block_number <= $block
  )
  GROUP BY invoice_id
) AS ended ON ended.invoice_id = verified.invoice_id
JOIN moments ON verified.verified_at <= moments.moment AND (ended.ended_at IS NULL OR ended.ended_at > moments.moment)`,
}
