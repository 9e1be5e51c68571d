import type { RatioMetric } from '../metric.ts'
import { endedVotes, endedVotesEvents } from './ended-votes.ts'

/** Pass rate of proposals: metrics.md F57. */
export const proposalPassRate: RatioMetric = {
  id: 'proposalPassRate',
  shape: 'ratio',
  interval: true,
  title: 'Pass rate of proposals',
  unit: 'RATIO',
  definition:
    'Proposals that won: more votes for than against, and the quorum reached; among proposals whose vote has ended.',
  formula:
    'proposals with for > against and quorum reached / proposals whose voting has ended and that were not cancelled',
  caveats: ['Booked when the proposal was made.', 'Winning is not being carried out.'],
  whenNotToUse: 'Do not use it as agreement: a proposal may win with a handful of votes.',
  source: 'metrics.md F57',
  history: [{ version: 1, since: '2026-11-26', change: 'First definition.' }],
  events: endedVotesEvents,
  dimensions: { source: 'own' },
  sql: `SELECT voted.timestamp AS booked_at, CASE WHEN voted.for_votes > voted.against_votes AND voted.toward_quorum >= voted.quorum THEN 1 ELSE 0 END::HUGEINT AS numerator, 1::HUGEINT AS denominator, voted.source
FROM ${endedVotes}`,
}
