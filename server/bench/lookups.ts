import { Ledger } from '../src/ledger/ledger.ts'
import { eventsOf } from '../src/metrics/events/event-page.ts'
import type { EventSubject } from '../src/metrics/events/event-subjects.ts'
import type { KnownContracts } from '../src/metrics/lists/decode-action.ts'
import { searchAt } from '../src/metrics/search/search.ts'
import { tokensFromEvents } from '../src/metrics/tokens.ts'
import { eventEntities } from '../src/subgraph/generated/event-entities.ts'
import { bigLedger } from './big-ledger.ts'
import { type Timing, timed } from './queries/timing.ts'

const tell = (name: string, { p50, max, cpu }: Timing): void =>
  console.log(`${name.padEnd(42)}${[p50, max, cpu].map((ms) => ms.toFixed(0).padStart(8)).join('')}`)

/** `npm run bench -w server -- lookups [invoices]`: what a page about one thing or person, and a search, cost. */
export async function run([count = '1000000']: readonly string[]): Promise<void> {
  const dir = await bigLedger({ invoices: Number(count) })
  const ledger = await Ledger.open({ dir, entities: eventEntities })
  const snapshot = await ledger.snapshot()
  if (snapshot === undefined) throw new Error('The ledger is empty.')
  const block = snapshot.head
  const tokens = await tokensFromEvents(snapshot)
  const known: KnownContracts = new Map()
  const [middle] = await snapshot.rows(
    'SELECT invoice_id, engagement_id, talent, client, transaction_hash FROM invoice_submitted ORDER BY invoice_id LIMIT 1 OFFSET 1000',
  )
  const { invoice_id, engagement_id, talent, client, transaction_hash } = middle ?? {}
  console.log(`${''.padEnd(42)}${['p50', 'max', 'CPU'].map((name) => name.padStart(8)).join('')}  (ms)`)
  const subjects: [string, EventSubject][] = [
    ['events of a job', { job: '1000' }],
    ['events of an engagement', { engagement: String(engagement_id) }],
    ['events of an invoice', { invoice: String(invoice_id) }],
    ['events of a dispute', { dispute: '100' }],
    ['events of a talent', { address: String(talent) }],
    ['events of a client', { address: String(client) }],
    ['events of a transaction', { transaction: String(transaction_hash) }],
  ]
  const request = { first: 50, after: undefined, newestFirst: false }
  for (const [name, subject] of subjects)
    tell(name, await timed(() => eventsOf(snapshot, block, subject, request, tokens)))
  const searches = ['design', '1000', String(talent), String(talent).slice(0, 10), String(transaction_hash)]
  for (const text of searches)
    tell(
      `search ${text.slice(0, 30)}`,
      await timed(() => searchAt({ snapshot, block, tokens, known }, text, 10)),
    )
  await snapshot.close()
  ledger.close()
}
