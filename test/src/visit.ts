import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { openPage } from './open-page.ts'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const artefacts = fileURLToPath(new URL('../artefacts/pages/', import.meta.url))

/** A question that the page asked, and the answer that it got. */
export interface Exchange {
  readonly query: string
  readonly variables: Record<string, unknown>
  readonly data: unknown
}

export interface Visit {
  readonly page: Page
  /** Console errors, exceptions, and requests to any other origin than the page's. */
  readonly faults: string[]
  readonly exchanges: Exchange[]
}

/** Adds up what moved by itself; the page's policy does not apply to what the browser's driver adds. */
const watchShifts = `window.shifted = 0
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifted += entry.value
}).observe({ type: 'layout-shift', buffered: true })`

/** What the page shows; null while a part of it is on its way. Evaluated by the driver, since the page's policy forbids `eval`. */
const look = `document.querySelector('[aria-busy=true], .mantine-Skeleton-root, .graphiql-spinner')
  ? null
  : document.querySelector('main').innerText + document.querySelectorAll('main svg *').length`
const lookAgainMs = 300
const settleMs = 90_000

/** Waits until the page has drawn its numbers: a heading is there, nothing is on its way, and it looks the same when looked at again. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1, [data-testid=embed]').first().waitFor()
  await page.waitForLoadState('networkidle')
  let before: unknown = null
  for (const deadline = Date.now() + settleMs; Date.now() < deadline; ) {
    const now: unknown = await page.evaluate(look)
    if (now !== null && now === before) return
    before = now
    await delay(lookAgainMs)
  }
  throw new Error(`${page.url()} has not settled in ${settleMs / 1000} s.`)
}

/** Runs in the page: goes down it a window at a time and back to its top, since charts are drawn when somebody comes near. */
const readDown = `(async () => {
  const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
  for (let top = 0; top < document.documentElement.scrollHeight; top += window.innerHeight) {
    window.scrollTo(0, top)
    await painted()
  }
  window.scrollTo(0, 0)
})()`

/** Opens an address in a fresh browser, as somebody would who was sent it, and reads it down to its end. */
export async function visit(
  browser: Browser,
  address: string,
  look: { width?: number; dark?: boolean } = {},
): Promise<Visit> {
  const { page, faults } = await openPage(browser, { height: 900, ...look })
  const { origin } = new URL(address)
  const exchanges: Exchange[] = []
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (url.protocol.startsWith('http') && url.origin !== origin) faults.push(`request to ${url.origin}`)
  })
  page.on('response', (response) => {
    const request = response.request()
    if (!response.url().endsWith('/graphql') || request.method() !== 'POST') return
    const asked = request.postDataJSON() as { query: string; variables?: Record<string, unknown> }
    // A page that was closed meanwhile has no body to give.
    response.json().then(
      ({ data }: { data?: unknown }) =>
        exchanges.push({ query: asked.query, variables: asked.variables ?? {}, data }),
      () => undefined,
    )
  })
  // On a busy machine a page of charts takes longer than the driver's half minute.
  page.setDefaultTimeout(settleMs)
  await page.addInitScript(watchShifts)
  await page.goto(address)
  await settled(page)
  await page.evaluate(readDown)
  await settled(page)
  return { page, faults, exchanges }
}

/** How much of the page moved by itself, as Chromium reckons layout shift. */
export const shifted = (page: Page): Promise<number> => page.evaluate('window.shifted')

/** Runs axe inside the page; the policy forbids adding a script tag, so it goes in by evaluation. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource)
  const found = await page.evaluate('axe.run().then(({ violations }) => violations)')
  return (found as { id: string; help: string; nodes: { html: string }[] }[]).map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes[0]?.html}`,
  )
}

/** Keeps a picture for people to look at. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(artefacts, { recursive: true })
  await page.screenshot({ path: `${artefacts}${name.replace(/[^\w-]+/g, '_')}.png`, fullPage: true })
}
