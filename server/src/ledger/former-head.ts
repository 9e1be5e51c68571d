import type { BlockPoint } from './block-point.ts'
import type { Snapshot } from './snapshot.ts'

/**
 * A block without events that was the head once, by its number or its hash. It counts for as long as no block with events says that another
 * one stands in its place, or stood below it; of blocks without events nobody else tells.
 */
export async function formerHead(
  snapshot: Snapshot,
  named: { readonly number: number } | { readonly hash: string },
): Promise<BlockPoint | undefined> {
  const [row] = await snapshot.rows(
    `SELECT seen.number, seen.hash, seen.timestamp FROM observed_head AS seen
LEFT JOIN block AS same ON same.number = seen.number
LEFT JOIN block AS child ON child.number = seen.number + 1
WHERE ${'hash' in named ? 'seen.hash = $hash' : 'seen.number = $number'}
AND (same.hash IS NULL OR same.hash = seen.hash) AND (child.parent_hash IS NULL OR child.parent_hash = seen.hash) LIMIT 1`,
    { ...named },
  )
  return row && { number: Number(row.number), hash: String(row.hash), timestamp: Number(row.timestamp) }
}
