import type { Snapshot } from '../ledger/snapshot.ts'

/** The two tokens' contracts, lower case; undefined while unknown. */
export interface Tokens {
  readonly usdc: string | undefined
  readonly btrst: string | undefined
}

/**
 * The tokens when no addresses were configured: BTRST is the token with votes, USDC the other one that moved.
 * Looked up in the whole ledger, not as of a block: which contract a token is does not change.
 */
export async function tokensFromEvents(snapshot: Snapshot): Promise<Tokens> {
  const votes = await snapshot.rows(
    'SELECT contract FROM delegate_votes_changed UNION SELECT contract FROM delegate_changed ORDER BY contract LIMIT 1',
  )
  const btrst = votes[0]?.contract
  if (typeof btrst !== 'string') return { usdc: undefined, btrst: undefined }
  const others = await snapshot.rows(
    'SELECT contract, count(*) AS n FROM transfer WHERE contract <> $btrst GROUP BY contract ORDER BY n DESC, contract LIMIT 1',
    { btrst },
  )
  const usdc = others[0]?.contract
  return { btrst, usdc: typeof usdc === 'string' ? usdc : undefined }
}
