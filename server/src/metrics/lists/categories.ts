import type { BlockPoint } from '../../ledger/block-point.ts'
import type { Snapshot } from '../../ledger/snapshot.ts'
import { integer, text } from './read-row.ts'

/** A job category as it stood at a block. */
export interface Category {
  readonly id: number
  readonly name: string
  readonly active: boolean
}

const sql = `
SELECT added.category_id AS id, arg_max(added.name, added.id) AS name,
  coalesce(max(retired.id) < max(added.id), true) AS active
FROM category_added AS added
LEFT JOIN category_retired AS retired ON retired.category_id = added.category_id AND retired.block_number <= $block
WHERE added.block_number <= $block
GROUP BY added.category_id
ORDER BY added.category_id`

/** Job categories as of a block, oldest first. */
export async function categoriesAt(snapshot: Snapshot, block: BlockPoint): Promise<Category[]> {
  const rows = await snapshot.rows(sql, { block: block.number })
  return rows.map((row) => ({ id: integer(row, 'id'), name: text(row, 'name'), active: row.active === true }))
}
