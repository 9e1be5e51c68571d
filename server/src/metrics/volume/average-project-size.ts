import type { RatioMetric } from '../metric.ts'

/** Average and median project size: metrics.md F6. */
export const averageProjectSize: RatioMetric = {
  id: 'averageProjectSize',
  shape: 'ratio',
  median: true,
  title: 'Average project size',
  unit: 'USDC',
  definition:
    'Contracted value of an accepted engagement (one hire is one project), after its last amendment; by the time of acceptance. The median is given beside the mean, since a few large projects move the mean.',
  formula:
    'sum over EngagementAccepted of the engagement’s last contracted value / number of EngagementAccepted',
  caveats: [
    'Contracted is not paid: it says what was agreed, fee apart, not what moved.',
    'Never multiply it by a number of jobs or invoices: those are other sets.',
    'An amendment changes the size of the project in the period in which it was accepted.',
  ],
  whenNotToUse:
    'Do not multiply it by a number of jobs or invoices to get a volume: those are other sets than accepted engagements.',
  source: 'metrics.md F6',
  history: [{ version: 1, since: '2026-11-22', change: 'First definition.' }],
  events: ['EngagementOffered', 'EngagementAccepted', 'EngagementAmended'],
  dimensions: { client: 'own', talent: 'own', source: 'own', category: 'engagement', node: 'engagement' },
  sql: `SELECT project.accepted_at AS booked_at, coalesce(amended.value, project.contracted_value) AS numerator, 1::HUGEINT AS denominator,
  project.client, project.talent, project.engagement_id, project.source
FROM engagement_fact AS project
LEFT JOIN (
  SELECT engagement_id, arg_max(new_value, id) AS value
  FROM engagement_amended
  WHERE block_number <= $block
  GROUP BY engagement_id
) AS amended ON amended.engagement_id = project.engagement_id
WHERE project.accepted_block <= $block`,
}
