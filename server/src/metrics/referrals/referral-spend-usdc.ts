import type { AmountMetric } from '../metric.ts'

/** Referral spend in USDC: metrics.md F23. */
export const referralSpendUsdc: AmountMetric = {
  id: 'referralSpendUsdc',
  shape: 'amount',
  title: 'Referral spend in USDC',
  unit: 'USDC',
  definition:
    'Referral rewards valued, each on its own, at the price of the latest fee conversion before it.',
  formula:
    'sum over ReferralRewardAccrued (less ReferralRewardReversed) of rewardBtrst x usdcIn / btrstOut of the last FeesConverted before, cut to base units towards zero',
  caveats: [
    'Rewards before the first conversion have no price and are left out.',
    'Valued when earned, never at a later price.',
  ],
  whenNotToUse: 'Do not use it as money paid out: rewards are paid in BTRST, when claimed.',
  source: 'metrics.md F23',
  history: [{ version: 1, since: '2026-11-26', change: 'First definition.' }],
  events: ['ReferralRewardAccrued', 'ReferralRewardReversed', 'FeesConverted'],
  dimensions: { source: 'own' },
  sql: `SELECT moved.timestamp AS booked_at, moved.reward_btrst * converted.usdc_in // converted.btrst_out AS value, moved.source
FROM (
  SELECT id, timestamp, reward_btrst, source FROM referral_reward_accrued WHERE block_number <= $block
  UNION ALL
  SELECT id, timestamp, -reward_btrst, source FROM referral_reward_reversed WHERE block_number <= $block
) AS moved
ASOF JOIN (SELECT id, usdc_in, btrst_out FROM fees_converted WHERE block_number <= $block AND btrst_out > 0) AS converted ON moved.id >= converted.id`,
}
