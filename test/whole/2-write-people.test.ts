import type { Browser, Page } from 'playwright-core'
import type { Hex } from 'viem'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { fund } from '../src/fund.ts'
import { ask, indexedTo, type RuntimeConfig, runtimeConfig } from '../src/graphql.ts'
import { LocalChain } from '../src/local-chain.ts'
import { openBrowser } from '../src/open-page.ts'
import { connectedPage, doneAndIndexed, field, personaOf, signStep } from '../src/signing.ts'

/** What talent, screeners and referrers do, in a real browser on the real chain, each until the real index has it. */
const url = inject('url')
let config: RuntimeConfig
let browser: Browser
let chain: LocalChain
/** Accounts of the node that nobody of the story uses as talent or client. */
let newcomer: Hex
let friend: Hex

beforeAll(async () => {
  config = await runtimeConfig(url)
  browser = await openBrowser()
  chain = new LocalChain(config)
  ;[newcomer, friend] = await newcomers()
  for (const pool of ['ReferralRewards', 'TalentScreening'] as const) {
    const [owed, held] = await Promise.all([
      chain.read(pool, 'totalClaimable', []),
      chain.read('Btrst', 'balanceOf', [chain.addressOf(pool)]),
    ])
    if (held < owed) await fund(url, chain, chain.addressOf(pool), owed - held)
  }
})
afterAll(() => browser?.close())

/** Two accounts that never applied, were paid or were referred. */
async function newcomers(): Promise<[Hex, Hex]> {
  const found: Hex[] = []
  for (const address of (await chain.accounts()).toReversed()) {
    const { address: known } = await ask<{
      address: { talent: unknown; client: unknown; referrer: unknown }
    }>(
      url,
      'query($address: String!) { address(address: $address) { talent { address } client { address } referrer { address } } }',
      { address },
    )
    if (!known.talent && !known.client && !known.referrer) found.push(address)
    const [first, second] = found
    if (first && second) return [first, second]
  }
  throw new Error('The story uses all of its accounts.')
}

const indexed = async () => indexedTo(url, Number(await chain.client.getBlockNumber()))
const row = (page: Page, id: bigint) =>
  page
    .getByRole('table', { name: 'Open applications' })
    .getByRole('row')
    .filter({ hasText: `Application ${id}` })

async function review(page: Page): Promise<void> {
  await page.getByTestId('tx-form-next').click()
  await signStep(page)
  await doneAndIndexed(page)
}

describe('screening', () => {
  test('somebody applies, sees it wait, and withdraws', async () => {
    const { page, faults } = await connectedPage(browser, url, config, '/talent', newcomer)
    await page.getByTestId('apply-as-talent').click()
    const category = field(page, 'categoryId')
    await category.locator('option').nth(1).waitFor({ state: 'attached' })
    await category.selectOption({ index: 1 })
    await field(page, 'name').fill('Ada Newcomer')
    await field(page, 'profile').fill('Writes programs')
    await review(page)
    const id = await chain.read('TalentScreening', 'applicationCount', [])
    const waiting = row(page, id)
    await waiting.getByText('Ada Newcomer').waitFor()
    await waiting.getByTestId('withdraw-application').click()
    await signStep(page)
    await doneAndIndexed(page)
    await waiting.waitFor({ state: 'detached' })
    expect(faults).toEqual([])
    await page.close()
  })

  test('a screener takes a seat, reports, and is paid', async () => {
    const { categories } = await ask<{ categories: { id: number; active: boolean }[] }>(
      url,
      '{ categories { id active } }',
    )
    const open = categories.find(({ active }) => active)?.id ?? 0
    await chain.call(newcomer, 'TalentScreening', 'applyAsTalent', [open, ''])
    const id = await chain.read('TalentScreening', 'applicationCount', [])
    await indexed()
    const screener = personaOf(config, 'screener')
    const { page, faults } = await connectedPage(browser, url, config, '/talent', screener)
    await row(page, id).getByTestId('claim-screening').click()
    await signStep(page)
    await doneAndIndexed(page)
    await row(page, id).getByTestId('submit-screening').click()
    await field(page, 'verdict').selectOption('approve')
    await field(page, 'report').fill('Clear answers, good work')
    await review(page)
    await row(page, id).getByText('1 for, 0 against').waitFor()

    const owed = await chain.read('TalentScreening', 'claimable', [screener])
    const before = await chain.read('Btrst', 'balanceOf', [screener])
    expect(owed).toBeGreaterThan(0n)
    await page.getByTestId('claim-screening-rewards').click()
    expect((await field(page, 'to').inputValue()).toLowerCase()).toBe(screener.toLowerCase())
    await review(page)
    expect(await chain.read('Btrst', 'balanceOf', [screener])).toBe(before + owed)
    await page.goto(`${url}/addresses/${screener}`)
    await page
      .getByTestId('roles')
      .locator(`[data-raw="${before + owed}"]`)
      .first()
      .waitFor()
    expect(faults).toEqual([])
    await page.close()
  })
})

describe('referrals', () => {
  test('a newcomer names who referred them, and the referrer has one more', async () => {
    const path = `/referrals?search=${friend}`
    const { page, faults } = await connectedPage(browser, url, config, path, newcomer)
    await page.getByTestId('register-referral').click()
    await field(page, 'role').selectOption('client')
    await field(page, 'referrer').fill(friend)
    await review(page)
    await page.getByText('1 client · 0 talents').waitFor()
    expect(faults).toEqual([])
    await page.close()
  })

  test('a referrer claims what is open, and nothing is left', async () => {
    const { referrers } = await ask<{ referrers: { nodes: { address: Hex; rewardsOpen: string }[] } }>(
      url,
      '{ referrers(first: 1, sort: REWARDS_OPEN) { nodes { address rewardsOpen } } }',
    )
    const [referrer] = referrers.nodes
    if (!referrer || BigInt(referrer.rewardsOpen) <= 0n)
      throw new Error('The story leaves no reward to claim.')
    const { address, rewardsOpen } = referrer
    await chain.play(address)
    const { page, faults } = await connectedPage(browser, url, config, `/addresses/${address}`, address)
    const open = page.locator('dl > div').filter({ hasText: 'Not claimed' })
    await open.locator(`[data-raw="${rewardsOpen}"]`).waitFor()
    await page.getByTestId('claim-referral-rewards').click()
    await review(page)
    await open.locator('[data-raw="0"]').waitFor()
    expect(await chain.read('ReferralRewards', 'claimable', [address])).toBe(0n)
    expect(faults).toEqual([])
    await page.close()
  })
})
