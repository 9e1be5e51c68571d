import type { AmountMetric } from '../metric.ts'

/** Jobs posted: metrics.md B. */
export const jobsPosted: AmountMetric = {
  id: 'jobsPosted',
  shape: 'amount',
  title: 'Jobs posted',
  unit: 'COUNT',
  definition: 'Jobs that clients posted.',
  formula: 'number of JobPosted',
  caveats: ['A job may have several positions, or none filled.'],
  whenNotToUse: 'Do not use it as projects: one hire is one project.',
  source: 'metrics.md B',
  history: [{ version: 1, since: '2026-11-26', change: 'First definition.' }],
  events: ['JobPosted'],
  dimensions: { client: 'own', category: 'own', node: 'own', source: 'own' },
  sql: `SELECT timestamp AS booked_at, 1::HUGEINT AS value, client, category_id::VARCHAR AS category, node, source
FROM job_posted
WHERE block_number <= $block`,
}
