import { quoted, tableOf } from '../../ledger/names.ts'
import type { EventEntity } from '../../subgraph/event-entity.ts'
import { eventEntities } from '../../subgraph/generated/event-entities.ts'
import type { RowCheck } from '../check.ts'

const entities: readonly EventEntity[] = eventEntities

/** Rows of all event tables, as far as their places tell. */
const rows = entities
  .map(
    (entity) =>
      `SELECT block_number, log_index FROM ${quoted(tableOf(entity))} WHERE block_number > $after AND block_number <= $block`,
  )
  .join(' UNION ALL ')

/** metrics.md, data health: what a block promises is what is there. */
export const blocksWhole: RowCheck = {
  kind: 'rows',
  id: 'blocksWhole',
  title: 'No block lacks an event',
  rule: 'Every block holds as many events as the subgraph counted in it, no two of them at one place, and every event’s block is there.',
  count: 'SELECT coalesce(sum(events), 0) AS n FROM block WHERE number <= $block',
  offenders: `
WITH held AS (SELECT block_number, count(*) AS events, count(DISTINCT log_index) AS places FROM (${rows}) GROUP BY block_number),
promised AS (SELECT number, sum(events) AS events, count(*) AS times FROM block WHERE number > $after AND number <= $block GROUP BY number)
SELECT 'block ' || coalesce(promised.number, held.block_number) AS subject, coalesce(promised.number, held.block_number) AS block_number,
  coalesce(promised.events::VARCHAR || ' events', 'no such block') AS expected,
  coalesce(held.events, 0) || ' events at ' || coalesce(held.places, 0) || ' places, the block ' || coalesce(promised.times, 0) || ' times' AS seen
FROM promised
FULL JOIN held ON held.block_number = promised.number
WHERE promised.events IS DISTINCT FROM held.events OR held.places IS DISTINCT FROM held.events OR promised.times <> 1`,
}
