import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { csvText } from '../src/exports/csv.ts'
import { eventTable } from '../src/exports/event-table.ts'
import { jsonText } from '../src/exports/json.ts'
import { writeParquet } from '../src/exports/parquet.ts'
import type { Table } from '../src/exports/table.ts'
import { Ledger } from '../src/ledger/ledger.ts'
import type { EventEntity } from '../src/subgraph/event-entity.ts'
import { eventEntities } from '../src/subgraph/generated/event-entities.ts'
import { bigLedger } from './big-ledger.ts'

const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(0)} MB`

async function lengthOf(text: AsyncIterable<string>): Promise<number> {
  let length = 0
  for await (const piece of text) length += piece.length
  return length
}

async function pagesOf(table: Table): Promise<number> {
  let rows = 0
  for await (const page of table.pages()) rows += page.length
  return rows
}

/** `npm run bench -w server -- downloads [invoices] [event]`: rows a second in each form, against reading the pages alone. */
export async function run([count = '1000000', name = 'InvoicePaid']: readonly string[]): Promise<void> {
  const entities: readonly EventEntity[] = eventEntities
  const entity = entities.find((one) => one.name === name)
  if (entity === undefined) throw new Error(`There is no event ${name}.`)
  const ledger = await Ledger.open({
    dir: await bigLedger({ invoices: Number(count) }),
    entities: eventEntities,
  })
  const scratch = mkdtempSync(join(tmpdir(), 'bench-downloads-'))
  try {
    const { head, epoch } = ledger.state
    if (head === undefined) throw new Error('The ledger is empty.')
    const window = { from: undefined, to: undefined }
    const table = eventTable(ledger, { entity, block: head, epoch, fromBlock: 0, window, filter: {} })
    let floor = 0
    const measured = async (form: string, run: () => Promise<number>, rows: number) => {
      const before = process.cpuUsage()
      const began = performance.now()
      const size = await run()
      const seconds = (performance.now() - began) / 1000
      const { user, system } = process.cpuUsage(before)
      floor ||= seconds
      console.log(
        `${form.padEnd(8)} ${seconds.toFixed(1).padStart(6)} s  ${Math.round(rows / seconds)
          .toLocaleString('en')
          .padStart(
            9,
          )} rows/s  ${(seconds / floor).toFixed(2)} × pages  ${((user + system) / 1e6).toFixed(1)} s CPU  ${megabytes(size)}  resident ${megabytes(process.memoryUsage().rss)}`,
      )
    }
    const rows = await pagesOf(table)
    console.log(`${rows.toLocaleString('en')} rows of ${name}`)
    await measured('pages', () => pagesOf(table).then(() => 0), rows)
    await measured('csv', () => lengthOf(csvText(table)), rows)
    await measured('json', () => lengthOf(jsonText({}, table)), rows)
    await measured(
      'parquet',
      async () => {
        const file = await writeParquet(table, { form: 'bench' }, scratch)
        const { size } = statSync(file.path)
        await file.remove()
        return size
      },
      rows,
    )
  } finally {
    ledger.close()
    rmSync(scratch, { recursive: true })
  }
}
