import type { RatioMetric } from '../metric.ts'

/** Average paid for a completed project: metrics.md F7. */
export const averagePaidPerCompletedProject: RatioMetric = {
  id: 'averagePaidPerCompletedProject',
  shape: 'ratio',
  median: true,
  title: 'Average paid for a completed project',
  unit: 'USDC',
  definition:
    'What talent earned, refunds taken off, from engagements that ended as completed, for each of them; booked when they ended.',
  formula: 'talent earnings of engagements with EngagementEnded.reason = 0 (Completed) / number of them',
  caveats: [
    'Payments after the end count too, up to the block.',
    'Engagements that either side terminated are left out.',
  ],
  whenNotToUse: 'Do not use it for what a project is worth when it begins: that is the average project size.',
  source: 'metrics.md F7',
  history: [{ version: 1, since: '2026-11-26', change: 'First definition.' }],
  events: ['EngagementEnded', 'InvoicePaid', 'InvoiceRefunded'],
  dimensions: {
    client: 'engagement',
    talent: 'engagement',
    category: 'engagement',
    node: 'engagement',
    source: 'own',
  },
  sql: `SELECT ended.timestamp AS booked_at, coalesce(paid.value, 0)::HUGEINT AS numerator, 1::HUGEINT AS denominator, ended.engagement_id, ended.source
FROM engagement_ended AS ended
LEFT JOIN (
  SELECT engagement_id, sum(value) AS value
  FROM (
    SELECT engagement_id, talent_amount AS value FROM invoice_paid WHERE block_number <= $block
    UNION ALL
    SELECT engagement_id, -amount FROM invoice_refunded WHERE block_number <= $block
  )
  GROUP BY engagement_id
) AS paid ON paid.engagement_id = ended.engagement_id
WHERE ended.block_number <= $block AND ended.reason = 0`,
}
