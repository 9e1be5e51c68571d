import type { RatioMetric } from '../metric.ts'
import { endedVotes, endedVotesEvents } from './ended-votes.ts'

/** Turnout: metrics.md F55. */
export const turnout: RatioMetric = {
  id: 'turnout',
  shape: 'ratio',
  title: 'Turnout',
  unit: 'RATIO',
  definition: 'Voting power that was cast, as a part of all delegated votes at the proposals’ snapshots.',
  formula: 'sum of weight cast (for, against, abstain) / sum of delegated votes at each voteStart',
  caveats: [
    'Proposals whose vote has ended and that were not cancelled; booked when they were made.',
    'A proposal with much power behind it counts for more: it is one sum over another.',
    'Tokens that nobody delegated cannot vote and are not below the line.',
  ],
  whenNotToUse: 'Do not use it as the share of token holders.',
  source: 'metrics.md F55',
  history: [{ version: 1, since: '2026-11-26', change: 'First definition.' }],
  events: endedVotesEvents,
  dimensions: { source: 'own' },
  sql: `SELECT voted.timestamp AS booked_at, voted.cast_votes AS numerator, voted.delegated AS denominator, voted.source
FROM ${endedVotes}`,
}
