import type { RatioMetric } from '../metric.ts'

/** Jurors’ coherence: metrics.md F52. */
export const jurorCoherence: RatioMetric = {
  id: 'jurorCoherence',
  shape: 'ratio',
  interval: true,
  title: 'Jurors’ coherence',
  unit: 'RATIO',
  definition:
    'Opened votes that agreed with the final ruling, among opened votes of disputes that were carried out; booked at the settling of the seat.',
  formula: 'JurorSettled.coherent / JurorSettled, over seats with a VoteRevealed',
  caveats: [
    'Agreement with the final ruling, after an appeal too: a first jury that was overturned counts as incoherent.',
    'It measures agreement, not truth.',
  ],
  whenNotToUse: 'Do not read it as the quality of rulings.',
  source: 'metrics.md F52',
  history: [{ version: 1, since: '2026-11-26', change: 'First definition.' }],
  events: ['JurorSettled', 'VoteRevealed'],
  dimensions: { source: 'own' },
  sql: `SELECT settled.timestamp AS booked_at, CASE WHEN settled.coherent THEN 1 ELSE 0 END::HUGEINT AS numerator, 1::HUGEINT AS denominator, settled.source
FROM juror_settled AS settled
SEMI JOIN (
  SELECT dispute_id, round, juror
  FROM vote_revealed
  WHERE block_number <= $block
) AS revealed ON revealed.dispute_id = settled.dispute_id AND revealed.round = settled.round AND revealed.juror = settled.juror
WHERE settled.block_number <= $block`,
}
