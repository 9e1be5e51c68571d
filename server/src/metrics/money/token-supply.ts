import type { Snapshot } from '../../ledger/snapshot.ts'
import type { KnownContracts } from '../lists/decode-action.ts'
import type { FigurePlace } from '../people/figure-list.ts'
import { holders } from '../people/holders.ts'
import { treasuryWallets } from '../treasury/treasury-moves.ts'

/** Who holds a part of the supply. */
export type SupplyPartKind = 'TREASURY' | 'CONTRACT' | 'DELEGATED' | 'NOT_DELEGATED'

export interface SupplyPart {
  readonly kind: SupplyPartKind
  /** The contract's name; null for all others. */
  readonly name: string | null
  readonly value: bigint
  readonly holders: number
}

/** What somebody got of the first holder. Address in lower case. */
export interface FirstShare {
  readonly address: string
  readonly value: bigint
}

/** The token's supply, who holds it, and how it was split at the beginning. */
export interface TokenSupply {
  readonly supply: bigint
  readonly holders: number
  readonly parts: readonly SupplyPart[]
  readonly firstHolder: string | null
  readonly firstShares: readonly FirstShare[]
}

const nobody = '0x0000000000000000000000000000000000000000'
/** Shares told at most; what the first holder gave to others later is none of the split. */
const mostShares = 20

/** Holdings with whether they are the treasury's and whether anybody votes with them, summed for all but contracts. */
const partsSql = `SELECT CASE WHEN wallet.address IS NOT NULL THEN 'TREASURY' WHEN contract.name IS NOT NULL THEN 'CONTRACT'
    WHEN holder.delegate IS NOT NULL THEN 'DELEGATED' ELSE 'NOT_DELEGATED' END AS kind,
  CASE WHEN wallet.address IS NULL THEN contract.name END AS name, sum(holder.balance)::HUGEINT AS value, count(*) AS holders
FROM (${holders.sql(() => 'TRUE')}) AS holder
LEFT JOIN (${treasuryWallets}) AS wallet ON wallet.address = holder.address
LEFT JOIN (SELECT unnest(from_json($contracts, '["VARCHAR"]')) AS address, unnest(from_json($names, '["VARCHAR"]')) AS name) AS contract ON contract.address = holder.address
WHERE holder.balance > 0
GROUP BY ALL ORDER BY value DESC, name`

/** The whole supply is minted to one holder, who splits it up in the same block or in the next one with a transfer. */
const splitSql = `WITH mint AS (
  SELECT "to" AS holder, block_number FROM watched_transfer WHERE contract = $btrst AND "from" = '${nobody}' AND block_number <= $block ORDER BY id LIMIT 1
), given AS (
  SELECT moved."to" AS address, moved.value, moved.block_number
  FROM transfer AS moved, mint
  WHERE moved.contract = $btrst AND moved."from" = mint.holder AND moved.block_number <= $block
)
SELECT mint.holder, given.address, sum(given.value)::HUGEINT AS value
FROM mint LEFT JOIN given ON given.block_number = (SELECT min(block_number) FROM given)
GROUP BY mint.holder, given.address ORDER BY value DESC NULLS LAST, given.address LIMIT ${mostShares}`

async function firstSplit(snapshot: Snapshot, params: Record<string, string | number>) {
  const rows = await snapshot.rows(splitSql, params)
  const holder = rows[0]?.holder
  return {
    firstHolder: typeof holder === 'string' ? holder : null,
    firstShares: rows
      .filter((row) => row.address !== null)
      .map((row) => ({ address: String(row.address), value: BigInt(row.value as bigint) })),
  }
}

/** Where BTRST is, as of a block. */
export async function tokenSupplyAt(place: FigurePlace, known: KnownContracts): Promise<TokenSupply> {
  const { snapshot, block, tokens } = place
  const params = { block: block.number, btrst: tokens.btrst ?? '' }
  const rows = await snapshot.rows(partsSql, {
    ...params,
    contracts: JSON.stringify([...known.keys()]),
    names: JSON.stringify([...known.values()]),
  })
  const parts = rows.map((row) => ({
    kind: row.kind as SupplyPartKind, // one of those that the statement names
    name: row.name === null ? null : String(row.name),
    value: BigInt(row.value as bigint),
    holders: Number(row.holders),
  }))
  return {
    supply: parts.reduce((total, { value }) => total + value, 0n),
    holders: parts.reduce((total, part) => total + part.holders, 0),
    parts,
    ...(await firstSplit(snapshot, params)),
  }
}
