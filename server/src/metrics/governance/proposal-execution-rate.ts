import type { RatioMetric } from '../metric.ts'
import { endedVotes, endedVotesEvents } from './ended-votes.ts'

/** Execution rate of proposals: metrics.md F57. */
export const proposalExecutionRate: RatioMetric = {
  id: 'proposalExecutionRate',
  shape: 'ratio',
  interval: true,
  title: 'Execution rate of proposals',
  unit: 'RATIO',
  definition: 'Proposals that were carried out, among those that won.',
  formula: 'ProposalExecuted / proposals that won',
  caveats: ['Booked when the proposal was made.', 'Recent ones may still wait in the timelock.'],
  whenNotToUse: 'Do not use it for the last two weeks.',
  source: 'metrics.md F57',
  history: [{ version: 1, since: '2026-11-26', change: 'First definition.' }],
  events: endedVotesEvents,
  dimensions: { source: 'own' },
  sql: `SELECT voted.timestamp AS booked_at, CASE WHEN voted.executed THEN 1 ELSE 0 END::HUGEINT AS numerator, 1::HUGEINT AS denominator, voted.source
FROM ${endedVotes}
WHERE voted.for_votes > voted.against_votes AND voted.toward_quorum >= voted.quorum`,
}
