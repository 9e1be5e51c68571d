/** A process that follows a subgraph until it is killed: `node --import tsx follow.ts <url> <folder>`. */
import { eventEntities } from '../../subgraph/generated/event-entities.ts'
import { SubgraphClient } from '../../subgraph/subgraph-client.ts'
import { Follower } from '../follower.ts'
import { Ledger } from '../ledger.ts'

const [url = '', dir = ''] = process.argv.slice(2)
const ledger = await Ledger.open({ dir, entities: eventEntities })
const client = new SubgraphClient({ url, entities: eventEntities })
const logger = { info: () => undefined, warn: () => undefined }
const onRound = () => process.stdout.write(`${ledger.state.head?.number ?? -1}\n`)
// A round a window, so that a kill finds commits under way.
new Follower({ ledger, client, logger, onRound, windowEvents: 3, followMs: 5 }).start()
