import type { RatioMetric } from '../metric.ts'

/** Referral conversion: metrics.md F25. */
export const referralConversion: RatioMetric = {
  id: 'referralConversion',
  shape: 'ratio',
  interval: true,
  title: 'Referral conversion',
  unit: 'RATIO',
  definition:
    'Referred clients and talent with at least one paid invoice in that role by the block, among those registered; both booked at registration, so that a period’s rate is about its own referrals.',
  formula:
    'registrations whose referred address has an InvoicePaid as that kind / number of ReferralRegistered',
  caveats: ['Recent periods are immature: their referrals may still be activated.'],
  whenNotToUse: 'Do not compare last month’s rate with last year’s.',
  source: 'metrics.md F25',
  history: [{ version: 1, since: '2026-11-26', change: 'First definition.' }],
  events: ['ReferralRegistered', 'InvoicePaid'],
  dimensions: { source: 'own' },
  sql: `SELECT registered.timestamp AS booked_at, CASE WHEN activated.party IS NULL THEN 0 ELSE 1 END::HUGEINT AS numerator, 1::HUGEINT AS denominator, registered.source
FROM referral_registered AS registered
LEFT JOIN (
  SELECT party, kind, min(timestamp) AS paid_at
  FROM (
    SELECT client AS party, 0 AS kind, timestamp FROM invoice_paid WHERE block_number <= $block
    UNION ALL
    SELECT talent, 1, timestamp FROM invoice_paid WHERE block_number <= $block
  )
  GROUP BY party, kind
) AS activated ON activated.party = registered.referred AND activated.kind = registered.kind
WHERE registered.block_number <= $block`,
}
