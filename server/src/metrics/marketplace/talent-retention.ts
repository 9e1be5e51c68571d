import type { CohortMetric } from '../metric.ts'

/** Retention of talent: metrics.md F40. */
export const talentRetention: CohortMetric = {
  id: 'talentRetention',
  shape: 'cohort',
  title: 'Retention of talent',
  unit: 'USDC',
  definition:
    'Talent by the period of their first payment, and how many of them were part of a payment in each period after it, with the volume of those payments.',
  formula:
    'cohort = period of the first InvoicePaid of the talent; share with an InvoicePaid in each later period; sum of (talentAmount + feeAmount)',
  caveats: ['Periods that are not over are null.', 'Work between two payments is not seen.'],
  whenNotToUse: 'Do not compare the newest cohorts with old ones by their last column.',
  source: 'metrics.md F40',
  history: [{ version: 1, since: '2026-11-26', change: 'First definition.' }],
  events: ['InvoicePaid'],
  dimensions: { client: 'own', source: 'own', category: 'engagement', node: 'engagement' },
  sql: `SELECT timestamp AS booked_at, talent AS party, talent_amount + fee_amount AS value, client, engagement_id, source
FROM invoice_paid
WHERE block_number <= $block`,
}
