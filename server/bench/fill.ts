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

/**
 * Fills a ledger from a recorded endpoint, in turn with a bare pager that posts the very same requests, as many at once, and throws
 * the answers away. `npm run bench -w server -- fill [events] [delay in ms] [rounds]`
 */
export async function run([count = '1000000', delay = '0', times = '3']: readonly string[]): Promise<void> {
  const endpoint = await serve({
    invoices: Math.ceil(Number(count) / 9),
    events: Number(count),
    delayMs: Number(delay),
  })
  console.log(
    `Node ${process.version}; ${endpoint.events.toLocaleString('en')} events; the endpoint takes ${delay} ms an answer besides copying it.`,
  )
  const ratios: number[] = []
  try {
    for (let n = 0; n < Number(times); n++) {
      const dir = mkdtempSync(join(tmpdir(), 'fill-'))
      const filled = await read('recorded/fill-ledger.ts', { url: endpoint.url, dir })
      rmSync(dir, { recursive: true, force: true })
      row('ledger fill', filled)
      const { events } = filled
      const bare = await read('recorded/bare-pager.ts', { url: endpoint.url, events, width: 4 })
      row('bare pager, 4 at once', bare)
      const naive = await read('recorded/bare-pager.ts', { url: endpoint.url, events, width: 1 })
      row('bare pager, one by one', naive)
      ratios.push(rate(filled) / rate(bare))
      console.log(
        `  fill / bare pager ${(rate(filled) / rate(bare)).toFixed(2)}, / one by one ${(rate(filled) / rate(naive)).toFixed(2)}`,
      )
    }
    console.log(`Median ratio to the bare pager: ${median(ratios).toFixed(2)}`)
  } finally {
    endpoint.stop()
  }
}
