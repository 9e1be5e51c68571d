import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { indexedTo, runtimeConfig } from '../src/graphql.ts'
import { openBrowser } from '../src/open-page.ts'
import { pagesOf, routePaths } from '../src/pages.ts'
import { blockAt } from '../src/raw-logs.ts'
import { askedAgain, ofABlock, shownNumbers, valuesIn } from '../src/shown-numbers.ts'
import { picture, settled, shifted, violations, visit } from '../src/visit.ts'

/** `npm run test:pages -w test`: every page that the router knows is whole, quiet, open to everyone, and shows what the API says. */
const url = inject('url')
let browser: Browser
let pages: string[]
let block: number
let chainsNode: string

beforeAll(async () => {
  const { rpcUrl } = await runtimeConfig(url)
  chainsNode = new URL(rpcUrl).origin
  block = await indexedTo(url, (await blockAt(rpcUrl)).number)
  browser = await openBrowser()
  pages = await pagesOf(url)
})
afterAll(() => browser?.close())

const pageOf = (path: string): string => pages[routePaths.indexOf(path)] ?? path

/** Pages about this moment, whatever block the address names. */
const ofTheMoment = ['/data-quality']

/** Pages that read something from the chain's own node, the one other origin that the policy names. */
const askTheChain = ['/receipts/$hash']

const unexpected = (path: string, faults: readonly string[]): string[] =>
  faults.filter((fault) => !(askTheChain.includes(path) && fault === `request to ${chainsNode}`))

/** In both themes: open to everyone, and no wider than the screen. Pictures of it are kept. */
async function looksRight(page: Page, path: string, width: number): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await settled(page)
    await picture(page, `${path}-${width}-${colorScheme}`)
    expect(await violations(page), colorScheme).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
  }
}

// Some beside each other: a page waits for its network to be quiet more than it computes.
describe('every page', () => {
  test.concurrent.each(routePaths)('%s on a phone, now', async (path) => {
    const { page, faults } = await visit(browser, url + pageOf(path), { width: 360 })
    expect(await shifted(page)).toBeLessThanOrEqual(0.05)
    expect(await page.title()).toContain('Braintrust Analytics')
    await looksRight(page, path, 360)
    expect(unexpected(path, faults)).toEqual([])
    await page.context().close()
  })

  test.concurrent.each(routePaths)(
    '%s on a desktop, pinned: with the API’s numbers, and the same from its link',
    async (path) => {
      const { page, faults, exchanges } = await visit(browser, `${url}${pageOf(path)}?asOf=${block}`)
      expect(await shifted(page)).toBeLessThanOrEqual(0.05)
      const numbers = await shownNumbers(page)
      const answers = await askedAgain(url, exchanges.filter(ofABlock))
      for (const exchange of exchanges) if (!ofABlock(exchange)) valuesIn(exchange.data, answers)
      expect(numbers.filter((number) => !answers.has(number))).toEqual([])
      const text = await page.locator('main').innerText()
      const again = await visit(browser, page.url())
      if (!ofTheMoment.includes(path)) {
        expect(await again.page.locator('main').innerText()).toBe(text)
        expect(await shownNumbers(again.page)).toEqual(numbers)
      }
      await looksRight(page, path, 1280)
      expect(unexpected(path, [...faults, ...again.faults])).toEqual([])
      await Promise.all([page.context().close(), again.page.context().close()])
    },
  )
})
