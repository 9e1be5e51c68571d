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
  dimensions: { client: 'own', talent: 'own', source: 'own', category: 'engagement', node: 'engagement' },
  sql: `SELECT project.accepted_at AS booked_at, coalesce(CASE WHEN project.ended_block <= $block THEN project.ended_at::HUGEINT END, amended.end_at, project.end_at) - project.timestamp AS numerator,
  1::HUGEINT AS denominator, project.client, project.talent, project.engagement_id, project.source
FROM engagement_fact AS project
LEFT JOIN (
  SELECT engagement_id, arg_max(new_end_at, id) AS end_at
  FROM engagement_amended
  WHERE block_number <= $block
  GROUP BY engagement_id
) AS amended ON amended.engagement_id = project.engagement_id
WHERE project.accepted_block <= $block`,
}
