import type { RatioMetric } from '../metric.ts'
import { endedVotes, endedVotesEvents } from './ended-votes.ts'

/** Quorum progress: metrics.md F56. */
export const quorumProgress: RatioMetric = {
  id: 'quorumProgress',
  shape: 'ratio',
  title: 'Quorum progress',
  unit: 'RATIO',
  definition: 'Voting power that counted for the quorum, for each unit of quorum needed.',
  formula:
    'sum of votes that count / sum of quorum at each snapshot; for + abstain with OpenZeppelin’s governor, for alone with GovernorAlpha (100,000 BTRST)',
  caveats: [
    'Proposals whose vote has ended and that were not cancelled; booked when they were made.',
    'A proposal with much power behind it counts for more: it is one sum over another.',
  ],
  whenNotToUse: 'Do not average proposals by it: look at each one’s own.',
  source: 'metrics.md F56',
  history: [{ version: 1, since: '2026-11-26', change: 'First definition.' }],
  events: endedVotesEvents,
  dimensions: { source: 'own' },
  sql: `SELECT voted.timestamp AS booked_at, voted.toward_quorum AS numerator, voted.quorum AS denominator, voted.source
FROM ${endedVotes}`,
}
