import type { AmountMetric } from '../metric.ts'

/** Referral liability: metrics.md F27. */
export const referralLiability: AmountMetric = {
  id: 'referralLiability',
  shape: 'amount',
  title: 'Referral liability',
  unit: 'BTRST',
  definition:
    'Rewards earned and neither taken back nor claimed: what the reward pool owes, when asked for over all time.',
  formula:
    'sum of ReferralRewardAccrued.rewardBtrst - sum of ReferralRewardReversed.rewardBtrst - sum of ReferralRewardClaimed.rewardBtrst',
  caveats: [
    'Over a window it is the change; the cumulative series tells the level.',
    'The pool may hold less than it owes: claims wait then.',
  ],
  whenNotToUse: 'Do not use it as spend: claims lower it.',
  source: 'metrics.md F27',
  history: [{ version: 1, since: '2026-11-26', change: 'First definition.' }],
  events: ['ReferralRewardAccrued', 'ReferralRewardReversed', 'ReferralRewardClaimed'],
  dimensions: { source: 'own' },
  sql: `SELECT timestamp AS booked_at, reward_btrst AS value, source
FROM referral_reward_accrued
WHERE block_number <= $block
UNION ALL
SELECT timestamp AS booked_at, -reward_btrst AS value, source
FROM referral_reward_reversed
WHERE block_number <= $block
UNION ALL
SELECT timestamp AS booked_at, -reward_btrst AS value, source
FROM referral_reward_claimed
WHERE block_number <= $block`,
}
