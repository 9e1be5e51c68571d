import type { RatioMetric } from '../metric.ts'
import { endedVotes, endedVotesEvents } from './ended-votes.ts'

/** Lead: metrics.md F61. */
export const lead: RatioMetric = {
  id: 'lead',
  shape: 'ratio',
  title: 'Lead of the winning side',
  unit: 'RATIO',
  definition: 'How far apart for and against were, as a part of the votes cast.',
  formula: 'sum of |for - against| / sum of weight cast',
  caveats: [
    'Proposals whose vote has ended and that were not cancelled; booked when they were made.',
    'A proposal with much power behind it counts for more: it is one sum over another.',
  ],
  whenNotToUse: 'Do not use it without the turnout.',
  source: 'metrics.md F61',
  history: [{ version: 1, since: '2026-11-26', change: 'First definition.' }],
  events: endedVotesEvents,
  dimensions: { source: 'own' },
  sql: `SELECT voted.timestamp AS booked_at, abs(voted.for_votes - voted.against_votes) AS numerator, voted.cast_votes AS denominator, voted.source
FROM ${endedVotes}`,
}
