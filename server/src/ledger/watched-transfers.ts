import type { DuckDBConnection } from '@duckdb/node-api'

/** Mints come from here, burns go here. */
const nobody = '0x0000000000000000000000000000000000000000'

/** Addresses whose transfers metrics ask for: nobody's, and every wallet that ever was the treasury's. */
const watched = (after = -1) => `(
  SELECT address FROM (
    SELECT '${nobody}' AS address, -1 AS block_number
    UNION ALL SELECT new_timelock, block_number FROM timelock_change
    UNION ALL SELECT wallet, block_number FROM treasury_wallet_set
  ) GROUP BY address HAVING min(block_number) >= ${after}
)`

const columns = 'id, block_number, timestamp, transaction_hash, contract, source, "from", "to", value'
const touches = (addresses: string): string => `("from" IN ${addresses} OR "to" IN ${addresses})`

/** Transfers from or to watched addresses: few among millions, and the supply and the treasury are sums over them. */
export const createWatchedTransfers =
  'CREATE TABLE watched_transfer (id VARCHAR, block_number INTEGER, timestamp BIGINT, transaction_hash VARCHAR, contract VARCHAR, source VARCHAR, "from" VARCHAR, "to" VARCHAR, value HUGEINT USING COMPRESSION UNCOMPRESSED)'

/**
 * Takes up the transfers from a block on, and those before it of addresses that are watched since; inside the writer's transaction.
 * @param happened entities that have events from that block on.
 */
export async function addWatchedTransfers(
  writer: DuckDBConnection,
  block: number,
  happened: ReadonlySet<string>,
): Promise<void> {
  if (happened.has('TimelockChange') || happened.has('TreasuryWalletSet'))
    await writer.run(`INSERT INTO watched_transfer SELECT ${columns} FROM transfer
      WHERE block_number < ${block} AND ${touches(watched(block))} AND id NOT IN (SELECT id FROM watched_transfer)`)
  if (happened.has('Transfer'))
    await writer.run(
      `INSERT INTO watched_transfer SELECT ${columns} FROM transfer WHERE block_number >= ${block} AND ${touches(watched())}`,
    )
}

/** Forgets transfers above a block, and those of addresses that are watched no more; when the events above it are gone already. */
export async function rollBackWatchedTransfers(writer: DuckDBConnection, block: number): Promise<void> {
  await writer.run(`DELETE FROM watched_transfer WHERE block_number > ${block} OR NOT ${touches(watched())}`)
}
