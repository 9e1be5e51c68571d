import type { MomentRatioMetric } from '../metric.ts'

/** Delegation rate: metrics.md F59. */
export const delegationRate: MomentRatioMetric = {
  id: 'delegationRate',
  shape: 'momentRatio',
  title: 'Delegation rate',
  unit: 'RATIO',
  definition: 'Votes that were delegated, as a part of the whole supply at the moment; only those can vote.',
  formula: 'sum over delegates of the last DelegateVotesChanged.newVotes / (BTRST minted - BTRST burnt)',
  caveats: ['Delegating to oneself counts: without it tokens do not vote.'],
  whenNotToUse: 'Do not use it as turnout.',
  source: 'metrics.md F59',
  history: [{ version: 1, since: '2026-11-26', change: 'First definition.' }],
  events: ['DelegateVotesChanged', 'Transfer'],
  sql: `SELECT moments.moment, moved.numerator, moved.denominator
FROM (
  SELECT timestamp, sum(new_votes - previous_votes) AS numerator, 0::HUGEINT AS denominator
  FROM delegate_votes_changed
  WHERE block_number <= $block
  GROUP BY timestamp
  UNION ALL
  SELECT timestamp, 0::HUGEINT, CASE WHEN "from" = '0x0000000000000000000000000000000000000000' THEN value ELSE -value END
  FROM watched_transfer
  WHERE block_number <= $block AND contract = $btrst
    AND ("from" = '0x0000000000000000000000000000000000000000') <> ("to" = '0x0000000000000000000000000000000000000000')
) AS moved
JOIN moments ON moved.timestamp <= moments.moment`,
}
