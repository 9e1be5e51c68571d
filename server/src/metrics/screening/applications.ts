import type { AmountMetric } from '../metric.ts'

/** Applications: metrics.md F41. */
export const applications: AmountMetric = {
  id: 'applications',
  shape: 'amount',
  title: 'Applications',
  unit: 'COUNT',
  definition: 'Applications of talent for a category.',
  formula: 'number of TalentApplied',
  caveats: ['One talent may apply in several categories.', 'Withdrawn ones stay in.'],
  whenNotToUse: 'Do not use it as people.',
  source: 'metrics.md F41',
  history: [{ version: 1, since: '2026-11-26', change: 'First definition.' }],
  events: ['TalentApplied'],
  dimensions: { talent: 'own', category: 'own', source: 'own' },
  sql: `SELECT timestamp AS booked_at, 1::HUGEINT AS value, talent, category_id::VARCHAR AS category, source
FROM talent_applied
WHERE block_number <= $block`,
}
