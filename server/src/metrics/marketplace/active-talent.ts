import type { MomentMetric } from '../metric.ts'

/** Active talent: metrics.md F36. */
export const activeTalent: MomentMetric = {
  id: 'activeTalent',
  shape: 'moment',
  aggregate: 'distinct',
  title: 'Active talent',
  unit: 'COUNT',
  definition:
    'Distinct talent addresses with at least one invoice paid in the 30 days up to the block’s own time.',
  formula: 'distinct InvoicePaid.talent with block time - 2,592,000 s <= timestamp <= block time',
  caveats: [
    'An address is not a person: one may have several.',
    'Work under way without a payment in these 30 days is not seen.',
  ],
  whenNotToUse:
    'Do not use it for how many people were admitted, or for those at work who were not paid within the 30 days.',
  source: 'metrics.md F36',
  history: [{ version: 1, since: '2026-11-22', change: 'First definition.' }],
  events: ['InvoicePaid'],
  dimensions: { client: 'own', source: 'own', category: 'engagement', node: 'engagement' },
  sql: `SELECT timestamp AS begins, timestamp + 2592001 AS ends, talent AS value, client, engagement_id, source
FROM invoice_paid
WHERE block_number <= $block`,
}
