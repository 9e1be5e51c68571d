import type { MomentMetric } from './metric.ts'

/** Active clients: metrics.md F36. */
export const activeClients: MomentMetric = {
  id: 'activeClients',
  shape: 'moment',
  title: 'Active clients',
  unit: 'COUNT',
  definition:
    'Distinct client addresses with at least one invoice paid in the 30 days up to the block’s own time.',
  formula: 'distinct InvoicePaid.client with block time - 2,592,000 s <= timestamp <= block time',
  caveats: [
    'An address is not a person: one may have several.',
    'Work under way without a payment in these 30 days is not seen.',
  ],
  version: 1,
  events: ['InvoicePaid'],
  sql: `SELECT count(DISTINCT client) AS value
FROM invoice_paid
WHERE block_number <= $block AND timestamp >= $time - 2592000`,
}
