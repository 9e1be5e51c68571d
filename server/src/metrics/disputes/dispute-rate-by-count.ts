import type { RatioMetric } from '../metric.ts'

/** Dispute rate by count: metrics.md F46. */
export const disputeRateByCount: RatioMetric = {
  id: 'disputeRateByCount',
  shape: 'ratio',
  interval: true,
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
  whenNotToUse:
    'Do not compare a recent period with an old one: invoices of the last weeks can still be disputed.',
  source: 'metrics.md F46',
  history: [{ version: 1, since: '2026-11-22', change: 'First definition.' }],
  events: ['InvoiceSubmitted', 'InvoiceDisputed'],
  dimensions: { client: 'own', talent: 'own', source: 'own', category: 'engagement', node: 'engagement' },
  sql: `SELECT timestamp AS booked_at, CASE WHEN disputed_block <= $block THEN 1 ELSE 0 END::HUGEINT AS numerator, 1::HUGEINT AS denominator, client, talent, engagement_id, source
FROM invoice_fact
WHERE block_number <= $block`,
}
