import type { Browser, Page } from 'playwright-core'
import { type Hex, zeroAddress } from 'viem'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { ask, indexedTo, type RuntimeConfig, runtimeConfig } from '../src/graphql.ts'
import { LocalChain, localAbis } from '../src/local-chain.ts'
import { openBrowser } from '../src/open-page.ts'
import { connectedPage, doneAndIndexed, field, personaOf, signStep } from '../src/signing.ts'

/**
 * What holders of the token, spenders of budgets and anybody else do about votes and the treasury's money: each in a real browser with a wallet of its
 * own, on the real chain, until the real index has it. Accounts, budgets and votes that the story lacks are made on the chain first.
 */
const url = inject('url')
const btrst = 10n ** 18n
const day = 86_400
/** A page draws what follows from an answer a moment later. */
const soon = { timeout: 15_000 }
let config: RuntimeConfig
let browser: Browser
let chain: LocalChain
/** Accounts of the node that play no part in the story's end, so that nothing else is disturbed. */
let giver: Hex
let friend: Hex
let proposer: Hex
let spender: Hex
let rules: { slot: bigint; value: bigint } | undefined

beforeAll(async () => {
  config = await runtimeConfig(url)
  browser = await openBrowser()
  chain = new LocalChain(config)
  const busy = new Set(config.personas.map(({ address }) => address.toLowerCase()))
  // The first ones deploy, guard and run nodes.
  const free = (await chain.accounts()).slice(12).filter((address) => !busy.has(address.toLowerCase()))
  ;[giver, friend, proposer, spender] = (await withoutVotes(free)) as [Hex, Hex, Hex, Hex]
  const rich = await richest(await chain.accounts())
  for (const account of [giver, proposer])
    await chain.call(rich, 'Btrst', 'transfer', [account, 1_000_000n * btrst])
  const { blockNumber } = await chain.call(proposer, 'Btrst', 'delegate', [proposer])
  await indexedTo(url, Number(blockNumber))
})
afterAll(async () => {
  if (rules) await chain.store('BraintrustGovernor', rules.slot, rules.value)
  await browser?.close()
})

async function withoutVotes(accounts: readonly Hex[]): Promise<Hex[]> {
  const found: Hex[] = []
  for (const account of accounts) {
    const [delegate, balance] = await Promise.all([
      chain.read('Btrst', 'delegates', [account]),
      chain.read('Btrst', 'balanceOf', [account]),
    ])
    if (BigInt(delegate) === 0n && balance === 0n) found.push(account)
    if (found.length === 4) return found
  }
  throw new Error('The story leaves too few accounts without BTRST.')
}

async function richest(accounts: readonly Hex[]): Promise<Hex> {
  const balances = await Promise.all(accounts.map((account) => chain.read('Btrst', 'balanceOf', [account])))
  const most = balances.reduce((one, other) => (other > one ? other : one), 0n)
  return accounts[balances.indexOf(most)] ?? '0x'
}

/**
 * Where the governor keeps its voting delay and period, in one word. The story's votes are open for 17,280 blocks: those of this test shorter, by the
 * slot itself, since only a vote could change it otherwise.
 */
async function votingRules() {
  const [delay, period] = await Promise.all([
    chain.read('BraintrustGovernor', 'votingDelay', []),
    chain.read('BraintrustGovernor', 'votingPeriod', []),
  ])
  const value = (period << 48n) | delay
  for (let slot = 0n; slot < 40n; slot++) {
    const address = chain.addressOf('BraintrustGovernor')
    const word = await chain.client.getStorageAt({ address, slot: `0x${slot.toString(16)}` })
    if (word !== undefined && BigInt(word) === value) return { slot, value }
  }
  throw new Error('The governor keeps its voting delay and period in no slot that this test looks at.')
}

async function setVoting(delay: bigint, period: bigint): Promise<void> {
  rules ??= await votingRules()
  await chain.store('BraintrustGovernor', rules.slot, (period << 48n) | delay)
}

/** Each signature is followed until the index has it: a busy machine takes its time. */
const patience = { page: 120_000, test: 600_000 } as const

async function connected(path: string, account: string) {
  const opened = await connectedPage(browser, url, config, path, account)
  opened.page.setDefaultTimeout(patience.page)
  return opened
}

async function signIt(page: Page): Promise<void> {
  await signStep(page)
  await doneAndIndexed(page)
}

async function fillAndSign(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(values)) await field(page, name).fill(value)
  await page.getByTestId('tx-form-next').click()
  await signIt(page)
}

