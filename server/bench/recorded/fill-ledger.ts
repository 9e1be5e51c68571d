/** Fills a ledger from an endpoint and tells what it took: `node --import tsx fill-ledger.ts '{"url":…,"dir":…}'`. */
import { Follower } from '../../src/ledger/follower.ts'
import { Ledger } from '../../src/ledger/ledger.ts'
import { eventEntities } from '../../src/subgraph/generated/event-entities.ts'
import { SubgraphClient } from '../../src/subgraph/subgraph-client.ts'
import { tell } from './tell.ts'

const { url, dir } = JSON.parse(process.argv[2] ?? '{}') as { url: string; dir: string }
const ledger = await Ledger.open({ dir, entities: eventEntities })
const client = new SubgraphClient({ url, entities: eventEntities })
const logger = { info: () => undefined, warn: console.error }
const follower = new Follower({ ledger, client, logger })
// The recording makes its text when a list is first asked for; that is not what is measured, and may take long.
const first = new SubgraphClient({ url, entities: eventEntities, timeoutMs: 600_000 })
await first.window(-1, 1, undefined)
first.close()
await tell(async () => {
  while (follower.status().state !== 'SYNCED') await follower.round()
  return ledger.state.events
})
await follower.stop()
ledger.close()
