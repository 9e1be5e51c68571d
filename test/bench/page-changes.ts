import type { Browser, Page } from 'playwright-core'
import { indexedTo } from '../src/graphql.ts'
import { openPage } from '../src/open-page.ts'
import { settled } from '../src/visit.ts'

export interface PageChanges {
  /** Milliseconds of each change, by the name of the page in the menu. */
  readonly changes: ReadonlyMap<string, readonly number[]>
  /** All questions that were asked of the API. */
  readonly requests: number
  /** What was asked more than once with the same variables, the block among them. */
  readonly repeated: readonly string[]
}

/**
 * From the click until the other page is painted whole: another heading, nothing on its way, nothing grey. The address alone changes before the page does.
 * Runs in the page.
 */
const change = `(href) => new Promise((resolve) => {
  const { pathname } = new URL(href, location)
  if (location.pathname === pathname) return resolve(0)
  const before = document.querySelector('main h1')
  const began = performance.now()
  const painted = () => requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began)))
  const look = () => {
    const heading = document.querySelector('main h1')
    const whole = location.pathname === pathname && heading && heading !== before &&
      !document.querySelector('main [data-waiting], main .mantine-Skeleton-root')
    if (whole) painted()
    else requestAnimationFrame(look)
  }
  document.querySelector('nav a[href="' + href + '"]').click()
  look()
})`

/** Notes every question that the page asks. */
function watchQuestions(page: Page): string[] {
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/graphql'))
      asked.push(request.postData() ?? '')
  })
  return asked
}

function askedAgain(asked: readonly string[]): string[] {
  const seen = new Set<string>()
  return asked.flatMap((body) => {
    if (!seen.has(body)) {
      seen.add(body)
      return []
    }
    const { operationName, query = '' } = JSON.parse(body) as { operationName?: string; query?: string }
    return [operationName ?? query.slice(0, 60)]
  })
}

/** Goes round all pages of the menu once to fill the cache, and then some times more with the clock in hand. */
export async function pageChanges(browser: Browser, origin: string, rounds: number): Promise<PageChanges> {
  const { page } = await openPage(browser)
  const asked = watchQuestions(page)
  // At one block, whatever the chain does meanwhile: a new one has answers of its own.
  const block = await indexedTo(origin, 0)
  await page.goto(new URL(`/?asOf=${block}`, origin).href)
  await settled(page)
  const links = await page
    .getByRole('navigation', { name: 'Pages' })
    .getByRole('link')
    .evaluateAll((found) =>
      found.map((link) => [link.getAttribute('href') ?? '', link.textContent ?? ''] as const),
    )
  const changes = new Map<string, number[]>(links.map(([, name]) => [name, []]))
  for (let round = 0; round <= rounds; round += 1)
    for (const [href, name] of links) {
      const took = await page.evaluate<number>(`(${change})(${JSON.stringify(href)})`)
      if (round > 0) changes.get(name)?.push(took)
      await settled(page)
    }
  await page.context().close()
  return { changes, requests: asked.length, repeated: askedAgain(asked) }
}
