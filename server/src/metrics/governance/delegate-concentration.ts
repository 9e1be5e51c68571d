import type { ConcentrationMetric } from '../metric.ts'

/** Concentration of delegates: metrics.md F58. */
export const delegateConcentration: ConcentrationMetric = {
  id: 'delegateConcentration',
  shape: 'concentration',
  timing: 'moment',
  title: 'Concentration of delegates',
  unit: 'BTRST',
  definition:
    'How unevenly delegated votes are held at the moment; the Nakamoto number is the fewest delegates with more than half.',
  formula: 'by delegate: last DelegateVotesChanged.newVotes',
  caveats: [
    'An address is not a person: one may have several.',
    'Tokens that nobody delegated are not in it.',
  ],
  whenNotToUse: 'Do not use it as concentration of ownership.',
  source: 'metrics.md F58',
  history: [{ version: 1, since: '2026-11-26', change: 'First definition.' }],
  events: ['DelegateVotesChanged'],
  dimensions: { source: 'own' },
  sql: `SELECT moments.moment, changed.delegate AS party, changed.new_votes - changed.previous_votes AS value, changed.source
FROM delegate_votes_changed AS changed
JOIN moments ON changed.timestamp <= moments.moment
WHERE changed.block_number <= $block`,
}
