import type { SplitMetric } from '../metric.ts'

/** Outcomes of disputes: metrics.md F49. */
export const disputeOutcomes: SplitMetric = {
  id: 'disputeOutcomes',
  shape: 'split',
  keys: [
    { key: 'SETTLED', title: 'Settled' },
    { key: 'CLAIMANT', title: 'For the claimant' },
    { key: 'RESPONDENT', title: 'For the respondent' },
    { key: 'NEITHER', title: 'For neither' },
  ],
  timing: 'window',
  title: 'Outcomes of disputes',
  unit: 'COUNT',
  definition:
    'How disputes ended: settled by the parties, or ruled for the claimant, for the respondent, or for neither; booked at the end.',
  formula: 'DisputeSettled; RulingExecuted with ruling 1, 2, 0',
  caveats: [
    'A ruling for neither gives the respondent’s figure: it stands for ties and refusals too.',
    'A settlement may lie anywhere between the two claims.',
  ],
  whenNotToUse: 'Do not read a share of a handful of disputes as a tendency.',
  source: 'metrics.md F49',
  history: [{ version: 1, since: '2026-11-26', change: 'First definition.' }],
  events: ['DisputeSettled', 'RulingExecuted'],
  dimensions: { source: 'own' },
  sql: `SELECT timestamp AS booked_at, 'SETTLED' AS key, 1::HUGEINT AS value, source
FROM dispute_settled
WHERE block_number <= $block
UNION ALL
SELECT timestamp AS booked_at, CASE ruling WHEN 1 THEN 'CLAIMANT' WHEN 2 THEN 'RESPONDENT' ELSE 'NEITHER' END AS key, 1::HUGEINT AS value, source
FROM ruling_executed
WHERE block_number <= $block`,
}
