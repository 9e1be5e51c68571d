import type { RatioMetric } from '../metric.ts'

/** Cost of an activated referral: metrics.md F24. */
export const costPerActivatedReferral: RatioMetric = {
  id: 'costPerActivatedReferral',
  shape: 'ratio',
  title: 'Cost of an activated referral',
  unit: 'BTRST',
  definition:
    'Referral rewards, less those taken back, for each referred account with at least one paid invoice; rewards by their own time, accounts by their first payment.',
  formula: 'referral spend / referred accounts (address and kind) with at least one InvoicePaid as that kind',
  caveats: [
    'To date when asked for over all time, or cumulatively; over a window it sets the window’s rewards against the accounts that began in it.',
  ],
  whenNotToUse: 'Do not use a short window: rewards go on long after an account began.',
  source: 'metrics.md F24',
  history: [{ version: 1, since: '2026-11-26', change: 'First definition.' }],
  events: ['ReferralRegistered', 'InvoicePaid', 'ReferralRewardAccrued', 'ReferralRewardReversed'],
  dimensions: { source: 'own' },
  sql: `SELECT timestamp AS booked_at, reward_btrst AS numerator, 0::HUGEINT AS denominator, source
FROM referral_reward_accrued
WHERE block_number <= $block
UNION ALL
SELECT timestamp AS booked_at, -reward_btrst AS numerator, 0::HUGEINT AS denominator, source
FROM referral_reward_reversed
WHERE block_number <= $block
UNION ALL
SELECT activated.paid_at AS booked_at, 0::HUGEINT AS numerator, 1::HUGEINT AS denominator, registered.source
FROM (
  SELECT referred, kind, min(source) AS source
  FROM referral_registered
  WHERE block_number <= $block
  GROUP BY referred, kind
) AS registered
JOIN (
  SELECT party, kind, min(timestamp) AS paid_at
  FROM (
    SELECT client AS party, 0 AS kind, timestamp FROM invoice_paid WHERE block_number <= $block
    UNION ALL
    SELECT talent, 1, timestamp FROM invoice_paid WHERE block_number <= $block
  )
  GROUP BY party, kind
) AS activated ON activated.party = registered.referred AND activated.kind = registered.kind`,
}
