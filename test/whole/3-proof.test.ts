import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { ask, indexedTo, runtimeConfig } from '../src/graphql.ts'
import { openBrowser } from '../src/open-page.ts'
import { blockAt } from '../src/raw-logs.ts'
import { ofABlock } from '../src/shown-numbers.ts'
import { settled, violations, visit } from '../src/visit.ts'

/** The past, and proofs, in the browser. */
const url = inject('url')
let browser: Browser
let block: number

beforeAll(async () => {
  block = await indexedTo(url, (await blockAt((await runtimeConfig(url)).rpcUrl)).number)
  browser = await openBrowser()
})
afterAll(() => browser?.close())

describe('the time machine', () => {
  test('shows another moment, keeps it while one follows links, asks for nothing again, and goes back to now', async () => {
    const { page, exchanges, faults } = await visit(browser, `${url}/?asOf=${Math.floor(block / 2)}`)
    expect(await page.getByTestId('as-of-banner').innerText()).toContain('As of block')
    const asked = exchanges.filter(ofABlock).length
    await ask(url, '{ status { state } }')
    await page.waitForResponse((response) => response.request().postData()?.includes('query Status') ?? false)
    expect(exchanges.filter(ofABlock)).toHaveLength(asked)
    await page.locator('nav a[href^="/jobs"]').click()
    await settled(page)
    expect(new URL(page.url()).searchParams.get('asOf')).toBe(String(Math.floor(block / 2)))
    await page.getByTestId('as-of-back').click()
    await settled(page)
    expect(new URL(page.url()).searchParams.get('asOf')).toMatch(/^\d{4}-\d\d-01$/)
    await page.getByTestId('as-of-now').click()
    await page.getByTestId('as-of-banner').waitFor({ state: 'detached' })
    expect(new URL(page.url()).searchParams.has('asOf')).toBe(false)
    expect(faults).toEqual([])
    await page.context().close()
  })

  test('says why a moment is none, and offers now', async () => {
    for (const [asOf, why] of [
      ['99999999', 'is not in the ledger yet'],
      [`0x${'ab'.repeat(32)}`, 'has the hash'],
      ['next tuesday', 'names no moment'],
      ['1.toString', 'names no moment'],
    ] as const) {
      const { page } = await visit(browser, `${url}/?asOf=${encodeURIComponent(asOf)}`)
      expect(await page.getByTestId('as-of-problem').innerText()).toContain(why)
      await page.getByTestId('as-of-problem').getByRole('button').click()
      await page.getByTestId('kpi-gsv').locator('[data-raw]').first().waitFor()
      await page.context().close()
    }
  })
})

describe('a proof', () => {
  test('is cited by a link that opens the same view in a fresh browser and matches', async () => {
    const { page, faults } = await visit(browser, url)
    await page.getByTestId('proof-button').first().click()
    const drawer = page.getByTestId('proof-drawer')
    await drawer.locator('[data-outcome=matches]').waitFor()
    expect(await violations(page)).toEqual([])
    await drawer.getByText('Cite', { exact: true }).click()
    const link = (await drawer.getByTestId('permalink').innerText()).trim()
    expect(await drawer.getByTestId('bibtex').innerText()).toContain(link)
    const cited = await visit(browser, link)
    await cited.page.getByTestId('proof-drawer').locator('[data-outcome=matches]').waitFor()
    expect(new URL(link).searchParams.get('asOf')).toMatch(/^0x[0-9a-f]{64}$/)
    expect([...faults, ...cited.faults]).toEqual([])
    await Promise.all([page.context().close(), cited.page.context().close()])
  })

  test('turns red when the number is not the cited one', async () => {
    const { gsv } = await ask<{ gsv: { proof: { blockHash: string } } }>(
      url,
      '{ gsv { proof { blockHash } } }',
    )
    const proof = `gsv@${gsv.proof.blockHash}=0x${'12'.repeat(32)}`
    const { page } = await visit(browser, `${url}/?proof=${encodeURIComponent(proof)}`)
    const verdict = page.getByTestId('verdict').and(page.locator('[data-outcome=changed]'))
    await verdict.waitFor()
    expect(await verdict.innerText()).toContain(`0x${'12'.repeat(32)}`)
    await page.context().close()
  })
})
