import type { RatioMetric } from '../metric.ts'

/** Take rate: metrics.md F13. */
export const takeRate: RatioMetric = {
  id: 'takeRate',
  shape: 'ratio',
  title: 'Take rate',
  unit: 'RATIO',
  definition: 'The part of gross services volume that the network keeps as fee revenue.',
  formula:
    '(sum of InvoicePaid.feeAmount - sum of InvoiceRefunded.feeRefunded) / sum of InvoicePaid (talentAmount + feeAmount)',
  caveats: [
    'It is not the mark-up that clients see: a fee of 10 % on top is a take rate of 9.09 %, one of 15 % is 13.04 %.',
    'The fee of an invoice is the one in force when its engagement was offered, so the rate follows a fee vote slowly.',
  ],
  whenNotToUse:
    'Do not quote it as the fee that a client pays on top of a talent’s rate: that is the mark-up.',
  source: 'metrics.md F13',
  history: [{ version: 1, since: '2026-11-22', change: 'First definition.' }],
  events: ['InvoicePaid', 'InvoiceRefunded'],
  dimensions: {
    source: 'own',
    talent: 'own',
    client: 'engagement',
    category: 'engagement',
    node: 'engagement',
  },
  sql: `SELECT timestamp AS booked_at, fee_amount AS numerator, talent_amount + fee_amount AS denominator, talent, engagement_id, source
FROM invoice_paid
WHERE block_number <= $block
UNION ALL
SELECT timestamp AS booked_at, -fee_refunded AS numerator, 0::HUGEINT AS denominator, talent, engagement_id, source
FROM invoice_refunded
WHERE block_number <= $block`,
}
