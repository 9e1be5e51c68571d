import { Ledger } from '../src/ledger/ledger.ts'
import { tokensFromEvents } from '../src/metrics/tokens.ts'
import { Inspection } from '../src/quality/inspect.ts'
import { checks } from '../src/quality/registry.ts'
import type { CheckResult } from '../src/quality/report.ts'
import { eventEntities } from '../src/subgraph/generated/event-entities.ts'
import { SubgraphClient } from '../src/subgraph/subgraph-client.ts'
import { bigLedger } from './big-ledger.ts'

/** A pass over everything in the ledger that does nothing but read it: what no check can be cheaper than when it looks at all rows. */
const floorSql =
  'SELECT count(*) AS n, sum(talent_amount + fee_amount) AS sum, max(timestamp) AS last FROM invoice_paid'

/** Blocks with events that come between two inspections. */
const step = 5
const steps = 7

/** Inspects the ledger as it stood some blocks with events before its head. */
async function inspected(ledger: Ledger, inspection: Inspection, before: number): Promise<CheckResult[]> {
  const snapshot = await ledger.snapshot()
  if (snapshot === undefined) throw new Error('The ledger is empty.')
  try {
    const tokens = await tokensFromEvents(snapshot)
    // The checks that ask others are not measured: what they cost is the others' time.
    const client = new SubgraphClient({ url: 'http://localhost/', entities: eventEntities })
    const block = (await ledger.newestBlocks(steps * step + 1))[before]
    if (block === undefined) throw new Error('The ledger holds too few blocks.')
    const context = { snapshot, block, tokens, client, chain: undefined, addresses: undefined }
    return await inspection.look(context, 'bench', false)
  } finally {
    await snapshot.close()
  }
}

async function floorMs(ledger: Ledger): Promise<number> {
  const snapshot = await ledger.snapshot()
  const began = performance.now()
  await snapshot?.rows(floorSql)
  const took = performance.now() - began
  await snapshot?.close()
  return took
}

const total = (results: readonly CheckResult[]): number =>
  results.reduce((sum, { milliseconds }) => sum + milliseconds, 0)

/** `npm run bench -w server -- quality [invoices]`: the checks of the ledger, the first time, and after a sync of a few blocks. */
export async function run([count = '1000000']: readonly string[]): Promise<void> {
  const dir = await bigLedger({ invoices: Number(count) })
  const ledger = await Ledger.open({ dir, entities: eventEntities })
  try {
    const inspection = new Inspection(checks)
    const first = await inspected(ledger, inspection, steps * step)
    const later: CheckResult[][] = []
    const floors: number[] = []
    for (let n = steps - 1; n >= 0; n--) {
      floors.push(await floorMs(ledger))
      later.push(await inspected(ledger, inspection, n * step))
    }
    const middle = later.sort((a, b) => total(a) - total(b))[3] ?? []
    const floor = floors.sort((a, b) => a - b)[3] ?? 1
    console.log(
      `${Number(count).toLocaleString('en')} invoices, ${ledger.state.events.toLocaleString('en')} events`,
    )
    for (const [index, { id, status, rows }] of first.entries())
      console.log(
        `${id.padEnd(24)} ${status.padEnd(8)} ${String(rows).padStart(10)} rows  first ${String(first[index]?.milliseconds).padStart(8)} ms  each sync ${String(middle[index]?.milliseconds).padStart(7)} ms`,
      )
    console.log(
      `all: first ${total(first).toFixed(0)} ms, each sync ${total(middle).toFixed(0)} ms, ${(total(middle) / floor).toFixed(1)} × one sum over all payments (${floor.toFixed(1)} ms)`,
    )
  } finally {
    ledger.close()
  }
}
