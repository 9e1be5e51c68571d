import type { BlockPoint } from '../ledger/block-point.ts'
import type { Snapshot } from '../ledger/snapshot.ts'
import type { Tokens } from './tokens.ts'
import { treasuryBalance } from './treasury-balance.ts'

/** The treasury's holdings; addresses in lower case. */
export interface Treasury {
  readonly wallet: string | null
  readonly balances: readonly {
    readonly token: 'USDC' | 'BTRST'
    readonly address: string
    readonly value: bigint
  }[]
}

/** What the treasury holds, as of a block; a known token that never moved there counts 0. */
export async function treasuryAt(snapshot: Snapshot, block: BlockPoint, tokens: Tokens): Promise<Treasury> {
  const rows = await snapshot.rows(treasuryBalance.sql, { block: block.number })
  const wallet = rows[0]?.wallet
  if (typeof wallet !== 'string') return { wallet: null, balances: [] }
  const held = new Map(rows.map((row) => [row.token, row.value]))
  const balances = (['USDC', 'BTRST'] as const).flatMap((token) => {
    const address = token === 'USDC' ? tokens.usdc : tokens.btrst
    if (address === undefined) return []
    const value = held.get(address)
    return [{ token, address, value: typeof value === 'bigint' ? value : 0n }]
  })
  return { wallet, balances }
}
