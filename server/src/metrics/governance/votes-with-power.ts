import type { AmountMetric } from '../metric.ts'

/** Votes cast with power: metrics.md F55. */
export const votesWithPower: AmountMetric = {
  id: 'votesWithPower',
  shape: 'amount',
  title: 'Votes cast with power',
  unit: 'COUNT',
  definition: 'Votes on proposals that had weight; those without are not voters.',
  formula: 'number of VoteCast and VoteCastWithParams with weight > 0',
  caveats: ['One address votes once on each proposal, and so counts once for each.'],
  whenNotToUse: 'Do not use it as people.',
  source: 'metrics.md F55',
  history: [{ version: 1, since: '2026-11-26', change: 'First definition.' }],
  events: ['VoteCast', 'VoteCastWithParams'],
  dimensions: { source: 'own' },
  sql: `SELECT timestamp AS booked_at, 1::HUGEINT AS value, source
FROM vote_cast
WHERE block_number <= $block AND weight > 0
UNION ALL
SELECT timestamp AS booked_at, 1::HUGEINT AS value, source
FROM vote_cast_with_params
WHERE block_number <= $block AND weight > 0`,
}
