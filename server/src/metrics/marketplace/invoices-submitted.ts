import type { AmountMetric } from '../metric.ts'

/** Invoices submitted: metrics.md F46. */
export const invoicesSubmitted: AmountMetric = {
  id: 'invoicesSubmitted',
  shape: 'amount',
  title: 'Invoices submitted',
  unit: 'COUNT',
  definition: 'Invoices that talent submitted.',
  formula: 'number of InvoiceSubmitted',
  caveats: ['Rejected and cancelled ones stay in.'],
  whenNotToUse: 'Do not use it as payments.',
  source: 'metrics.md F46',
  history: [{ version: 1, since: '2026-11-26', change: 'First definition.' }],
  events: ['InvoiceSubmitted'],
  dimensions: { client: 'own', talent: 'own', source: 'own', category: 'engagement', node: 'engagement' },
  sql: `SELECT timestamp AS booked_at, 1::HUGEINT AS value, client, talent, engagement_id, source
FROM invoice_submitted
WHERE block_number <= $block`,
}
