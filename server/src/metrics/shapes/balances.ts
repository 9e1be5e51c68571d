import type { SqlRow } from '../../ledger/snapshot.ts'
import type { BalancesMetric } from '../metric.ts'
import type { Tokens } from '../tokens.ts'
import { ask, type Question } from './question.ts'

/** What is held of one token; its address in lower case. */
export interface Holding {
  readonly token: 'USDC' | 'BTRST'
  readonly address: string
  readonly value: bigint
}

/** One wallet of the treasury; its address in lower case. */
export interface TreasuryWallet {
  readonly address: string
  /** Null for a timelock that was not attested. */
  readonly label: string | null
  readonly balances: readonly Holding[]
}

/** The treasury's holdings; addresses in lower case. */
export interface Treasury {
  /** The timelock; null before the governor named one. */
  readonly wallet: string | null
  readonly wallets: readonly TreasuryWallet[]
  /** Sums over the wallets; empty without any. */
  readonly balances: readonly Holding[]
}

/** Sums the rows' values by token; a known token that never moved counts 0. */
function holdings(rows: readonly SqlRow[], tokens: Tokens): Holding[] {
  const sumOf = (address: string): bigint =>
    rows.reduce(
      (sum, { token, value }) => (token === address && typeof value === 'bigint' ? sum + value : sum),
      0n,
    )
  return (['USDC', 'BTRST'] as const).flatMap((token) => {
    const address = token === 'USDC' ? tokens.usdc : tokens.btrst
    return address === undefined ? [] : [{ token, address, value: sumOf(address) }]
  })
}

/** What the treasury holds, as of a block. */
export async function treasuryAt(metric: BalancesMetric, question: Question): Promise<Treasury> {
  const { tokens } = question
  const rows = await ask(question, metric, metric.sql)
  const byWallet = new Map<string, SqlRow[]>()
  for (const row of rows) {
    const address = String(row.wallet)
    byWallet.set(address, [...(byWallet.get(address) ?? []), row])
  }
  const wallets = [...byWallet].map(([address, own]) => {
    const label = own[0]?.label
    return { address, label: typeof label === 'string' ? label : null, balances: holdings(own, tokens) }
  })
  const timelock = rows.find((row) => row.is_timelock === true)?.wallet
  return {
    wallet: typeof timelock === 'string' ? timelock : null,
    wallets,
    balances: wallets.length === 0 ? [] : holdings(rows, tokens),
  }
}
