import { keccak256, toHex } from 'viem'
import type { BlockPoint } from '../../ledger/block-point.ts'
import type { Snapshot } from '../../ledger/snapshot.ts'
import { address } from './read-row.ts'

/** Roles of the reference contracts, by the hashes of whose names they are granted. */
export type ProtocolRole = 'GOVERNOR' | 'VERIFIER' | 'SCREENER' | 'PAUSER' | 'ESCROW' | 'RULER'

const sql = `
WITH change AS (
  SELECT id, contract, account, true AS granted FROM role_granted WHERE role = $role AND block_number <= $block
  UNION ALL
  SELECT id, contract, account, false AS granted FROM role_revoked WHERE role = $role AND block_number <= $block
), now AS (SELECT contract, account, arg_max(granted, id) AS granted FROM change GROUP BY contract, account)
SELECT DISTINCT account FROM now WHERE granted ORDER BY account`

/** Who has a role at a block, at any contract. */
export async function roleHoldersAt(
  snapshot: Snapshot,
  block: BlockPoint,
  role: ProtocolRole,
): Promise<string[]> {
  const hash = keccak256(toHex(`${role}_ROLE`))
  const rows = await snapshot.rows(sql, { block: block.number, role: hash })
  return rows.map((row) => address(row, 'account'))
}
