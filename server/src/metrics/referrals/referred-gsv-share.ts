import type { RatioMetric } from '../metric.ts'

/** Referred share of volume: metrics.md F26. */
export const referredGsvShare: RatioMetric = {
  id: 'referredGsvShare',
  shape: 'ratio',
  title: 'Referred share of volume',
  unit: 'RATIO',
  definition:
    'Gross services volume of invoices that earned anybody a referral reward, as a part of all; an invoice with two referrers counts once.',
  formula:
    'sum of (talentAmount + feeAmount) over InvoicePaid with a ReferralRewardAccrued of the same invoice / gross services volume',
  caveats: ['A referral that has expired earns nothing and is not seen.'],
  whenNotToUse: 'Do not read it as volume that referrals caused.',
  source: 'metrics.md F26',
  history: [{ version: 1, since: '2026-11-26', change: 'First definition.' }],
  events: ['InvoicePaid', 'ReferralRewardAccrued'],
  dimensions: { client: 'own', talent: 'own', source: 'own', category: 'engagement', node: 'engagement' },
  sql: `SELECT paid.timestamp AS booked_at, CASE WHEN accrued.invoice_id IS NULL THEN 0 ELSE paid.talent_amount + paid.fee_amount END AS numerator,
  paid.talent_amount + paid.fee_amount AS denominator, paid.client, paid.talent, paid.engagement_id, paid.source
FROM invoice_paid AS paid
LEFT JOIN (
  SELECT DISTINCT invoice_id
  FROM referral_reward_accrued
  WHERE block_number <= $block
) AS accrued ON accrued.invoice_id = paid.invoice_id
WHERE paid.block_number <= $block`,
}
