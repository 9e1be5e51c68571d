import type { RatioMetric } from '../metric.ts'

/** Referral spend to fees: metrics.md F28. */
export const referralSpendToFees: RatioMetric = {
  id: 'referralSpendToFees',
  shape: 'ratio',
  title: 'Referral spend to fees',
  unit: 'RATIO',
  definition: 'Referral rewards in USDC, as in referral spend in USDC, for each dollar of fee revenue.',
  formula: 'referral spend in USDC / fee revenue',
  caveats: ['Rewards before the first conversion have no price and are left out, while fees are not.'],
  whenNotToUse: 'Do not use it as a cost in cash: rewards are paid from a pool of BTRST.',
  source: 'metrics.md F28',
  history: [{ version: 1, since: '2026-11-26', change: 'First definition.' }],
  events: [
    'ReferralRewardAccrued',
    'ReferralRewardReversed',
    'FeesConverted',
    'InvoicePaid',
    'InvoiceRefunded',
  ],
  dimensions: { source: 'own' },
  sql: `SELECT moved.timestamp AS booked_at, moved.reward_btrst * converted.usdc_in // converted.btrst_out AS numerator, 0::HUGEINT AS denominator, moved.source
FROM (
  SELECT id, timestamp, reward_btrst, source FROM referral_reward_accrued WHERE block_number <= $block
  UNION ALL
  SELECT id, timestamp, -reward_btrst, source FROM referral_reward_reversed WHERE block_number <= $block
) AS moved
ASOF JOIN (SELECT id, usdc_in, btrst_out FROM fees_converted WHERE block_number <= $block AND btrst_out > 0) AS converted ON moved.id >= converted.id
UNION ALL
SELECT timestamp AS booked_at, 0::HUGEINT AS numerator, fee_amount AS denominator, source
FROM invoice_paid
WHERE block_number <= $block
UNION ALL
SELECT timestamp AS booked_at, 0::HUGEINT AS numerator, -fee_refunded AS denominator, source
FROM invoice_refunded
WHERE block_number <= $block`,
}
