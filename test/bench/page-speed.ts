/**
 * `npm run bench -w test -- http://127.0.0.1:4000 [runs] [path …]`: how fast a first visit is, throttled as Lighthouse's mobile preset does
 * it (four times slower processor, 150 ms a round trip, 1.6 Mbit/s), how long a change of page takes once the pages were seen, and what
 * was asked twice of one block. Prints the median of some runs beside the targets; asserts nothing.
 */
import type { Browser } from 'playwright-core'
import { openBrowser } from '../src/open-page.ts'
import { pageChanges } from './page-changes.ts'

/** Lighthouse's own numbers for a slow 4G, as it applies them to Chromium. */
const network = {
  offline: false,
  latency: 150 * 3.75,
  downloadThroughput: ((1.6 * 1024 * 1024) / 8) * 0.9,
  uploadThroughput: ((750 * 1024) / 8) * 0.9,
}
const targets = { lcp: 1800, cls: 0.05, tbt: 150, change: 100 }

const watch = `window.speed = { lcp: 0, cls: 0, tbt: 0 }
const observe = (type, take) =>
  new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true })
observe('largest-contentful-paint', ({ startTime }) => { window.speed.lcp = startTime })
observe('layout-shift', ({ value, hadRecentInput }) => { if (!hadRecentInput) window.speed.cls += value })
observe('longtask', ({ startTime, duration }) => {
  window.speed.tbt += Math.max(0, duration - 50)
  window.busyAt = startTime + duration
})`

/**
 * Until the page has been quiet for as long as Lighthouse waits, or for half a minute where a slow machine never is. Looks at nothing of the page meanwhile: to
 * be looked at by a driver costs a slow processor more than what is measured.
 */
const quiet = `new Promise((resolve) => {
  const began = performance.now()
  const look = () => {
    const now = performance.now()
    if (now - Math.max(began, window.busyAt ?? 0) > 5000 || now - began > 30_000) resolve()
    else setTimeout(look, 500)
  }
  look()
})`

interface Speed {
  readonly lcp: number
  readonly cls: number
  readonly tbt: number
  /** Bytes over the wire. */
  readonly bytes: number
}

async function firstVisit(browser: Browser, address: string): Promise<Speed> {
  const context = await browser.newContext({
    viewport: { width: 412, height: 823 },
    deviceScaleFactor: 1.75,
    isMobile: true,
  })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', network)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  let bytes = 0
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
  })
  await page.addInitScript(watch)
  await page.goto(address)
  await page.waitForLoadState('networkidle')
  await page.evaluate(quiet)
  const speed = (await page.evaluate('window.speed')) as Omit<Speed, 'bytes'>
  await context.close()
  return { ...speed, bytes }
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

async function measure(browser: Browser, address: string, runs: number): Promise<void> {
  const seen: Speed[] = []
  for (let run = 0; run < runs; run++) seen.push(await firstVisit(browser, address))
  const of = (key: keyof Speed): number => median(seen.map((speed) => speed[key]))
  const line = (name: string, value: number, target: number, unit: string) =>
    `  ${name.padEnd(5)} ${value.toFixed(unit === '' ? 3 : 0).padStart(8)} ${unit.padEnd(3)} ${(value / target).toFixed(2)} of the target ${target} ${unit}`
  console.log(`${address}, median of ${runs} first visits`)
  console.log(line('LCP', of('lcp'), targets.lcp, 'ms'))
  console.log(line('CLS', of('cls'), targets.cls, ''))
  console.log(line('TBT', of('tbt'), targets.tbt, 'ms'))
  console.log(`  bytes ${(of('bytes') / 1000).toFixed(0).padStart(8)} kB`)
}

async function measureChanges(browser: Browser, origin: string, runs: number): Promise<void> {
  const { changes, repeated, requests } = await pageChanges(browser, origin, runs)
  console.log(`${origin}, median of ${runs} changes to each page, its answers in the cache`)
  for (const [name, times] of changes) {
    const time = median(times)
    console.log(
      `  ${name.padEnd(16)} ${time.toFixed(0).padStart(5)} ms  ${(time / targets.change).toFixed(2)} of the target ${targets.change} ms`,
    )
  }
  console.log(
    `  ${requests} questions to the API, of these asked before for the same block: ${repeated.length}`,
  )
  for (const question of repeated) console.log(`    ${question}`)
}

const [origin, runs = '5', ...paths] = process.argv.slice(2)
if (origin === undefined || !URL.canParse(origin)) {
  console.error('Which server? npm run bench -w test -- http://127.0.0.1:4000 [runs] [path …]')
  process.exitCode = 2
} else {
  const browser = await openBrowser()
  try {
    for (const path of paths.length > 0 ? paths : ['/'])
      await measure(browser, new URL(path, origin).href, Number(runs))
    await measureChanges(browser, origin, Number(runs))
  } finally {
    await browser.close()
  }
}
