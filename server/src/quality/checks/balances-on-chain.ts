import type { Snapshot } from '../../ledger/snapshot.ts'
import { differences, type RemoteCheck } from '../check.ts'
import { chainKnows } from './chain-knows.ts'

/** Whose money is compared: the treasury's wallets as attested, the timelock, and the escrow. */
const holdersSql = `
SELECT arg_max(new_timelock, id) AS holder, 'timelock' AS role FROM timelock_change WHERE block_number <= $block
UNION SELECT wallet, 'treasury wallet' FROM treasury_wallet_set WHERE block_number <= $block GROUP BY wallet HAVING arg_max(active, id)
UNION SELECT DISTINCT contract, 'escrow' FROM escrow_funded WHERE block_number <= $block`

/** Most addresses asked about in one sync. */
const maxHolders = 50

async function byTransfers(
  snapshot: Snapshot,
  token: string,
  holder: string,
  block: number,
): Promise<bigint> {
  const [row] = await snapshot.rows(
    `SELECT coalesce(sum(CASE WHEN "to" = $holder THEN value ELSE 0 END - CASE WHEN "from" = $holder THEN value ELSE 0 END), 0)::HUGEINT AS held
FROM transfer WHERE contract = $token AND block_number <= $block AND ("to" = $holder OR "from" = $holder)`,
    { token, holder, block },
  )
  return BigInt(String(row?.held ?? 0))
}

/** metrics.md F29 and protocol.md E2, rule 3: money by events is money by the tokens' own word. */
export const balancesOnChain: RemoteCheck = {
  kind: 'remote',
  id: 'balancesOnChain',
  title: 'Balances are the chain’s',
  rule: 'For the escrow and every wallet of the treasury, USDC and BTRST received less sent, by Transfer events, is the token’s own balanceOf at the block.',
  look: async ({ snapshot, block, tokens, chain }) => {
    if (chain === undefined) return { skipped: 'No RPC_URL is set, so no token can be asked.' }
    const known = [tokens.usdc, tokens.btrst].filter((token) => token !== undefined)
    if (known.length === 0) return { skipped: 'No event has told yet which contracts the tokens are.' }
    const unknown = await chainKnows(chain, block)
    if (unknown !== undefined) return { skipped: unknown }
    const holders = await snapshot.rows(
      `SELECT holder, role FROM (${holdersSql}) WHERE holder IS NOT NULL ORDER BY holder, role LIMIT ${maxHolders}`,
      { block: block.number },
    )
    const pairs = []
    for (const { holder, role } of holders)
      for (const token of known) {
        const address = String(holder)
        const [expected, seen] = await Promise.all([
          chain.balanceOf(token, address, block.number),
          byTransfers(snapshot, token, address, block.number),
        ])
        const name = token === tokens.usdc ? 'USDC' : 'BTRST'
        pairs.push({ subject: `${name} of the ${role} ${address}`, expected, seen })
      }
    return { rows: pairs.length, offenders: differences(pairs) }
  },
}
