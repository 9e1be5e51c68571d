import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type RuntimeConfig, runtimeConfig } from '../src/graphql.ts'
import { openBrowser, openPage } from '../src/open-page.ts'
import { type Overview, overviewFromLogs } from '../src/overview.ts'
import { blockAt, rawLogs } from '../src/raw-logs.ts'
import { decodeLogs } from '../src/recompute.ts'

const url = inject('url')
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
let config: RuntimeConfig
let browser: Browser

beforeAll(async () => {
  config = await runtimeConfig(url)
  browser = await openBrowser()
})
afterAll(() => browser?.close())

/** The exact values behind the figures of one card, as the page has them. */
const figures = (page: Page, id: string): Promise<string[]> =>
  page
    .getByTestId(`kpi-${id}`)
    .locator('[data-raw]')
    .evaluateAll((found) => found.map((element) => element.getAttribute('data-raw') ?? ''))

const fraction = ([numerator, denominator]: [string, string]): string => `${numerator}/${denominator}`

async function overviewOnPage(page: Page): Promise<Record<string, string[]>> {
  const ids = [
    ...['gsv', 'fees', 'takeRate', 'averageProjectSize', 'disputeRateByCount'],
    ...['treasuryBalance', 'referralSpend', 'activeClients', 'activeTalent'],
  ]
  return Object.fromEntries(await Promise.all(ids.map(async (id) => [id, await figures(page, id)])))
}

function expectedOnPage(overview: Overview): Record<string, string[]> {
  return {
    gsv: [overview.gsv],
    fees: [overview.fees],
    takeRate: [fraction(overview.takeRate)],
    averageProjectSize: [fraction(overview.averageProjectSize)],
    disputeRateByCount: [fraction(overview.disputeRateByCount)],
    treasuryBalance: [overview.treasuryUsdc ?? '', overview.treasuryBtrst ?? ''],
    referralSpend: [overview.referralSpend],
    activeClients: [overview.activeClients],
    activeTalent: [overview.activeTalent],
  }
}

/** Runs axe inside the page; the policy forbids adding a script tag, so it goes in by evaluation. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource)
  const found = await page.evaluate('axe.run().then(({ violations }) => violations)')
  return (found as { id: string; help: string; nodes: { html: string }[] }[]).map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes[0]?.html}`,
  )
}

describe('the page', () => {
  test('every figure on the overview is what the logs say for the block that the page names', async () => {
    const { page, faults } = await openPage(browser)
    await page.goto(url)
    await page.getByTestId('kpi-gsv').locator('[data-raw]').first().waitFor()
    const shown = await page.getByTestId('kpi-gsv').innerText()
    const block = Number(/#(\d+)/.exec(shown)?.[1])
    const { timestamp } = await blockAt(config.rpcUrl, block)
    const logs = decodeLogs(await rawLogs(config.rpcUrl, Object.values(config.addresses), block))
    const { UsdcTest: usdc = '', Btrst: btrst = '' } = config.addresses
    const expected = expectedOnPage(overviewFromLogs(logs, timestamp, { usdc, btrst }))
    expect(await overviewOnPage(page)).toEqual(expected)
    expect(faults).toEqual([])
  })

  const pages = [
    '/',
    '/jobs',
    '/invoices',
    '/disputes',
    '/proposals',
    '/definitions',
    '/invoices/1',
    '/disputes/1',
    '/proposals/1',
  ]
  const looks = [
    { dark: false, width: 1280 },
    { dark: true, width: 1280 },
    { dark: false, width: 360 },
    { dark: true, width: 390 },
  ]
  const views = pages.flatMap((path) => looks.map((look) => ({ path, ...look })))

  // Some beside each other: a page waits for its network to be quiet more than it computes.
  test.concurrent.each(views)(
    '$path is accessible, quiet and no wider than the screen (dark $dark, $width px)',
    async (view) => {
      const { page, faults } = await openPage(browser, view)
      await page.goto(`${url}${view.path}`)
      await page.locator('main h1').first().waitFor()
      await page.waitForLoadState('networkidle')
      expect(await violations(page)).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(view.width)
      expect(faults).toEqual([])
      await page.context().close()
    },
  )
})
