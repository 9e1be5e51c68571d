import type { MomentRatioMetric } from '../metric.ts'

/** Scheduled fee rate: metrics.md F14. */
export const scheduledFeeRate: MomentRatioMetric = {
  id: 'scheduledFeeRate',
  shape: 'momentRatio',
  title: 'Scheduled fee rate',
  unit: 'RATIO',
  definition: 'The fee in force at the moment for engagements offered then, as set by the last vote.',
  formula: 'last FeeBpsUpdated.newFeeBps / 10,000',
  caveats: [
    'Running engagements keep the fee of their offer.',
    'Null before the first event that says it: on mainnet the fee of the deployment has none, and is in the subgraph alone (InitialValue).',
  ],
  whenNotToUse: 'Do not multiply it with volume: the fee rate says what was really paid.',
  source: 'metrics.md F14',
  history: [{ version: 1, since: '2026-11-26', change: 'First definition.' }],
  events: ['FeeBpsUpdated'],
  sql: `SELECT moments.moment, arg_max(updated.new_fee_bps, updated.id)::HUGEINT AS numerator, 10000::HUGEINT AS denominator, arg_max(updated.source, updated.id) AS source
FROM fee_bps_updated AS updated
JOIN moments ON updated.timestamp <= moments.moment
WHERE updated.block_number <= $block
GROUP BY moments.moment`,
}
