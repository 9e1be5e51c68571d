import type { SubgraphClient } from '../../subgraph/subgraph-client.ts'
import type { Ledger } from '../ledger.ts'
import { type RoundOutcome, type SyncOptions, syncRound } from '../sync-round.ts'

/** Rounds until the ledger holds all that the subgraph has. @throws when that takes too many. */
export async function settle(
  ledger: Ledger,
  client: SubgraphClient,
  options: SyncOptions = {},
): Promise<RoundOutcome> {
  let last: RoundOutcome | undefined
  for (let rounds = 0; rounds < 50; rounds++) {
    last = await syncRound(ledger, client, options)
    if (last.kind === 'synced') return last
  }
  throw new Error(`The ledger did not settle in 50 rounds; the last one was ${JSON.stringify(last)}.`)
}
