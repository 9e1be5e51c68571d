import type { RatioMetric } from '../metric.ts'

/** Overturned on appeal: metrics.md F53. */
export const overturnRate: RatioMetric = {
  id: 'overturnRate',
  shape: 'ratio',
  interval: true,
  title: 'Overturned on appeal',
  unit: 'RATIO',
  definition:
    'Appeals whose second ruling differs from the first, among appeals with a second ruling; booked at the second ruling.',
  formula: 'RoundRuled of round 1 with another ruling than round 0 / number of RoundRuled of round 1',
  caveats: ['Another ruling need not mean another share: both sides may have asked for nearly the same.'],
  whenNotToUse: 'Do not use it with a handful of appeals.',
  source: 'metrics.md F53',
  history: [{ version: 1, since: '2026-11-26', change: 'First definition.' }],
  events: ['RoundRuled'],
  dimensions: { source: 'own' },
  sql: `SELECT second.timestamp AS booked_at, CASE WHEN second.ruling <> first.ruling THEN 1 ELSE 0 END::HUGEINT AS numerator, 1::HUGEINT AS denominator, second.source
FROM round_ruled AS second
JOIN (
  SELECT dispute_id, min(ruling) AS ruling
  FROM round_ruled
  WHERE block_number <= $block AND round = 0
  GROUP BY dispute_id
) AS first ON first.dispute_id = second.dispute_id
WHERE second.block_number <= $block AND second.round = 1`,
}