/** The row of an address in the list of delegates; names are only there where somebody has one. */
const delegateRow = (page: Page, address: string) =>
  page.locator('tr', { has: page.locator(`[title="${address}" i]`) })

const dayAfter = async (days: number): Promise<string> => {
  const { timestamp } = await chain.client.getBlock()
  return new Date((Number(timestamp) + days * day) * 1000).toISOString().slice(0, 10)
}

describe('delegations', () => {
  test('to oneself, then by a signature that somebody else sends', async () => {
    const own = await connected('/token', giver)
    await own.page.getByTestId('delegate').click()
    await fillAndSign(own.page, { to: giver })
    await own.page.goto(`${url}/delegates`)
    await delegateRow(own.page, giver).getByText('1,000,000').waitFor()

    await own.page.getByTestId('sign-delegation').click()
    await field(own.page, 'to').fill(friend)
    await field(own.page, 'until').fill(await dayAfter(30))
    await own.page.getByTestId('tx-form-next').click()
    await signStep(own.page)
    const text = await own.page.locator('[data-testid="tx-step"][data-state="handed-over"] pre').innerText()
    expect(JSON.parse(text)).toMatchObject({
      signer: expect.stringMatching(new RegExp(giver, 'i')),
      nonce: '0',
    })

    const sender = await connected('/delegates', spender)
    await sender.page.getByTestId('send-delegation').click()
    await field(sender.page, 'signed').fill(text.replace('"nonce": "0"', '"nonce": "1"'))
    await sender.page.getByTestId('tx-form-next').click()
    await sender.page
      .getByRole('alert')
      .getByText(/not one by/)
      .waitFor()
    await sender.page.keyboard.press('Escape')
    await sender.page.getByTestId('send-delegation').click()
    await fillAndSign(sender.page, { signed: text })
    await delegateRow(sender.page, friend).getByText('1,000,000').waitFor()
    expect(await delegateRow(sender.page, giver).count()).toBe(0)
    expect([...own.faults, ...sender.faults]).toEqual([])
  })
})

interface Proposal {
  id: string
  title: string
  state: string
  executableAt: number | null
}

async function proposalNamed(title: string): Promise<Proposal> {
  const { proposals } = await ask<{ proposals: { nodes: Proposal[] } }>(
    url,
    '{ proposals(first: 10) { nodes { id title state executableAt } } }',
  )
  const found = proposals.nodes.find((proposal) => proposal.title === title)
  if (found === undefined) throw new Error(`No proposal is called “${title}”.`)
  return found
}

/** Adds one action to the proposal at hand, and says what the page reads back from its bytes. */
async function addAction(
  page: Page,
  name: string,
  values: Readonly<Record<string, string>>,
): Promise<string> {
  const actions = page.locator('[data-field="actions"]').first()
  const before = await page.getByTestId('proposal-action').count()
  await actions.locator('select').last().selectOption(name)
  const action = page.getByTestId('proposal-action').nth(before)
  for (const [key, value] of Object.entries(values)) {
    const control = field(action, key)
    if ((await control.evaluate((element) => element.tagName)) === 'SELECT') await control.selectOption(value)
    else await control.fill(value)
  }
  return action.getByTestId('action-words').innerText()
}

interface Draft {
  readonly title: string
  readonly text: string
  /** Call, what is entered for it, and what the page must say of it. */
  readonly actions: readonly (readonly [
    name: string,
    values: Readonly<Record<string, string>>,
    words: RegExp,
  ])[]
}

async function propose(page: Page, { title, text, actions }: Draft): Promise<string> {
  await page.getByTestId('propose').click()
  await field(page, 'title').fill(title)
  await field(page, 'text').fill(text)
  for (const [name, values, words] of actions) expect(await addAction(page, name, values)).toMatch(words)
  await page.getByTestId('tx-form-next').click()
  const review = page.getByTestId('tx-step')
  await page.getByTestId('tx-confirm').waitFor()
  const shown = await review.innerText()
  for (const [, , words] of actions) expect(shown).toMatch(words)
  await signIt(page)
  await page
    .getByRole('cell', { name: new RegExp(title) })
    .first()
    .waitFor()
  return (await proposalNamed(title)).id
}

const stateOn = (page: Page, words: RegExp) => page.getByTestId('proposal-state').getByText(words).waitFor()

async function mineAndIndex(blocks: number): Promise<void> {
  await chain.mine(blocks)
  await indexedTo(url, Number(await chain.client.getBlockNumber({ cacheTime: 0 })))
}

