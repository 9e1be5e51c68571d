import type { RatioMetric } from '../metric.ts'

/** Average project duration: metrics.md F10. */
export const averageProjectDuration: RatioMetric = {
  id: 'averageProjectDuration',
  shape: 'ratio',
  median: true,
  title: 'Average project duration',
  unit: 'SECONDS',
  definition:
    'From the offer to the end of an accepted engagement; for one that still runs, to the end that is agreed. Booked at acceptance.',
  formula:
    'mean over EngagementAccepted of (end - EngagementOffered.timestamp); end = EngagementEnded.timestamp, else the last agreed endAt',
  caveats: [
    'The ends of running engagements are expected, not measured: projectDuration tells how many those are.',
    'As the official dashboard defines it: it begins with the offer, not with the work.',
  ],
  whenNotToUse: 'Do not use it for how long work takes when many engagements still run.',
  source: 'metrics.md F10',
  history: [{ version: 1, since: '2026-11-26', change: 'First definition.' }],
  events: ['EngagementOffered', 'EngagementAccepted', 'EngagementAmended', 'EngagementEnded'],
  dimensions: {
    client: 'engagement',
    talent: 'engagement',
    category: 'engagement',
    node: 'engagement',
    source: 'own',
  },
  sql: `SELECT accepted.timestamp AS booked_at, coalesce(ended.timestamp::HUGEINT, amended.end_at, offered.end_at) - offered.timestamp AS numerator,
  1::HUGEINT AS denominator, accepted.engagement_id, accepted.source
FROM engagement_accepted AS accepted
JOIN engagement_offered AS offered ON offered.engagement_id = accepted.engagement_id AND offered.block_number <= $block
LEFT JOIN (
  SELECT engagement_id, arg_max(new_value, id) AS value, arg_max(new_end_at, id) AS end_at
  FROM engagement_amended
  WHERE block_number <= $block
  GROUP BY engagement_id
) AS amended ON amended.engagement_id = accepted.engagement_id
LEFT JOIN (
  SELECT engagement_id, min(timestamp) AS timestamp
  FROM engagement_ended
  WHERE block_number <= $block
  GROUP BY engagement_id
) AS ended ON ended.engagement_id = accepted.engagement_id
WHERE accepted.block_number <= $block`,
}
