import type { ConcentrationMetric } from '../metric.ts'

/** Concentration of talent: metrics.md F39. */
export const talentConcentration: ConcentrationMetric = {
  id: 'talentConcentration',
  shape: 'concentration',
  timing: 'window',
  title: 'Concentration of talent',
  unit: 'USDC',
  definition: 'How unevenly gross services volume is spread over talent with any.',
  formula: 'by InvoicePaid.talent: sum of (talentAmount + feeAmount)',
  caveats: ['An address is not a person: one may have several.'],
  whenNotToUse: 'Do not compare windows of different lengths: a short one always looks more concentrated.',
  source: 'metrics.md F39',
  history: [{ version: 1, since: '2026-11-26', change: 'First definition.' }],
  events: ['InvoicePaid'],
  dimensions: { client: 'own', source: 'own', category: 'engagement', node: 'engagement' },
  sql: `SELECT timestamp AS booked_at, talent AS party, talent_amount + fee_amount AS value, client, engagement_id, source
FROM invoice_paid
WHERE block_number <= $block`,
}
