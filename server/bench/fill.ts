import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** What one reader did, as its process tells. */
interface Reading {
  readonly events: number
  readonly seconds: number
  readonly cpuSeconds: number
  readonly peakMegabytes: number
}

interface Endpoint {
  readonly url: string
  readonly events: number
  stop(): void
}

const script = (name: string) => fileURLToPath(new URL(name, import.meta.url))

function start(file: string, argument: unknown) {
  return spawn(process.execPath, ['--import', 'tsx', script(file), JSON.stringify(argument)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
}

async function serve(options: object): Promise<Endpoint> {
  const child = start('recorded/serve.ts', options)
  for await (const line of createInterface(child.stdout)) {
    const [url = '', events = '0'] = line.split(' ')
    return { url, events: Number(events), stop: () => void child.kill() }
  }
  throw new Error('The recorded endpoint ended before it served.')
}

/** Each reader is a process of its own, so that its memory and its time are its own. */
async function read(file: string, argument: object): Promise<Reading> {
  const child = start(file, argument)
  let last = ''
  for await (const line of createInterface(child.stdout)) last = line
  if (last === '') throw new Error(`${file} ended without a result.`)
  return JSON.parse(last) as Reading
}

const rate = ({ events, seconds }: Reading): number => events / seconds
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

function row(name: string, reading: Reading): void {
  const { events, seconds, cpuSeconds, peakMegabytes } = reading
  console.log(
    `${name.padEnd(28)} ${Math.round(rate(reading)).toLocaleString('en').padStart(9)} events/s ${seconds.toFixed(1).padStart(7)} s ` +
      `${cpuSeconds.toFixed(1).padStart(7)} CPU s ${((cpuSeconds * 1e6) / events).toFixed(1).padStart(6)} µs/event ${peakMegabytes.toFixed(0).padStart(5)} MB`,
  )
}

/** Most memory that a reader may ever hold, whatever it reads. */
const memoryGoalMegabytes = 512

/** A fill in turn with pagers that post the very same requests, as many at once. @returns fill's share of each floor. */
async function compare(url: string): Promise<{ bare: number; parsing: number }> {
  const dir = mkdtempSync(join(tmpdir(), 'fill-'))
  const filled = await read('recorded/fill-ledger.ts', { url, dir })
  rmSync(dir, { recursive: true, force: true })
  row('ledger fill', filled)
  const { events } = filled
  const bare = await read('recorded/bare-pager.ts', { url, events, width: 4, parses: false })
  row('pager that throws away', bare)
  const parsing = await read('recorded/bare-pager.ts', { url, events, width: 4, parses: true })
  row('pager that parses the JSON', parsing)
  console.log(
    `  fill / pager that throws away ${(rate(filled) / rate(bare)).toFixed(2)}, / pager that parses ${(rate(filled) / rate(parsing)).toFixed(2)}; peak memory ${(filled.peakMegabytes / memoryGoalMegabytes).toFixed(2)} × ${memoryGoalMegabytes} MB`,
  )
  return { bare: rate(filled) / rate(bare), parsing: rate(filled) / rate(parsing) }
}

/**
 * Fills a ledger from a recorded endpoint that answers at once, and from one that takes as long as a remote one; the floors are two bare
 * pagers: one throws the answers away, one parses their JSON. `npm run bench -w server -- fill [events] [latency in ms] [rounds]`
 */
export async function run([count = '500000', latency = '30', times = '1']: readonly string[]): Promise<void> {
  for (const delay of [0, Number(latency)]) {
    const events = Number(count)
    const endpoint = await serve({ invoices: Math.ceil(events / 9), events, delayMs: delay })
    console.log(
      `Node ${process.version}; ${endpoint.events.toLocaleString('en')} events; the endpoint takes ${delay} ms an answer besides copying it.`,
    )
    try {
      const shares: Awaited<ReturnType<typeof compare>>[] = []
      for (let n = 0; n < Number(times); n++) shares.push(await compare(endpoint.url))
      const share = (of: 'bare' | 'parsing') => median(shares.map((one) => one[of])).toFixed(2)
      if (shares.length > 1)
        console.log(
          `Median shares: ${share('bare')} of the pager that throws away, ${share('parsing')} of the one that parses.`,
        )
    } finally {
      endpoint.stop()
    }
  }
}
