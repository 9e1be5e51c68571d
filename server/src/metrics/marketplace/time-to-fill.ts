import type { DurationMetric } from '../metric.ts'

/** Time to fill: metrics.md F33. */
export const timeToFill: DurationMetric = {
  id: 'timeToFill',
  shape: 'duration',
  title: 'Time to fill',
  unit: 'SECONDS',
  definition:
    'From a job’s posting to its first hire; jobs still open without one count as lasting at least until the block. Booked at the posting.',
  formula: 'first EngagementAccepted of the job - JobPosted',
  caveats: [
    'Jobs that were closed without a hire are left out; the fill rate counts them.',
    'Further positions of a job are not looked at.',
  ],
  whenNotToUse: 'Do not use the plain median for the last weeks: only fast hires have happened yet.',
  source: 'metrics.md F33',
  history: [{ version: 1, since: '2026-11-26', change: 'First definition.' }],
  events: ['JobPosted', 'JobClosed', 'EngagementOffered', 'EngagementAccepted'],
  dimensions: { client: 'own', category: 'own', node: 'own', source: 'own' },
  sql: `SELECT posted.timestamp AS booked_at, coalesce(hired.timestamp, $time) - posted.timestamp AS seconds, hired.timestamp IS NULL AS open,
  posted.client, posted.category_id::VARCHAR AS category, posted.node, posted.source
FROM job_posted AS posted
LEFT JOIN (
  SELECT offered.job_id, min(accepted.timestamp) AS timestamp
  FROM engagement_accepted AS accepted
  JOIN engagement_offered AS offered ON offered.engagement_id = accepted.engagement_id AND offered.block_number <= $block
  WHERE accepted.block_number <= $block
  GROUP BY offered.job_id
) AS hired ON hired.job_id = posted.job_id
LEFT JOIN (
  SELECT DISTINCT job_id
  FROM job_closed
  WHERE block_number <= $block
) AS closed ON closed.job_id = posted.job_id
WHERE posted.block_number <= $block AND (hired.timestamp IS NOT NULL OR closed.job_id IS NULL)`,
}
