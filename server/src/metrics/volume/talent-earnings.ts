import type { AmountMetric } from '../metric.ts'

/** Talent earnings: metrics.md F3. */
export const talentEarnings: AmountMetric = {
  id: 'talentEarnings',
  shape: 'amount',
  title: 'Talent earnings',
  unit: 'USDC',
  definition:
    'What talent was paid for invoices, less what talent gave back in refunds; each at its own time.',
  formula: 'sum over InvoicePaid of talentAmount - sum over InvoiceRefunded of amount',
  caveats: ['Before tax and outside costs: the chain knows neither.', 'BTRST rewards are apart.'],
  whenNotToUse: 'Do not use it as volume: the client pays the fee on top of it.',
  source: 'metrics.md F3',
  history: [{ version: 1, since: '2026-11-26', change: 'First definition.' }],
  events: ['InvoicePaid', 'InvoiceRefunded'],
  dimensions: {
    client: 'engagement',
    talent: 'own',
    category: 'engagement',
    node: 'engagement',
    source: 'own',
  },
  sql: `SELECT timestamp AS booked_at, talent_amount AS value, talent, engagement_id, source
FROM invoice_paid
WHERE block_number <= $block
UNION ALL
SELECT timestamp AS booked_at, -amount AS value, talent, engagement_id, source
FROM invoice_refunded
WHERE block_number <= $block`,
}
