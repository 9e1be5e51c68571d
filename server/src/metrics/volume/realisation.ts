import type { RatioMetric } from '../metric.ts'

/** Realisation: metrics.md F8. */
export const realisation: RatioMetric = {
  id: 'realisation',
  shape: 'ratio',
  title: 'Realisation',
  unit: 'RATIO',
  definition:
    'What talent earned, refunds taken off, from ended engagements, as a part of their contracted value; booked when they ended.',
  formula: 'talent earnings of ended engagements / their last contracted values',
  caveats: [
    'Above 1 is not possible by the contracts’ rules; below 1 means that less was invoiced, or paid, than agreed.',
  ],
  whenNotToUse: 'Do not use it as a payment discipline: work that was never done is not paid either.',
  source: 'metrics.md F8',
  history: [{ version: 1, since: '2026-11-26', change: 'First definition.' }],
  events: ['EngagementEnded', 'EngagementOffered', 'EngagementAmended', 'InvoicePaid', 'InvoiceRefunded'],
  dimensions: { client: 'own', talent: 'own', source: 'own', category: 'engagement', node: 'engagement' },
  sql: `SELECT project.ended_at AS booked_at, coalesce(paid.value, 0)::HUGEINT AS numerator, coalesce(amended.value, project.contracted_value) AS denominator,
  project.client, project.talent, project.engagement_id, project.source
FROM engagement_fact AS project
LEFT JOIN (
  SELECT engagement_id, arg_max(new_value, id) AS value
  FROM engagement_amended
  WHERE block_number <= $block
  GROUP BY engagement_id
) AS amended ON amended.engagement_id = project.engagement_id
LEFT JOIN (
  SELECT engagement_id, sum(value) AS value
  FROM (
    SELECT engagement_id, talent_amount AS value FROM invoice_paid WHERE block_number <= $block
    UNION ALL
    SELECT engagement_id, -amount FROM invoice_refunded WHERE block_number <= $block
  )
  GROUP BY engagement_id
) AS paid ON paid.engagement_id = project.engagement_id
WHERE project.ended_block <= $block`,
}
