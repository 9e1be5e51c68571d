import type { AmountMetric } from '../metric.ts'

/** Referral spend: metrics.md F22. */
export const referralSpend: AmountMetric = {
  id: 'referralSpend',
  shape: 'amount',
  title: 'Referral spend',
  unit: 'BTRST',
  definition:
    'Rewards that referrers have earned, less rewards taken back, by the time of each. Earned is not yet claimed.',
  formula: 'sum over ReferralRewardAccrued of rewardBtrst - sum over ReferralRewardReversed of rewardBtrst',
  caveats: [
    'In BTRST; it says nothing of its value in dollars.',
    'Claims do not change it: they only move what was already earned.',
  ],
  whenNotToUse: 'Do not use it as money that left the treasury: what was earned may never be claimed.',
  source: 'metrics.md F22',
  history: [{ version: 1, since: '2026-11-22', change: 'First definition.' }],
  events: ['ReferralRewardAccrued', 'ReferralRewardReversed'],
  dimensions: { source: 'own' },
  sql: `SELECT timestamp AS booked_at, reward_btrst AS value, source
FROM referral_reward_accrued
WHERE block_number <= $block
UNION ALL
SELECT timestamp AS booked_at, -reward_btrst AS value, source
FROM referral_reward_reversed
WHERE block_number <= $block`,
}
