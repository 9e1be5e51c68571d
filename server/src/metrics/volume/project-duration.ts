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
  dimensions: { client: 'own', talent: 'own', source: 'own', category: 'engagement', node: 'engagement' },
  sql: `SELECT accepted_at AS booked_at, CASE WHEN ended_block <= $block THEN ended_at ELSE $time END - timestamp AS seconds, coalesce(ended_block > $block, TRUE) AS open,
  client, talent, engagement_id, source
FROM engagement_fact
WHERE accepted_block <= $block`,
}
