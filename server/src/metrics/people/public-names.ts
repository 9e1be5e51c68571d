import type { BlockPoint } from '../../ledger/block-point.ts'
import type { Snapshot } from '../../ledger/snapshot.ts'
import type { KnownContracts } from '../lists/decode-action.ts'

/** Public names of addresses, in lower case: contracts, nodes and the treasury's wallets as events name them. */
export async function publicNames(
  snapshot: Snapshot,
  block: BlockPoint,
  known: KnownContracts,
): Promise<ReadonlyMap<string, string>> {
  const rows = await snapshot.rows(
    `SELECT address, arg_max(name, id) AS name FROM (
  SELECT node AS address, name, id FROM node_added WHERE block_number <= $block
  UNION ALL
  SELECT wallet, label, id FROM treasury_wallet_set WHERE block_number <= $block
) WHERE name <> '' GROUP BY address ORDER BY name, address`,
    { block: block.number },
  )
  return new Map<string, string>([
    ...rows.map((row) => [String(row.address), String(row.name)] as const),
    ...known,
  ])
}
