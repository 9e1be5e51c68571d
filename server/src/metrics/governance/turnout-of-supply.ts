import type { RatioMetric } from '../metric.ts'
import { endedVotes, endedVotesEvents } from './ended-votes.ts'

/** Turnout of supply: metrics.md F55. */
export const turnoutOfSupply: RatioMetric = {
  id: 'turnoutOfSupply',
  shape: 'ratio',
  title: 'Turnout of supply',
  unit: 'RATIO',
  definition: 'Voting power that was cast, as a part of the whole supply at the proposals’ snapshots.',
  formula: 'sum of weight cast / sum of BTRST supply at each voteStart',
  caveats: [
    'Proposals whose vote has ended and that were not cancelled; booked when they were made.',
    'A proposal with much power behind it counts for more: it is one sum over another.',
    'Tokens of the treasury and of pools are below the line, though they do not vote.',
  ],
  whenNotToUse: 'Do not use it as the interest of voters: most tokens are never delegated.',
  source: 'metrics.md F55',
  history: [{ version: 1, since: '2026-11-26', change: 'First definition.' }],
  events: endedVotesEvents,
  dimensions: { source: 'own' },
  sql: `SELECT voted.timestamp AS booked_at, voted.cast_votes AS numerator, voted.supply AS denominator, voted.source
FROM ${endedVotes}`,
}
