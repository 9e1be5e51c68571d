import type { RatioMetric } from './metric.ts'

/** Dispute rate by count: metrics.md F46. */
export const disputeRateByCount: RatioMetric = {
  id: 'disputeRateByCount',
  shape: 'ratio',
  series: true,
  median: false,
  title: 'Dispute rate by count',
  unit: 'RATIO',
  definition:
    'Invoices that were ever disputed, among those submitted. Both are booked at the invoice’s submission, so that a period’s rate is about its own invoices.',
  formula: 'distinct invoices with InvoiceDisputed / invoices with InvoiceSubmitted',
  caveats: [
    'Recent periods are immature: their invoices may still be disputed.',
    'A second dispute on one invoice counts once.',
    'Rejected and cancelled invoices are in both numbers.',
  ],
  version: 1,
  events: ['InvoiceSubmitted', 'InvoiceDisputed'],
  sql: `SELECT submitted.timestamp AS booked_at,
  CASE WHEN disputed.invoice_id IS NULL THEN 0 ELSE 1 END::HUGEINT AS numerator,
  1::HUGEINT AS denominator
FROM invoice_submitted AS submitted
LEFT JOIN (
  SELECT DISTINCT invoice_id
  FROM invoice_disputed
  WHERE block_number <= $block
) AS disputed ON disputed.invoice_id = submitted.invoice_id
WHERE submitted.block_number <= $block`,
}
