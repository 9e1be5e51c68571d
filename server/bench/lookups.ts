import { Ledger } from '../src/ledger/ledger.ts'
import { eventsOf } from '../src/metrics/events/event-page.ts'
import type { EventSubject } from '../src/metrics/events/event-subjects.ts'
import type { KnownContracts } from '../src/metrics/lists/decode-action.ts'
import { tokenSupplyAt } from '../src/metrics/money/token-supply.ts'
import { treasuryFlows } from '../src/metrics/money/treasury-flows.ts'
import { addressAt } from '../src/metrics/people/address.ts'
import { clients } from '../src/metrics/people/clients.ts'
import { engagements } from '../src/metrics/people/engagements.ts'
import { figureEntry, figurePage } from '../src/metrics/people/figure-list.ts'
import { holders } from '../src/metrics/people/holders.ts'
import { jurors } from '../src/metrics/people/jurors.ts'
import { referrers } from '../src/metrics/people/referrers.ts'
import { screeners } from '../src/metrics/people/screeners.ts'
import { talents } from '../src/metrics/people/talents.ts'
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
  const place = { snapshot, block, tokens }
  const page = { first: 50, after: undefined, ascending: false, conditions: [], params: {} }
  tell('engagements', await timed(() => figurePage(place, engagements, { ...page, sort: 'NEWEST' })))
  tell('engagements by value', await timed(() => figurePage(place, engagements, { ...page, sort: 'VALUE' })))
  tell('clients', await timed(() => figurePage(place, clients, { ...page, sort: 'VOLUME' })))
  tell('talents', await timed(() => figurePage(place, talents, { ...page, sort: 'EARNED' })))
  tell('referrers', await timed(() => figurePage(place, referrers, { ...page, sort: 'PAID_WORK' })))
  tell('screeners', await timed(() => figurePage(place, screeners, { ...page, sort: 'REPORTS' })))
  tell('jurors', await timed(() => figurePage(place, jurors, { ...page, sort: 'SEATS' })))
  tell('holders', await timed(() => figurePage(place, holders, { ...page, sort: 'BALANCE' })))
  tell('engagement', await timed(() => figureEntry(place, engagements, String(engagement_id))))
  tell('address', await timed(() => addressAt(place, known, String(talent))))
  const window = { from: block.timestamp - 90 * 86_400, to: undefined }
  tell('treasury flows, BTRST', await timed(() => treasuryFlows(snapshot, block, window, tokens.btrst)))
  tell('treasury flows, USDC', await timed(() => treasuryFlows(snapshot, block, window, tokens.usdc)))
  tell('token supply', await timed(() => tokenSupplyAt(place, known)))
  await snapshot.close()
  ledger.close()
}
