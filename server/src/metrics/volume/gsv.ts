import type { AmountMetric } from '../metric.ts'

/** Gross services volume: metrics.md F1. */
export const gsv: AmountMetric = {
  id: 'gsv',
  shape: 'amount',
  title: 'Gross services volume',
  unit: 'USDC',
  definition:
    'What clients have paid for work: the talent’s amount and the fee on top, counted when an invoice is paid.',
  formula: 'sum over InvoicePaid of (talentAmount + feeAmount)',
  caveats: [
    'The fee is included. Talent earnings are less by the fee.',
    'Money in escrow or in dispute is not counted until it is paid.',
    'Later refunds are not taken off.',
  ],
  whenNotToUse:
    'Do not read it as what talent earned, nor as the network’s revenue: it is both, and refunds are still in it.',
  source: 'metrics.md F1',
  history: [{ version: 1, since: '2026-11-22', change: 'First definition.' }],
  events: ['InvoicePaid'],
  dimensions: { client: 'own', talent: 'own', source: 'own', category: 'engagement', node: 'engagement' },
  sql: `SELECT timestamp AS booked_at, talent_amount + fee_amount AS value, client, talent, engagement_id, source
FROM invoice_paid
WHERE block_number <= $block`,
}
