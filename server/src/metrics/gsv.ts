import type { AmountMetric } from './metric.ts'

/** Gross services volume: metrics.md F1. */
export const gsv: AmountMetric = {
  id: 'gsv',
  shape: 'amount',
  series: true,
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
  version: 1,
  events: ['InvoicePaid'],
  sql: `SELECT timestamp AS booked_at, talent_amount + fee_amount AS value
FROM invoice_paid
WHERE block_number <= $block`,
}