/** What only the timelock can do, done as it, so that there is something to take back. */
async function thingsToTakeBack() {
  const timelock = chain.addressOf('Timelock')
  await chain.play(timelock)
  await chain.call(timelock, 'ProtocolConfig', 'addCategory', ['Short-lived'])
  const category = await chain.read('ProtocolConfig', 'categoryCount', [])
  await chain.call(timelock, 'ProtocolConfig', 'addNode', [friend, 'Passing node'])
  const { timestamp } = await chain.client.getBlock()
  const end = timestamp + BigInt(365 * day)
  const budget = [chain.addressOf('Btrst'), friend, btrst, timestamp, end, 'To be taken back'] as const
  await chain.call(timelock, 'Treasury', 'allocateBudget', budget)
  const number = await chain.read('Treasury', 'budgetCount', [])
  const referrals = await chain.call(giver, 'ReferralRewards', 'registerReferral', [friend, 1])
  await indexedTo(url, Number(referrals.blockNumber))
  return { category: `${category}`, budget: `${number}` }
}

/** Somebody approved, who is nobody that the story's end needs. */
async function approvedTalent(): Promise<{ talent: string; category: string }> {
  const busy = config.personas.map(({ address }) => address.toLowerCase())
  const logs = await chain.client.getContractEvents({
    address: chain.addressOf('TalentScreening'),
    abi: localAbis.TalentScreening,
    eventName: 'ScreeningDecided',
    fromBlock: 0n,
  })
  for (const { args } of logs.toReversed()) {
    if (!args.approved || !args.talent || busy.includes(args.talent.toLowerCase())) continue
    const { categoryId } = await chain.read('TalentScreening', 'application', [args.applicationId ?? 0n])
    if (await chain.read('TalentScreening', 'isApproved', [args.talent, categoryId]))
      return { talent: args.talent, category: `${categoryId}` }
  }
  throw new Error('The story approves nobody.')
}

/** A client of the story hires somebody anew; the fee that the engagement is charged, in basis points. */
async function feeOfNextEngagement({
  talent,
  category,
}: {
  talent: string
  category: string
}): Promise<number> {
  const client = personaOf(config, 'client')
  await chain.call(client, 'JobBoard', 'postJob', [
    Number(category),
    zeroAddress,
    1_000_000_000n,
    1,
    'data:,job',
  ])
  const job = await chain.read('JobBoard', 'jobCount', [])
  const { timestamp } = await chain.client.getBlock()
  // Without a bid: a client may ask somebody.
  const dates = [timestamp + 3600n, timestamp + BigInt(30 * day)] as const
  const offer = [job, talent as Hex, 0n, 900_000_000n, ...dates] as const
  const { blockNumber } = await chain.call(client, 'JobBoard', 'offerEngagement', offer)
  await indexedTo(url, Number(blockNumber))
  const id = `${await chain.read('JobBoard', 'engagementCount', [])}`
  const { engagement } = await ask<{ engagement: { feeBps: number } }>(
    url,
    'query($id: ID!) { engagement(id: $id) { feeBps } }',
    { id },
  )
  return engagement.feeBps
}

