import type { RatioMetric } from '../metric.ts'

/** Fill rate: metrics.md F34. */
export const fillRate: RatioMetric = {
  id: 'fillRate',
  shape: 'ratio',
  interval: true,
  title: 'Fill rate',
  unit: 'RATIO',
  definition:
    'Positions that were filled, among those of jobs that are closed or older than 60 days at the block; booked at the posting.',
  formula:
    'number of EngagementAccepted of those jobs / sum of their last positions (JobUpdated, else JobPosted)',
  caveats: [
    'Younger open jobs are left out: they may still be filled.',
    'A hire that ended early still counts as filled.',
  ],
  whenNotToUse: 'Do not use it for the last 60 days: only closed jobs are in there.',
  source: 'metrics.md F34',
  history: [{ version: 1, since: '2026-11-26', change: 'First definition.' }],
  events: ['JobPosted', 'JobUpdated', 'JobClosed', 'EngagementOffered', 'EngagementAccepted'],
  dimensions: { client: 'own', category: 'own', node: 'own', source: 'own' },
  sql: `SELECT posted.timestamp AS booked_at, coalesce(hired.count, 0)::HUGEINT AS numerator, coalesce(updated.positions, posted.positions)::HUGEINT AS denominator,
  posted.client, posted.category_id::VARCHAR AS category, posted.node, posted.source
FROM job_fact AS posted
LEFT JOIN (
  SELECT job_id, count(*) AS count
  FROM engagement_fact
  WHERE accepted_block <= $block
  GROUP BY job_id
) AS hired ON hired.job_id = posted.job_id
LEFT JOIN (
  SELECT job_id, arg_max(positions, id) AS positions
  FROM job_updated
  WHERE block_number <= $block
  GROUP BY job_id
) AS updated ON updated.job_id = posted.job_id
WHERE posted.block_number <= $block AND (posted.closed_block <= $block OR posted.timestamp < $time - 5184000)`,
}
