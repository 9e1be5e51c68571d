import type { RatioMetric } from '../metric.ts'

/** Dispute rate by value: metrics.md F47. */
export const disputeRateByValue: RatioMetric = {
  id: 'disputeRateByValue',
  shape: 'ratio',
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
  whenNotToUse:
    'Do not compare a recent period with an old one, nor a period in which one large invoice is most of the amount.',
  source: 'metrics.md F47',
  history: [{ version: 1, since: '2026-11-22', change: 'First definition.' }],
  events: ['InvoiceSubmitted', 'InvoiceDisputed'],
  dimensions: { client: 'own', talent: 'own', source: 'own', category: 'engagement', node: 'engagement' },
  sql: `SELECT timestamp AS booked_at, CASE WHEN disputed_block <= $block THEN amount ELSE 0::HUGEINT END AS numerator, amount AS denominator, client, talent, engagement_id, source
FROM invoice_fact
WHERE block_number <= $block`,
}
