import type { ConcentrationMetric } from '../metric.ts'

/** Concentration of clients: metrics.md F39. */
export const clientConcentration: ConcentrationMetric = {
  id: 'clientConcentration',
  shape: 'concentration',
  timing: 'window',
  title: 'Concentration of clients',
  unit: 'USDC',
  definition: 'How unevenly gross services volume is spread over clients with any.',
  formula: 'by InvoicePaid.client: sum of (talentAmount + feeAmount)',
  caveats: ['An address is not a person: one may have several.'],
  whenNotToUse: 'Do not compare windows of different lengths: a short one always looks more concentrated.',
  source: 'metrics.md F39',
  history: [{ version: 1, since: '2026-11-26', change: 'First definition.' }],
  events: ['InvoicePaid'],
  dimensions: { talent: 'own', source: 'own', category: 'engagement', node: 'engagement' },
  sql: `SELECT timestamp AS booked_at, client AS party, talent_amount + fee_amount AS value, talent, engagement_id, source
FROM invoice_paid
WHERE block_number <= $block`,
}
