import type { AmountMetric } from '../metric.ts'

/** Projects started: metrics.md F6. */
export const projectsStarted: AmountMetric = {
  id: 'projectsStarted',
  shape: 'amount',
  title: 'Projects started',
  unit: 'COUNT',
  definition: 'Engagements that talent accepted: one hire is one project.',
  formula: 'number of EngagementAccepted',
  caveats: ['Offers that were declined or never answered are left out.'],
  whenNotToUse: 'Do not use it as jobs: a job may need several hires.',
  source: 'metrics.md F6',
  history: [{ version: 1, since: '2026-11-26', change: 'First definition.' }],
  events: ['EngagementAccepted'],
  dimensions: {
    client: 'engagement',
    talent: 'engagement',
    category: 'engagement',
    node: 'engagement',
    source: 'own',
  },
  sql: `SELECT timestamp AS booked_at, 1::HUGEINT AS value, engagement_id, source
FROM engagement_accepted
WHERE block_number <= $block`,
}
