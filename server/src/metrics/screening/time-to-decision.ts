import type { DurationMetric } from '../metric.ts'

/** Time to decision: metrics.md F42. */
export const timeToDecision: DurationMetric = {
  id: 'timeToDecision',
  shape: 'duration',
  title: 'Time to decision',
  unit: 'SECONDS',
  definition:
    'From an application to its decision; undecided ones that were not withdrawn count as lasting at least until the block. Booked at the application.',
  formula: 'ScreeningDecided - TalentApplied',
  caveats: [
    'Withdrawn applications are left out.',
    'Most of a large crowd may never be looked at: see how many are open.',
  ],
  whenNotToUse: 'Do not use the plain median alone where many are open.',
  source: 'metrics.md F42',
  history: [{ version: 1, since: '2026-11-26', change: 'First definition.' }],
  events: ['TalentApplied', 'ScreeningDecided', 'ApplicationWithdrawn'],
  dimensions: { talent: 'own', category: 'own', source: 'own' },
  sql: `SELECT applied.timestamp AS booked_at, coalesce(decided.timestamp, $time) - applied.timestamp AS seconds, decided.timestamp IS NULL AS open,
  applied.talent, applied.category_id::VARCHAR AS category, applied.source
FROM talent_applied AS applied
LEFT JOIN (
  SELECT application_id, min(timestamp) AS timestamp
  FROM screening_decided
  WHERE block_number <= $block
  GROUP BY application_id
) AS decided ON decided.application_id = applied.application_id
LEFT JOIN (
  SELECT DISTINCT application_id
  FROM application_withdrawn
  WHERE block_number <= $block
) AS withdrawn ON withdrawn.application_id = applied.application_id
WHERE applied.block_number <= $block AND (decided.timestamp IS NOT NULL OR withdrawn.application_id IS NULL)`,
}
