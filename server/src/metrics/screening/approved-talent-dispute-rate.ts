import type { RatioMetric } from '../metric.ts'

/** Dispute rate of approved talent: metrics.md F45. */
export const approvedTalentDisputeRate: RatioMetric = {
  id: 'approvedTalentDisputeRate',
  shape: 'ratio',
  interval: true,
  title: 'Dispute rate of approved talent',
  unit: 'RATIO',
  definition:
    'Invoices that were ever disputed, among those submitted by talent that screening had approved before; booked at submission.',
  formula:
    'InvoiceSubmitted with an InvoiceDisputed / InvoiceSubmitted after the talent’s first ScreeningDecided with approved',
  caveats: ['Who disputed, and who was right, is not looked at.', 'Young invoices may still be disputed.'],
  whenNotToUse: 'Do not read it as the talent’s fault.',
  source: 'metrics.md F45',
  history: [{ version: 1, since: '2026-11-26', change: 'First definition.' }],
  events: ['InvoiceSubmitted', 'InvoiceDisputed', 'ScreeningDecided'],
  dimensions: { client: 'own', talent: 'own', source: 'own', category: 'engagement', node: 'engagement' },
  sql: `SELECT submitted.timestamp AS booked_at, CASE WHEN submitted.disputed_block <= $block THEN 1 ELSE 0 END::HUGEINT AS numerator, 1::HUGEINT AS denominator,
  submitted.client, submitted.talent, submitted.engagement_id, submitted.source
FROM invoice_fact AS submitted
JOIN (
  SELECT talent, min(timestamp) AS approved_at
  FROM screening_decided
  WHERE block_number <= $block AND approved
  GROUP BY talent
) AS approved ON approved.talent = submitted.talent AND approved.approved_at <= submitted.timestamp
WHERE submitted.block_number <= $block`,
}
