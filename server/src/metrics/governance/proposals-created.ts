import type { AmountMetric } from '../metric.ts'

/** Proposals: metrics.md A5. */
export const proposalsCreated: AmountMetric = {
  id: 'proposalsCreated',
  shape: 'amount',
  title: 'Proposals',
  unit: 'COUNT',
  definition: 'Governance proposals that were made.',
  formula: 'number of ProposalCreated',
  caveats: ['Cancelled ones stay in.'],
  whenNotToUse: 'Do not use it as decisions: many are never carried out.',
  source: 'metrics.md A5',
  history: [{ version: 1, since: '2026-11-26', change: 'First definition.' }],
  events: ['ProposalCreated'],
  dimensions: { source: 'own' },
  sql: `SELECT timestamp AS booked_at, 1::HUGEINT AS value, source
FROM proposal_created
WHERE block_number <= $block`,
}