describe('the life of proposals', () => {
  test(
    'proposed, voted on with a reason, queued, executed; the next engagement is charged the new fee, and the budget is paid out',
    async () => {
      const back = await thingsToTakeBack()
      const talent = await approvedTalent()
      const [reports, approvals] = await Promise.all([
        chain.read('TalentScreening', 'reportsNeeded', []),
        chain.read('TalentScreening', 'approvalsNeeded', []),
      ])
      const { page, faults } = await connected('/proposals', proposer)
      await setVoting(1n, 12n)
      const first = await propose(page, {
        title: 'Half a point less',
        text: 'For growth.',
        actions: [
          ['setFeeBps', { fee: '12.5' }, /Sets the marketplace fee to 12\.5 %/],
          ['addCategory', { name: 'Gardening' }, /Adds the job category “Gardening”/],
          ['addNode', { node: spender, name: 'New node' }, /Adds the node “New node”/],
          ['setPaymentTerms', { review: '6', net: '29' }, /at least 6 days|6 d/],
          ['setReferralRate', { kind: '0', rate: '0.35' }, /client referrals to 0\.35 BTRST/],
          [
            'setScreeningParams',
            { reports: `${reports}`, approvals: `${approvals}`, reward: '13.5' },
            /a report earns 13\.5 BTRST/,
          ],
          [
            'allocateBudgetBtrst',
            { amount: '25', spender, purpose: 'Prizes of the browser test' },
            /Sets 25 BTRST aside for “Prizes/,
          ],
          ['setTreasuryWallet', { wallet: spender, active: 'true', label: 'Prizes' }, /account “Prizes”/],
        ],
      })
      const second = await propose(page, {
        title: 'Taking things back',
        text: 'What was made for this test.',
        actions: [
          ['retireCategory', { category: back.category }, /Retires job category/],
          ['removeNode', { node: friend }, /Removes the node/],
          ['revokeReferral', { referred: giver, kind: '1', reason: 'test' }, /Stops the talent referral/],
          ['revokeTalent', { ...talent, reason: 'test' }, /Takes back the approval/],
          ['revokeBudget', { budget: back.budget }, /Ends the budget/],
        ],
      })
      await mineAndIndex(2)

      await page.goto(`${url}/proposals/${first}`)
      await page.getByTestId('vote-for').click()
      await fillAndSign(page, { reason: 'Growth comes first.' })
      await page.getByText('Growth comes first.').first().waitFor()
      await page
        .getByTestId('vote-note')
        .getByText(/You have voted: For/)
        .waitFor()
      await chain.call(proposer, 'BraintrustGovernor', 'castVote', [BigInt(second), 1])

      await mineAndIndex(12)
      for (const id of [first, second]) {
        await page.goto(`${url}/proposals/${id}`)
        await stateOn(page, /Passed/)
        await page.getByTestId('queue-proposal').click()
        await signIt(page)
        await stateOn(page, /Queued/)
      }
      const early = page.getByTestId('execute-proposal')
      await expect.poll(() => early.getAttribute('aria-disabled'), soon).toBe('true')
      expect(await early.getAttribute('title')).toMatch(/waits in the timelock until/)

      await chain.warp(7 * day + 60)
      await mineAndIndex(1)
      // In this order: the second takes back the approval of whoever is hired here.
      await page.goto(`${url}/proposals/${first}`)
      await execute(page)
      expect(await feeOfNextEngagement(talent)).toBe(1250)
      await page.goto(`${url}/proposals/${second}`)
      await execute(page)

      const budgets = await connected('/treasury', spender)
      const row = budgets.page.locator('tr', { hasText: 'Prizes of the browser test' })
      await row.getByTestId('disburse').click()
      await fillAndSign(budgets.page, { to: friend, amount: '20', reference: 'First prize' })
      await row.locator(`[data-raw="${20n * btrst}"]`).waitFor()
      expect([...faults, ...budgets.faults]).toEqual([])
    },
    patience.test,
  )

  test('taken back by who made it, before its vote', async () => {
    await setVoting(40n, 12n)
    const { page, faults } = await connected('/proposals', proposer)
    const id = await propose(page, {
      title: 'On second thoughts',
      text: 'No.',
      actions: [['addCategory', { name: 'Never' }, /“Never”/]],
    })
    const other = await connected(`/proposals/${id}`, spender)
    const theirs = other.page.getByTestId('cancel-proposal')
    await theirs.waitFor()
    await expect.poll(() => theirs.getAttribute('title'), soon).toMatch(/Only who made a proposal/)
    await page.goto(`${url}/proposals/${id}`)
    await page.getByTestId('cancel-proposal').click()
    await signIt(page)
    await stateOn(page, /Cancelled/)
    await expect.poll(() => page.getByTestId('cancel-proposal').count(), soon).toBe(0)
    expect([...faults, ...other.faults]).toEqual([])
  })
})

async function execute(page: Page): Promise<void> {
  await page.getByTestId('execute-proposal').click()
  await signIt(page)
  await stateOn(page, /Executed/)
}

describe('fees', () => {
  test('are converted by anybody, half an hour after the price was noted', async () => {
    const fees = await chain.call(personaOf(config, 'client'), 'UsdcTest', 'transfer', [
      chain.addressOf('FeeConverter'),
      150_000_000n,
    ])
    await indexedTo(url, Number(fees.blockNumber))
    const { page, faults } = await connected('/treasury?period=all', spender)
    await page.getByTestId('observe-price').click()
    await signIt(page)
    await page.getByTestId('convert-fees').click()
    await field(page, 'amount').fill('123.45')
    await page.getByTestId('tx-form-next').click()
    await page
      .getByRole('alert')
      .getByText(/still too young/)
      .waitFor()
    await page.keyboard.press('Escape')

    await chain.warp(31 * 60)
    await page.getByTestId('convert-fees').click()
    await fillAndSign(page, { amount: '123.45', slippage: '2' })
    await page.getByRole('cell', { name: '123.45 USDC' }).waitFor()
    expect(faults).toEqual([])
  })
})
