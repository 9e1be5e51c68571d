import { differences, type SumCheck } from '../check.ts'

const zero = '0x0000000000000000000000000000000000000000'
/** protocol.md A2: BTRST has no mint and no burn after its making. */
const supply = 250_000_000n * 10n ** 18n

export const btrstSupply: SumCheck = {
  kind: 'sums',
  id: 'btrstSupply',
  title: 'BTRST’s supply is constant',
  rule: 'BTRST minted less BTRST burnt is 250,000,000 BTRST, the supply it was made with.',
  tables: ['transfer'],
  look: async ({ snapshot, block, tokens }) => {
    if (tokens.btrst === undefined) return { skipped: 'No event has told yet which contract BTRST is.' }
    const [row] = await snapshot.rows(
      `SELECT count(*) AS n, sum(CASE WHEN "from" = '${zero}' THEN value ELSE -value END)::HUGEINT AS supply
FROM transfer WHERE contract = $btrst AND block_number <= $block AND ("from" = '${zero}' OR "to" = '${zero}') AND "from" <> "to"`,
      { btrst: tokens.btrst, block: block.number },
    )
    const rows = Number(row?.n ?? 0)
    if (rows === 0) return { skipped: 'The ledger holds no mint of BTRST: its index begins later.' }
    const seen = typeof row?.supply === 'bigint' ? row.supply : 0n
    return { rows, offenders: differences([{ subject: `BTRST ${tokens.btrst}`, expected: supply, seen }]) }
  },
}
