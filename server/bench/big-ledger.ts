import { existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { schemaVersion } from '../src/ledger/layout.ts'
import { Ledger } from '../src/ledger/ledger.ts'
import type { EventBlock, EventRow } from '../src/subgraph/event-entity.ts'
import { eventEntities } from '../src/subgraph/generated/event-entities.ts'
import { inventedMarket, type MarketOptions } from './market/invented-market.ts'

const root = join(tmpdir(), 'braintrust-bench')
/** Events committed at once. */
const batchEvents = 50_000

export interface BigLedgerOptions extends Partial<MarketOptions> {
  readonly onProgress?: (events: number) => void
}

/** Writes a market into an empty ledger. */
async function fill(
  dir: string,
  options: MarketOptions,
  onProgress: (events: number) => void,
): Promise<void> {
  const ledger = await Ledger.open({ dir, entities: eventEntities })
  await ledger.startOver('bench')
  let blocks: EventBlock[] = []
  let rows: EventRow[][] = eventEntities.map(() => [])
  let batched = 0
  let done = 0
  const commit = async () => {
    const head = blocks.at(-1)
    if (head === undefined) return
    await ledger.commit({ blocks, rows, head })
    done += batched
    onProgress(done)
    blocks = []
    rows = eventEntities.map(() => [])
    batched = 0
  }
  try {
    for (const { block, events } of inventedMarket(options)) {
      blocks.push(block)
      for (const { entity, row } of events) rows[entity]?.push(row)
      batched += events.length
      if (batched >= batchEvents) await commit()
    }
    await commit()
  } finally {
    ledger.close()
  }
}

/**
 * Folder with a ledger of so many invoices' worth of events (about ten events an invoice), the same for the same options. It is made
 * once and kept in the temporary folder; for another layout it is made anew beside it.
 * Open it with `Ledger.open({ dir, entities: eventEntities })`; only one process can at a time.
 */
export async function bigLedger(options: BigLedgerOptions = {}): Promise<string> {
  const { seed = 1, invoices = 1_000_000, onProgress = () => undefined } = options
  const layout = schemaVersion(eventEntities)
  const dir = join(root, `ledger-${layout}-${seed}-${invoices}`)
  if (existsSync(join(dir, 'ledger.duckdb'))) return dir
  mkdirSync(root, { recursive: true })
  const making = `${dir}.making-${process.pid}`
  try {
    await fill(making, { seed, invoices }, onProgress)
    renameSync(making, dir)
  } finally {
    rmSync(making, { recursive: true, force: true })
  }
  return dir
}

/** `npm run bench -w server -- big-ledger [invoices]` */
export async function run([count = '1000000']: readonly string[]): Promise<void> {
  const invoices = Number(count)
  const began = performance.now()
  const onProgress = (events: number) => process.stdout.write(`\r${events.toLocaleString('en')} events`)
  const dir = await bigLedger({ invoices, onProgress })
  const seconds = (performance.now() - began) / 1000
  const megabytes = statSync(join(dir, 'ledger.duckdb')).size / 2 ** 20
  console.log(
    `\n${dir}: ${invoices.toLocaleString('en')} invoices, ${megabytes.toFixed(0)} MB, ${seconds.toFixed(1)} s`,
  )
}
