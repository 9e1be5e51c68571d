import type { RatioMetric } from '../metric.ts'

/** Cost of an approval: metrics.md F44. */
export const costPerApproval: RatioMetric = {
  id: 'costPerApproval',
  shape: 'ratio',
  title: 'Cost of an approval',
  unit: 'BTRST',
  definition:
    'What screeners earned for reports, for each application that was approved; each at its own time.',
  formula: 'sum over ScreenerRewarded of rewardBtrst / number of ScreeningDecided with approved',
  caveats: [
    'Reports on rejected applications cost as well: they are in it.',
    'Zero reward is paid while the pool is empty.',
  ],
  whenNotToUse: 'Do not use a short window: reports come before decisions.',
  source: 'metrics.md F44',
  history: [{ version: 1, since: '2026-11-26', change: 'First definition.' }],
  events: ['ScreenerRewarded', 'ScreeningDecided'],
  dimensions: { source: 'own' },
  sql: `SELECT timestamp AS booked_at, reward_btrst AS numerator, 0::HUGEINT AS denominator, source
FROM screener_rewarded
WHERE block_number <= $block
UNION ALL
SELECT timestamp AS booked_at, 0::HUGEINT AS numerator, 1::HUGEINT AS denominator, source
FROM screening_decided
WHERE block_number <= $block AND approved`,
}
