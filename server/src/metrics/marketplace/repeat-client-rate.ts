import type { MomentRatioMetric } from '../metric.ts'

/** Repeat clients: metrics.md F37. */
export const repeatClientRate: MomentRatioMetric = {
  id: 'repeatClientRate',
  shape: 'momentRatio',
  interval: true,
  title: 'Repeat clients',
  unit: 'RATIO',
  definition:
    'Clients that have hired for at least two different jobs, among those that have hired at all, over their whole life up to the moment.',
  formula: 'clients with EngagementAccepted on two different jobs or more / clients with at least one',
  caveats: ['Two hires for one job do not make a client come back.'],
  whenNotToUse: 'Do not use it for a period: young clients have had less time to return.',
  source: 'metrics.md F37',
  history: [{ version: 1, since: '2026-11-26', change: 'First definition.' }],
  events: ['EngagementOffered', 'EngagementAccepted'],
  sql: `SELECT moments.moment, CASE WHEN hirer.again <= moments.moment THEN 1 ELSE 0 END::HUGEINT AS numerator, 1::HUGEINT AS denominator
FROM (
  SELECT client, min(first) AS first, list_sort(list(first))[2] AS again
  FROM (
    SELECT client, job_id, min(accepted_at) AS first
    FROM engagement_fact
    WHERE accepted_block <= $block
    GROUP BY client, job_id
  )
  GROUP BY client
) AS hirer
JOIN moments ON hirer.first <= moments.moment`,
}
