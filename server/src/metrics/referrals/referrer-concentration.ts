import type { ConcentrationMetric } from '../metric.ts'

/** Concentration of referrers: metrics.md F39. */
export const referrerConcentration: ConcentrationMetric = {
  id: 'referrerConcentration',
  shape: 'concentration',
  timing: 'window',
  title: 'Concentration of referrers',
  unit: 'BTRST',
  definition: 'How unevenly referral rewards, less those taken back, are spread over referrers.',
  formula: 'by ReferralReward….referrer: accrued - reversed',
  caveats: ['An address is not a person: one may have several.'],
  whenNotToUse: 'Do not compare windows of different lengths: a short one always looks more concentrated.',
  source: 'metrics.md F39',
  history: [{ version: 1, since: '2026-11-26', change: 'First definition.' }],
  events: ['ReferralRewardAccrued', 'ReferralRewardReversed'],
  dimensions: { source: 'own' },
  sql: `SELECT timestamp AS booked_at, referrer AS party, reward_btrst AS value, source
FROM referral_reward_accrued
WHERE block_number <= $block
UNION ALL
SELECT timestamp AS booked_at, referrer AS party, -reward_btrst AS value, source
FROM referral_reward_reversed
WHERE block_number <= $block`,
}
