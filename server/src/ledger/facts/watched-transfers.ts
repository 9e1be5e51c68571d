import type { DuckDBConnection } from '@duckdb/node-api'
import type { Entities } from './keep-facts.ts'

/** Mints come from here, burns go here. */
const nobody = '0x0000000000000000000000000000000000000000'

/** Events that name a wallet of the treasury: entity, table and column. */
const naming = [
  ['TimelockChange', 'timelock_change', 'new_timelock'],
  ['TreasuryWalletSet', 'treasury_wallet_set', 'wallet'],
] as const

/** Addresses whose transfers metrics ask for: nobody's, and every wallet that ever was the treasury's; those first named from a block on. */
function watched(mirrored: Entities, from = -1): string {
  const named = naming
    .filter(([entity]) => mirrored.has(entity))
    .map(([, table, column]) => `UNION ALL SELECT ${column}, block_number FROM ${table}`)
  return `(SELECT address FROM (SELECT '${nobody}' AS address, -1 AS block_number ${named.join(' ')}) GROUP BY address HAVING min(block_number) >= ${from})`
}

const columns = 'id, block_number, timestamp, transaction_hash, contract, source, "from", "to", value'
const touches = (addresses: string): string => `("from" IN ${addresses} OR "to" IN ${addresses})`

/** Transfers from or to watched addresses: few among millions, and the supply and the treasury are sums over them. */
export const createWatchedTransfers =
  'CREATE TABLE watched_transfer (id VARCHAR, block_number INTEGER, timestamp BIGINT, transaction_hash VARCHAR, contract VARCHAR, source VARCHAR, "from" VARCHAR, "to" VARCHAR, value HUGEINT USING COMPRESSION UNCOMPRESSED)'

/**
 * Takes up the transfers from a block on, and those before it of addresses that are watched since; inside the writer's transaction.
 * @param happened entities that have events from that block on.
 * @param mirrored entities that have tables.
 */
export async function addWatchedTransfers(
  writer: DuckDBConnection,
  block: number,
  happened: Entities,
  mirrored: Entities,
): Promise<void> {
  if (!mirrored.has('Transfer')) return
  if (naming.some(([entity]) => happened.has(entity)))
    await writer.run(`INSERT INTO watched_transfer SELECT ${columns} FROM transfer
      WHERE block_number < ${block} AND ${touches(watched(mirrored, block))} AND id NOT IN (SELECT id FROM watched_transfer)`)
  if (happened.has('Transfer'))
    await writer.run(
      `INSERT INTO watched_transfer SELECT ${columns} FROM transfer WHERE block_number >= ${block} AND ${touches(watched(mirrored))}`,
    )
}

/** Forgets transfers above a block, and those of addresses that are watched no more; when the events above it are gone already. */
export async function rollBackWatchedTransfers(
  writer: DuckDBConnection,
  block: number,
  mirrored: Entities,
): Promise<void> {
  await writer.run(
    `DELETE FROM watched_transfer WHERE block_number > ${block} OR NOT ${touches(watched(mirrored))}`,
  )
}
