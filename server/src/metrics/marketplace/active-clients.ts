import type { MomentMetric } from '../metric.ts'

/** Active clients: metrics.md F36. */
export const activeClients: MomentMetric = {
  id: 'activeClients',
  shape: 'moment',
  aggregate: 'distinct',
  title: 'Active clients',
  unit: 'COUNT',
  definition:
    'Distinct client addresses with at least one invoice paid in the 30 days up to the block’s own time.',
  formula: 'distinct InvoicePaid.client with block time - 2,592,000 s <= timestamp <= block time',
  caveats: [
    'An address is not a person: one may have several.',
    'Work under way without a payment in these 30 days is not seen.',
  ],
  whenNotToUse:
    'Do not use it for how many clients there ever were, or for demand that has not been paid yet.',
  source: 'metrics.md F36',
  history: [{ version: 1, since: '2026-11-22', change: 'First definition.' }],
  events: ['InvoicePaid'],
  dimensions: { talent: 'own', source: 'own', category: 'engagement', node: 'engagement' },
  sql: `SELECT timestamp AS begins, timestamp + 2592001 AS ends, client AS value, talent, engagement_id, source
FROM invoice_paid
WHERE block_number <= $block`,
}
