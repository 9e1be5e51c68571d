import type { DurationMetric } from '../metric.ts'

/** Time to resolve: metrics.md F48. */
export const timeToResolve: DurationMetric = {
  id: 'timeToResolve',
  shape: 'duration',
  title: 'Time to resolve',
  unit: 'SECONDS',
  definition:
    'From a dispute’s opening to its settlement or the carrying out of its ruling; open ones count as lasting at least until the block. Booked at the opening.',
  formula: '(DisputeSettled or RulingExecuted) - DisputeCreated',
  caveats: ['Settlements are quick and rulings slow: the middle of both says little of either.'],
  whenNotToUse: 'Do not use the plain median while recent disputes are open.',
  source: 'metrics.md F48',
  history: [{ version: 1, since: '2026-11-26', change: 'First definition.' }],
  events: ['DisputeCreated', 'DisputeSettled', 'RulingExecuted'],
  dimensions: { source: 'own' },
  sql: `SELECT opened.timestamp AS booked_at, coalesce(ended.timestamp, $time) - opened.timestamp AS seconds, ended.timestamp IS NULL AS open, opened.source
FROM dispute_created AS opened
LEFT JOIN (
  SELECT dispute_id, min(timestamp) AS timestamp
  FROM (
    SELECT dispute_id, timestamp FROM dispute_settled WHERE block_number <= $block
    UNION ALL
    SELECT dispute_id, timestamp FROM ruling_executed WHERE block_number <= $block
  )
  GROUP BY dispute_id
) AS ended ON ended.dispute_id = opened.dispute_id
WHERE opened.block_number <= $block`,
}
