import type { BlockPoint } from '../../ledger/block-point.ts'
import type { Snapshot } from '../../ledger/snapshot.ts'

/** Blocks looked back over; about a day on mainnet. */
const lookBack = 7_200

/**
 * Seconds that the blocks up to a block took on average, as an estimate for the next ones; null while there is only one.
 * Votes end by blocks, never by a clock: show it as an estimate.
 */
export async function secondsLeft(
  snapshot: Snapshot,
  block: BlockPoint,
  blocks: number,
): Promise<number | null> {
  const [row] = await snapshot.rows(
    'SELECT number, timestamp FROM block WHERE number >= $from AND number < $block ORDER BY number LIMIT 1',
    { from: Math.max(0, block.number - lookBack), block: block.number },
  )
  if (row === undefined) return null
  const span = block.number - Number(row.number)
  return Math.round(((block.timestamp - Number(row.timestamp)) * blocks) / span)
}
