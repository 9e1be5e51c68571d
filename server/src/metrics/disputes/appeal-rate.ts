import type { RatioMetric } from '../metric.ts'

/** Appeal rate: metrics.md F53. */
export const appealRate: RatioMetric = {
  id: 'appealRate',
  shape: 'ratio',
  interval: true,
  title: 'Appeal rate',
  unit: 'RATIO',
  definition: 'First rulings that were appealed, among first rulings; booked at the ruling.',
  formula: 'RoundRuled of round 0 with a DisputeAppealed / number of RoundRuled of round 0',
  caveats: ['A ruling whose time for an appeal is not over is in it, as not appealed.'],
  whenNotToUse: 'Do not use it with a handful of rulings.',
  source: 'metrics.md F53',
  history: [{ version: 1, since: '2026-11-26', change: 'First definition.' }],
  events: ['RoundRuled', 'DisputeAppealed'],
  dimensions: { source: 'own' },
  sql: `SELECT ruled.timestamp AS booked_at, CASE WHEN appealed.dispute_id IS NULL THEN 0 ELSE 1 END::HUGEINT AS numerator, 1::HUGEINT AS denominator, ruled.source
FROM round_ruled AS ruled
LEFT JOIN (
  SELECT DISTINCT dispute_id
  FROM dispute_appealed
  WHERE block_number <= $block
) AS appealed ON appealed.dispute_id = ruled.dispute_id
WHERE ruled.block_number <= $block AND ruled.round = 0`,
}
