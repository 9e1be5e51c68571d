import type { DurationMetric } from '../metric.ts'

/** Time to execute: metrics.md F60. */
export const timeToExecute: DurationMetric = {
  id: 'timeToExecute',
  shape: 'duration',
  title: 'Time to execute',
  unit: 'SECONDS',
  definition:
    'From a proposal’s making to its execution; those that wait in the timelock count as lasting at least until the block. Booked at the making.',
  formula: 'ProposalExecuted - ProposalCreated',
  caveats: ['Proposals that were never queued are left out, and so are those cancelled.'],
  whenNotToUse: 'Do not use it as how fast a vote is: the timelock’s delay is most of it.',
  source: 'metrics.md F60',
  history: [{ version: 1, since: '2026-11-26', change: 'First definition.' }],
  events: ['ProposalCreated', 'ProposalQueued', 'ProposalExecuted', 'ProposalCanceled'],
  dimensions: { source: 'own' },
  sql: `SELECT created.timestamp AS booked_at, coalesce(executed.timestamp, $time) - created.timestamp AS seconds, executed.timestamp IS NULL AS open, created.source
FROM proposal_created AS created
LEFT JOIN (
  SELECT contract, proposal_id, min(timestamp) AS timestamp
  FROM proposal_executed
  WHERE block_number <= $block
  GROUP BY contract, proposal_id
) AS executed ON executed.contract = created.contract AND executed.proposal_id = created.proposal_id
LEFT JOIN (SELECT DISTINCT contract, proposal_id FROM proposal_queued WHERE block_number <= $block) AS queued
  ON queued.contract = created.contract AND queued.proposal_id = created.proposal_id
ANTI JOIN (SELECT contract, proposal_id FROM proposal_canceled WHERE block_number <= $block) AS canceled
  ON canceled.contract = created.contract AND canceled.proposal_id = created.proposal_id
WHERE created.block_number <= $block AND (executed.timestamp IS NOT NULL OR queued.proposal_id IS NOT NULL)`,
}
