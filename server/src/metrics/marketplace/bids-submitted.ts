import type { AmountMetric } from '../metric.ts'

/** Bids: metrics.md B. */
export const bidsSubmitted: AmountMetric = {
  id: 'bidsSubmitted',
  shape: 'amount',
  title: 'Bids made',
  unit: 'COUNT',
  definition: 'Bids that talent made for jobs.',
  formula: 'number of BidSubmitted',
  caveats: ['Withdrawn ones stay in.'],
  whenNotToUse: 'Do not use it as people: one talent bids many times.',
  source: 'metrics.md B',
  history: [{ version: 1, since: '2026-11-26', change: 'First definition.' }],
  events: ['BidSubmitted'],
  dimensions: { talent: 'own', client: 'job', category: 'job', node: 'job', source: 'own' },
  sql: `SELECT timestamp AS booked_at, 1::HUGEINT AS value, talent, job_id, source
FROM bid_submitted
WHERE block_number <= $block`,
}
