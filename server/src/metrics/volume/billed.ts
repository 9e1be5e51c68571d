import type { AmountMetric } from '../metric.ts'

/** Billed value: metrics.md F4. */
export const billed: AmountMetric = {
  id: 'billed',
  shape: 'amount',
  title: 'Billed value',
  unit: 'USDC',
  definition:
    'Amounts of the invoices that talent submitted, fee apart, without those that were rejected or cancelled by the block; booked at submission.',
  formula:
    'sum over InvoiceSubmitted of amount, unless the invoice has an InvoiceRejected or InvoiceCancelled',
  caveats: [
    'Billed is not paid.',
    'An invoice that is rejected or cancelled later leaves the period in which it was submitted.',
    'Disputed invoices stay in, whatever became of them.',
  ],
  whenNotToUse: 'Do not add it to volume: the same work is in both once it is paid.',
  source: 'metrics.md F4',
  history: [{ version: 1, since: '2026-11-26', change: 'First definition.' }],
  events: ['InvoiceSubmitted', 'InvoiceRejected', 'InvoiceCancelled'],
  dimensions: { client: 'own', talent: 'own', source: 'own', category: 'engagement', node: 'engagement' },
  sql: `SELECT timestamp AS booked_at, amount AS value, client, talent, engagement_id, source
FROM invoice_fact
WHERE block_number <= $block AND (dropped_block IS NULL OR dropped_block > $block)`,
}
