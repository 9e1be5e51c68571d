import type { RatioMetric } from '../metric.ts'

/** Average invoice: metrics.md F9. */
export const averageInvoice: RatioMetric = {
  id: 'averageInvoice',
  shape: 'ratio',
  median: true,
  title: 'Average invoice',
  unit: 'USDC',
  definition:
    'Amount of an invoice, fee apart, over those submitted and neither rejected nor cancelled by the block; booked at submission. The median is given beside the mean.',
  formula: 'billed value / number of invoices billed',
  caveats: ['Billed, not paid.'],
  whenNotToUse: 'Do not multiply it by a number of jobs or projects: those are other sets.',
  source: 'metrics.md F9',
  history: [{ version: 1, since: '2026-11-26', change: 'First definition.' }],
  events: ['InvoiceSubmitted', 'InvoiceRejected', 'InvoiceCancelled'],
  dimensions: { client: 'own', talent: 'own', source: 'own', category: 'engagement', node: 'engagement' },
  sql: `SELECT timestamp AS booked_at, amount AS numerator, 1::HUGEINT AS denominator, client, talent, engagement_id, source
FROM invoice_fact
WHERE block_number <= $block AND (dropped_block IS NULL OR dropped_block > $block)`,
}
