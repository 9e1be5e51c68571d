import type { RatioMetric } from '../metric.ts'

/** Fee rate: metrics.md F12. */
export const feeRate: RatioMetric = {
  id: 'feeRate',
  shape: 'ratio',
  title: 'Fee rate',
  unit: 'RATIO',
  definition: 'What clients paid on top for each dollar of talent’s invoices: the mark-up.',
  formula: 'sum over InvoicePaid of feeAmount / sum over InvoicePaid of talentAmount',
  caveats: [
    'The mark-up is not the take rate: 10 % on top is 9.09 % of volume.',
    'Refunds are not taken off: a refund gives back work, and by the rules not its fee.',
  ],
  whenNotToUse: 'Do not use it as the fee that a new engagement would have: that is the scheduled fee rate.',
  source: 'metrics.md F12',
  history: [{ version: 1, since: '2026-11-26', change: 'First definition.' }],
  events: ['InvoicePaid'],
  dimensions: { client: 'own', talent: 'own', source: 'own', category: 'engagement', node: 'engagement' },
  sql: `SELECT timestamp AS booked_at, fee_amount AS numerator, talent_amount AS denominator, client, talent, engagement_id, source
FROM invoice_paid
WHERE block_number <= $block`,
}
