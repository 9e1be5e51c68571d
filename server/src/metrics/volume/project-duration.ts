import type { DurationMetric } from '../metric.ts'

/** Project duration, measured: metrics.md F10. */
export const projectDuration: DurationMetric = {
  id: 'projectDuration',
  shape: 'duration',
  title: 'Project duration, measured',
  unit: 'SECONDS',
  definition:
    'From the offer to the end of an accepted engagement, by ends that have happened; those that still run count as lasting at least until the block. Booked at acceptance.',
  formula: 'EngagementEnded.timestamp - EngagementOffered.timestamp',
  caveats: [
    'Measured ends alone favour short projects; the Kaplan-Meier median mends that, the plain one does not.',
  ],
  whenNotToUse: 'Do not use the plain median while most engagements still run.',
  source: 'metrics.md F10',
  history: [{ version: 1, since: '2026-11-26', change: 'First definition.' }],
  events: ['EngagementOffered', 'EngagementAccepted', 'EngagementEnded'],
  dimensions: {
    client: 'engagement',
    talent: 'engagement',
    category: 'engagement',
    node: 'engagement',
    source: 'own',
  },
  sql: `SELECT accepted.timestamp AS booked_at, coalesce(ended.timestamp, $time) - offered.timestamp AS seconds, ended.timestamp IS NULL AS open, accepted.engagement_id, accepted.source
FROM engagement_accepted AS accepted
JOIN engagement_offered AS offered ON offered.engagement_id = accepted.engagement_id AND offered.block_number <= $block
LEFT JOIN (
  SELECT engagement_id, min(timestamp) AS timestamp
  FROM engagement_ended
  WHERE block_number <= $block
  GROUP BY engagement_id
) AS ended ON ended.engagement_id = accepted.engagement_id
WHERE accepted.block_number <= $block`,
}
