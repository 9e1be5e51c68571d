import { quoted, tableOf } from '../../ledger/names.ts'
import { eventEntities } from '../../subgraph/generated/event-entities.ts'
import type { Hit } from './hit.ts'
import type { SearchPlace } from './search.ts'

const transactionSql = eventEntities
  .map(
    (entity) =>
      `SELECT block_number FROM ${quoted(tableOf(entity))} WHERE transaction_hash = $hash AND block_number <= $block`,
  )
  .join(' UNION ALL ')

/** The block or the transaction with a hash, when it has an event. */
export async function byHash({ snapshot, block }: SearchPlace, text: string): Promise<Hit[]> {
  if (!/^0x[0-9a-f]{64}$/.test(text)) return []
  const params = { hash: text, block: block.number }
  const hit = { title: null, roles: [], rank: 0 }
  const [found] = await snapshot.rows(
    'SELECT number FROM block WHERE hash = $hash AND number <= $block LIMIT 1',
    params,
  )
  if (found !== undefined)
    return [{ ...hit, kind: 'BLOCK', id: String(found.number), blockNumber: Number(found.number) }]
  const [moved] = await snapshot.rows(`SELECT min(block_number) AS number FROM (${transactionSql})`, params)
  if (typeof moved?.number !== 'number') return []
  return [{ ...hit, kind: 'TRANSACTION', id: text, blockNumber: moved.number }]
}
