import type { RatioMetric } from '../metric.ts'

/** Jurors’ participation: metrics.md F51. */
export const jurorParticipation: RatioMetric = {
  id: 'jurorParticipation',
  shape: 'ratio',
  interval: true,
  title: 'Jurors’ participation',
  unit: 'RATIO',
  definition:
    'Seats whose juror opened a vote, among the seats of rounds that were ruled; booked when the juror was drawn.',
  formula:
    'JurorDrawn with a VoteRevealed of the same dispute, round and juror / number of JurorDrawn, in rounds with a RoundRuled',
  caveats: ['Rounds still open are left out: their votes may still be opened.'],
  whenNotToUse: 'Do not use it for a single juror with few seats.',
  source: 'metrics.md F51',
  history: [{ version: 1, since: '2026-11-26', change: 'First definition.' }],
  events: ['JurorDrawn', 'VoteRevealed', 'RoundRuled'],
  dimensions: { source: 'own' },
  sql: `SELECT drawn.timestamp AS booked_at, CASE WHEN revealed.juror IS NULL THEN 0 ELSE 1 END::HUGEINT AS numerator, 1::HUGEINT AS denominator, drawn.source
FROM juror_drawn AS drawn
JOIN (
  SELECT DISTINCT dispute_id, round
  FROM round_ruled
  WHERE block_number <= $block
) AS ruled ON ruled.dispute_id = drawn.dispute_id AND ruled.round = drawn.round
LEFT JOIN (
  SELECT DISTINCT dispute_id, round, juror
  FROM vote_revealed
  WHERE block_number <= $block
) AS revealed ON revealed.dispute_id = drawn.dispute_id AND revealed.round = drawn.round AND revealed.juror = drawn.juror
WHERE drawn.block_number <= $block`,
}
