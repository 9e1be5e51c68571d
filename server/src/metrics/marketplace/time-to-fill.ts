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
  sql: `SELECT timestamp AS booked_at, CASE WHEN hired_block <= $block THEN hired_at ELSE $time END - timestamp AS seconds, coalesce(hired_block > $block, TRUE) AS open,
  client, category_id::VARCHAR AS category, node, source
FROM job_fact
WHERE block_number <= $block AND (hired_block <= $block OR closed_block IS NULL OR closed_block > $block)`,
}
