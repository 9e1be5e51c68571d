import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type RuntimeConfig, runtimeConfig } from '../src/graphql.ts'
import { openBrowser, openPage } from '../src/open-page.ts'
import { type Overview, overviewFromLogs } from '../src/overview.ts'
import { blockAt, rawLogs } from '../src/raw-logs.ts'
import { decodeLogs } from '../src/recompute.ts'

const url = inject('url')
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

describe('the overview', () => {
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
})
