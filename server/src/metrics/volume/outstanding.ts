import type { MomentMetric } from '../metric.ts'

/** Outstanding: metrics.md F4. */
export const outstanding: MomentMetric = {
  id: 'outstanding',
  shape: 'moment',
  aggregate: 'sum',
  title: 'Outstanding',
  unit: 'USDC',
  definition:
    'Amounts of invoices that were verified and not yet paid, cancelled, rejected or resolved at the moment, fee apart.',
  formula:
    'sum of InvoiceSubmitted.amount over invoices with InvoiceVerified and without InvoicePaid, InvoiceRejected, InvoiceCancelled or InvoiceResolved',
  caveats: [
    'A disputed invoice counts until its dispute is resolved.',
    'The client may owe it without the escrow holding it.',
  ],
  whenNotToUse: 'Do not use it as what clients owe with the fee: the fee comes on top.',
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
  sql: `SELECT moments.moment, submitted.amount AS value, submitted.client, submitted.talent, submitted.engagement_id, submitted.source
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
