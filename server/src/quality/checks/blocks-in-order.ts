import type { RowCheck } from '../check.ts'

/** Blocks are one chain: a block names its parent, and time does not run backwards. */
export const blocksInOrder: RowCheck = {
  kind: 'rows',
  id: 'blocksInOrder',
  title: 'Blocks are one chain',
  rule: 'Every block that follows its parent here names that parent’s hash, and no block is earlier than one before it.',
  count: 'SELECT count(*) AS n FROM block WHERE number <= $block',
  offenders: `
WITH fresh AS (SELECT * FROM block WHERE number > $after AND number <= $block),
seen AS (
  SELECT * FROM fresh UNION ALL SELECT * FROM (SELECT * FROM block WHERE number <= $after ORDER BY number DESC LIMIT 1)
),
pairs AS (
  SELECT *, lag(number) OVER chain AS before, lag(hash) OVER chain AS hash_before, lag(timestamp) OVER chain AS time_before
  FROM seen WINDOW chain AS (ORDER BY number)
)
SELECT 'block ' || number AS subject, number AS block_number,
  'not before ' || time_before || CASE WHEN before = number - 1 THEN ', parent ' || hash_before ELSE '' END AS expected,
  'at ' || timestamp || ', parent ' || parent_hash AS seen
FROM pairs
WHERE number > $after AND before IS NOT NULL
  AND (timestamp < time_before OR (before = number - 1 AND parent_hash <> hash_before))`,
}
