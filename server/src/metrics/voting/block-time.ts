import type { BlockPoint } from '../../ledger/block-point.ts'
import type { Snapshot } from '../../ledger/snapshot.ts'

/** Blocks looked back over at least, where the ledger reaches so far; 20 minutes on mainnet. */
const lookBack = 100

/**
 * Seconds that the blocks up to a block took on average, as an estimate for the next ones; null while there is only one. Looks back to the
 * newest block with an event that is far enough away: a local chain first plays years in few blocks, which say nothing about the next.
 * Votes end by blocks, never by a clock: show it as an estimate.
 */
export async function secondsLeft(
  snapshot: Snapshot,
  block: BlockPoint,
  blocks: number,
): Promise<number | null> {
  const [row] = await snapshot.rows(
    `SELECT number, timestamp FROM block WHERE number < $block
ORDER BY number <= $far DESC, CASE WHEN number <= $far THEN -number ELSE number END LIMIT 1`,
    { block: block.number, far: block.number - lookBack },
  )
  if (row === undefined) return null
  const span = block.number - Number(row.number)
  return Math.round(((block.timestamp - Number(row.timestamp)) * blocks) / span)
}
