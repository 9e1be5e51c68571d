import type { RatioMetric } from '../metric.ts'

/** Pass rate: metrics.md F41. */
export const screeningPassRate: RatioMetric = {
  id: 'screeningPassRate',
  shape: 'ratio',
  interval: true,
  title: 'Pass rate',
  unit: 'RATIO',
  definition: 'Applications that were approved, among those decided; booked at the decision.',
  formula: 'ScreeningDecided with approved / number of ScreeningDecided',
  caveats: [
    'Withdrawn and undecided applications are left out.',
    'An approval that is revoked later stays one.',
  ],
  whenNotToUse: 'Do not use it as the chance of an applicant: many are never looked at.',
  source: 'metrics.md F41',
  history: [{ version: 1, since: '2026-11-26', change: 'First definition.' }],
  events: ['TalentApplied', 'ScreeningDecided'],
  dimensions: { talent: 'own', category: 'own', source: 'own' },
  sql: `SELECT decided.timestamp AS booked_at, CASE WHEN decided.approved THEN 1 ELSE 0 END::HUGEINT AS numerator, 1::HUGEINT AS denominator,
  decided.talent, applied.category_id::VARCHAR AS category, decided.source
FROM screening_decided AS decided
LEFT JOIN talent_applied AS applied ON applied.application_id = decided.application_id AND applied.block_number <= $block
WHERE decided.block_number <= $block`,
}
