import type { AmountMetric } from '../metric.ts'

/** Contracted value: metrics.md F5. */
export const contractedValue: AmountMetric = {
  id: 'contractedValue',
  shape: 'amount',
  title: 'Contracted value',
  unit: 'USDC',
  definition:
    'Current contracted value of accepted engagements, after their last amendment, fee apart; booked at acceptance.',
  formula:
    'sum over EngagementAccepted of the engagement’s last contracted value (EngagementAmended.newValue, else EngagementOffered.contractedValue)',
  caveats: ['Agreed, not paid.', 'An amendment changes the period in which the engagement was accepted.'],
  whenNotToUse: 'Do not compare it with volume of the same period: work is paid long after it is agreed.',
  source: 'metrics.md F5',
  history: [{ version: 1, since: '2026-11-26', change: 'First definition.' }],
  events: ['EngagementOffered', 'EngagementAccepted', 'EngagementAmended'],
  dimensions: { client: 'own', talent: 'own', source: 'own', category: 'engagement', node: 'engagement' },
  sql: `SELECT project.accepted_at AS booked_at, coalesce(amended.value, project.contracted_value) AS value, project.client, project.talent, project.engagement_id, project.source
FROM engagement_fact AS project
LEFT JOIN (
  SELECT engagement_id, arg_max(new_value, id) AS value
  FROM engagement_amended
  WHERE block_number <= $block
  GROUP BY engagement_id
) AS amended ON amended.engagement_id = project.engagement_id
WHERE project.accepted_block <= $block`,
}
