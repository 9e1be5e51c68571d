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
  dimensions: {
    client: 'engagement',
    talent: 'engagement',
    category: 'engagement',
    node: 'engagement',
    source: 'own',
  },
  sql: `SELECT accepted.timestamp AS booked_at, coalesce(amended.value, offered.contracted_value) AS value, accepted.engagement_id, accepted.source
FROM engagement_accepted AS accepted
JOIN engagement_offered AS offered ON offered.engagement_id = accepted.engagement_id AND offered.block_number <= $block
LEFT JOIN (
  SELECT engagement_id, arg_max(new_value, id) AS value, arg_max(new_end_at, id) AS end_at
  FROM engagement_amended
  WHERE block_number <= $block
  GROUP BY engagement_id
) AS amended ON amended.engagement_id = accepted.engagement_id
WHERE accepted.block_number <= $block`,
}
