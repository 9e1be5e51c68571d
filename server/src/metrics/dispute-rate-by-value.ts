import type { RatioMetric } from './metric.ts'

/** Dispute rate by value: metrics.md F47. */
export const disputeRateByValue: RatioMetric = {
  id: 'disputeRateByValue',
  shape: 'ratio',
  series: false,
  median: false,
  title: 'Dispute rate by value',
  unit: 'RATIO',
  definition:
    'Amount of the invoices that were ever disputed, in the amount of those submitted. Both are booked at the invoice’s submission.',
  formula: 'sum of amount of distinct invoices with InvoiceDisputed / sum of InvoiceSubmitted.amount',
  caveats: [
    'The whole invoice counts, however small the part that was in dispute.',
    'Recent periods are immature: their invoices may still be disputed.',
    'Rejected and cancelled invoices are in both numbers.',
  ],
  version: 1,
  events: ['InvoiceSubmitted', 'InvoiceDisputed'],
  sql: `SELECT submitted.timestamp AS booked_at,
  CASE WHEN disputed.invoice_id IS NULL THEN 0::HUGEINT ELSE submitted.amount END AS numerator,
  submitted.amount AS denominator
FROM invoice_submitted AS submitted
LEFT JOIN (
  SELECT DISTINCT invoice_id
  FROM invoice_disputed
  WHERE block_number <= $block
) AS disputed ON disputed.invoice_id = submitted.invoice_id
WHERE submitted.block_number <= $block`,
}
