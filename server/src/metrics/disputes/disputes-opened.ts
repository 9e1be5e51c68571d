import type { AmountMetric } from '../metric.ts'

/** Disputes opened: metrics.md F46. */
export const disputesOpened: AmountMetric = {
  id: 'disputesOpened',
  shape: 'amount',
  title: 'Disputes opened',
  unit: 'COUNT',
  definition: 'Disputes about invoices that clients or talent opened.',
  formula: 'number of DisputeCreated',
  caveats: ['A second dispute of one invoice counts again.'],
  whenNotToUse: 'Do not set it against invoices: the dispute rate counts each invoice once.',
  source: 'metrics.md F46',
  history: [{ version: 1, since: '2026-11-26', change: 'First definition.' }],
  events: ['DisputeCreated'],
  dimensions: { source: 'own' },
  sql: `SELECT timestamp AS booked_at, 1::HUGEINT AS value, source
FROM dispute_created
WHERE block_number <= $block`,
}
