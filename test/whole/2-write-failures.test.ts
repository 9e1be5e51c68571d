import type { Browser, Page } from 'playwright-core'
import { encodeFunctionData, erc20Abi, maxUint256, parseAbi } from 'viem'
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import { becomeContract, rpcVoid } from '../src/contract-account.ts'
import { ask, indexedTo, type RuntimeConfig, runtimeConfig, until } from '../src/graphql.ts'
import { openBrowser, openPage } from '../src/open-page.ts'
import { blockAt, rpc } from '../src/raw-logs.ts'
import { reorganise } from '../src/reorganise.ts'
import { connectedPage, doneAndIndexed, personaOf, signStep, step } from '../src/signing.ts'
import { stackChildren } from '../src/stack-children.ts'
import { injectWallet, type TestWallet } from '../src/wallet.ts'

/** Everything that can go wrong between a review and the index, once each, in a real browser on the real chain: one person, one page, one wallet. */
const url = inject('url')
const dataDir = inject('dataDir')
let config: RuntimeConfig
let browser: Browser
let page: Page
let wallet: TestWallet
let faults: string[]
let client: `0x${string}`

beforeAll(async () => {
  config = await runtimeConfig(url)
  browser = await openBrowser()
  client = personaOf(config, 'client')
  const connected = await connectedPage(browser, url, config, '/jobs', client)
  page = connected.page
  wallet = connected.wallet
  faults = connected.faults
})
afterAll(() => browser?.close())

const close = () => page.keyboard.press('Escape')
const field = (name: string) => page.locator(`[data-field="${name}"]`)
const failure = (kind: string) => page.locator(`[data-testid="tx-failure"][data-kind="${kind}"]`)
const note = (name: string) => page.locator(`[data-note="${name}"]`)
const askedToSend = () => wallet.calls.filter(({ method }) => method === 'eth_sendTransaction').length
/** Titles of no other run on the same stack, none of them a part of another. */
const run = Date.now().toString(36)
let jobs = 0
const nextTitle = () => `Failing well ${run} ${++jobs}.`

/** Enters a job, up to its review or what stands in its way. */
async function enterJob(title = nextTitle(), category?: string): Promise<string> {
  await page.getByTestId('post-job').click()
  await field('title').getByRole('textbox').fill(title)
  const choice = category === undefined ? { index: 1 } : { label: category }
  await field('categoryId').getByRole('combobox').selectOption(choice)
  await field('budget').getByRole('textbox').fill('1000')
  await page.getByTestId('tx-form-next').click()
  return title
}

/** Enters a job and signs it. */
async function sendJob(title?: string, category?: string): Promise<string> {
  const entered = await enterJob(title, category)
  await signStep(page)
  return entered
}

const jobsNamed = async (title: string): Promise<number> =>
  (
    await ask<{ jobs: { totalCount: number } }>(
      url,
      'query($title: String!) { jobs(search: $title) { totalCount } }',
      { title },
    )
  ).jobs.totalCount

/** What governance would do after a vote and its delay. */
async function asTimelock(data: string): Promise<void> {
  const from = config.addresses.Timelock
  await rpcVoid(config.rpcUrl, 'anvil_impersonateAccount', [from])
  await rpcVoid(config.rpcUrl, 'anvil_setBalance', [from, '0xde0b6b3a7640000'])
  await rpc(config.rpcUrl, 'eth_sendTransaction', [{ from, to: config.addresses.ProtocolConfig, data }])
  await rpcVoid(config.rpcUrl, 'anvil_stopImpersonatingAccount', [from])
}

const protocolConfig = parseAbi(['function addCategory(string)', 'function retireCategory(uint32)'])

/** A category of this test's own, so that it takes none away from others; its name. */
async function addCategory(of: string): Promise<string> {
  const name = `Fleeting ${of} ${run}`
  await asTimelock(encodeFunctionData({ abi: protocolConfig, functionName: 'addCategory', args: [name] }))
  await indexedTo(url, (await blockAt(config.rpcUrl)).number)
  return name
}

async function retireCategory(named: string): Promise<void> {
  const { categories } = await ask<{ categories: { id: number; name: string }[] }>(
    url,
    '{ categories { id name } }',
  )
  const id = categories.find(({ name }) => name === named)?.id
  if (id === undefined) throw new Error(`There is no category ${named}.`)
  await asTimelock(encodeFunctionData({ abi: protocolConfig, functionName: 'retireCategory', args: [id] }))
}

// What one test leaves behind, after a failure above all, is put away for the next.
afterEach(async () => {
  wallet.alter = null
  wallet.slow = wallet.elsewhere = wallet.batches = wallet.contract = false
  if (await page.getByTestId('tx-dialog').isVisible()) await close()
})

describe('before it is sent', () => {
  test('a no in the wallet is silent and leads back to the review; a yes to the index and a receipt', async () => {
    const title = await enterJob()
    wallet.rejectNext = true
    const before = askedToSend()
    await signStep(page)
    await step(page, 'review').waitFor()
    expect(askedToSend()).toBe(before + 1)
    expect(await page.getByTestId('tx-dialog').getByRole('alert').count()).toBe(0)
    await signStep(page)
    await step(page, 'done').waitFor()
    expect(await jobsNamed(title)).toBe(1)

    // What is done has a receipt that says it in words and holds its block.
    await page.getByTestId('tx-receipt').click()
    const receipt = page.getByTestId('receipt')
    await receipt.getByTestId('receipt-words').getByText('Post a job').waitFor()
    const line = await receipt.getByTestId('receipt-check').innerText()
    const hash = /0x[0-9a-f]{64}/.exec(line)?.[0]
    const { blockHash } = await rpc<{ blockHash: string }>(config.rpcUrl, 'eth_getTransactionReceipt', [hash])
    await receipt.getByText(blockHash, { exact: true }).first().waitFor()
    await page.goBack()
    await page.getByTestId('post-job').waitFor()
  })

  test('on another chain nothing is signed, for another account everything is read again', async () => {
    await enterJob()
    await step(page, 'review').waitFor()
    await wallet.switchChain(1)
    await step(page, 'blocked').waitFor()
    await page.getByRole('button', { name: /^Switch to/ }).click()
    await step(page, 'review').waitFor()

    // Another account in the middle: everything is read again for it.
    const other = personaOf(config, 'talent')
    await wallet.switchAccount(other)
    await step(page, 'review').getByText(other).first().waitFor()
    await wallet.switchAccount(client)
    await step(page, 'review').getByText(client).first().waitFor()
  })

  test('what would fail is not signed', async () => {
    const category = await addCategory('tried')
    await enterJob(undefined, category)
    await step(page, 'review').waitFor()
    await retireCategory(category)
    const before = askedToSend()
    await signStep(page)
    await failure('simulation')
      .getByText(/takes no new jobs/)
      .first()
      .waitFor()
    expect(askedToSend()).toBe(before)
  })
})

describe('on its way', () => {
  test('mined, but failed: with its reason', async () => {
    const category = await addCategory('mined')
    wallet.slow = true
    const title = await sendJob(undefined, category)
    await step(page, 'pending').waitFor()
    await retireCategory(category)
    await wallet.release()
    await failure('reverted')
      .getByText(/takes no new jobs/)
      .first()
      .waitFor()
    expect(await jobsNamed(title)).toBe(0)
  })

  test('sent again with a higher fee: the same, and followed', async () => {
    wallet.slow = true
    const title = await sendJob()
    await step(page, 'pending').waitFor()
    // The page may have seen the first one by now, or not: it finds the second either way.
    const hash = await wallet.replace({})
    await wallet.release()
    await step(page, 'done').waitFor()
    expect(await page.getByTestId('tx-step').locator(`[title="${hash}"]`).count()).toBe(1)
    expect(await jobsNamed(title)).toBe(1)
  })

  test('cancelled in the wallet', async () => {
    wallet.slow = true
    const title = await sendJob()
    await step(page, 'pending').waitFor()
    await pageKnowsNumber()
    await wallet.replace({ to: client, data: '0x' })
    await wallet.release()
    await failure('cancelled').waitFor()
    expect(await jobsNamed(title)).toBe(0)
  })

  test('the same once more is refused, with the way to the one on its way; a reload goes on with it', async () => {
    wallet.slow = true
    const title = await sendJob()
    await step(page, 'pending').waitFor()
    await close()
    await page.getByTestId('flight-notice').getByText('1 transaction in flight').waitFor()
    const before = askedToSend()
    await enterJob(title)
    await page.getByTestId('tx-open-flight').click()
    await step(page, 'pending').waitFor()
    expect(askedToSend()).toBe(before)

    await page.reload()
    await page.getByTestId('flight-notice').getByRole('button').click()
    await step(page, 'pending').waitFor()
    await wallet.release()
    await step(page, 'done').waitFor()
    expect(await jobsNamed(title)).toBe(1)
    await close()
    await page.getByTestId('flight-notice').waitFor({ state: 'detached' })
  })

  test('dropped by every node: said, and tried again', async () => {
    wallet.slow = true
    const title = await sendJob()
    await step(page, 'pending').waitFor()
    await pageKnowsNumber()
    await wallet.drop()
    wallet.slow = false
    await failure('dropped').waitFor()
    await page.getByRole('button', { name: 'Try again' }).click()
    await signStep(page)
    await doneAndIndexed(page)
    expect(await jobsNamed(title)).toBe(1)
  })
})

/** Runs in the page: the number of the transaction on its way, once the page knows it. */
const flightNonce = `Object.keys(localStorage).filter((key) => key.startsWith('braintrust-flight:'))
  .map((key) => JSON.parse(localStorage.getItem(key)).sent.nonce).find((nonce) => nonce !== null)`
const pageKnowsNumber = () =>
  until('the page to see it', async () => (await page.evaluate(flightNonce)) ?? undefined)

describe('a wallet that is not to be trusted', () => {
  test('alters the call data: an alarm that says what to do', async () => {
    wallet.alter = (asked) => ({ ...asked, data: `${asked.data}00` })
    await sendJob()
    await failure('alarm')
      .getByText(/call data is another/)
      .waitFor()
    await page.getByTestId('tx-advice').getByText('Sign nothing more').waitFor()
  })

  test('sends it to another chain, and answers for that one', async () => {
    wallet.elsewhere = true
    await sendJob()
    await note('unseen').waitFor()
    await failure('alarm')
      .getByText(/answers for chain 1/)
      .waitFor()
    await wallet.switchChain(config.chainId)
  })
})

describe('the chain and the index', () => {
  test('a contract account waits for its other signers', async () => {
    const back = await becomeContract(config.rpcUrl, client)
    wallet.contract = true
    const title = await sendJob()
    await note('unseen')
      .getByText(/other signers/)
      .waitFor()
    await wallet.cosign()
    await doneAndIndexed(page)
    wallet.contract = false
    await back()
    expect(await jobsNamed(title)).toBe(1)
  })

  test('an index that lags and halts: what the chain has is said, and done only when the index has it', async () => {
    const graphNode = stackChildren(dataDir).find(({ name }) => name === 'graph-node')
    if (graphNode === undefined) throw new Error('graph-node does not run.')
    process.kill(graphNode.pid, 'SIGSTOP')
    try {
      await sendJob()
      await step(page, 'indexing').waitFor()
      // The chain goes on without it: that is how our API sees that it halts, and not only takes its time.
      await rpcVoid(config.rpcUrl, 'anvil_mine', ['0x32'])
      await note('slow').or(note('halted')).first().waitFor({ timeout: 60_000 })
      await note('halted').waitFor({ timeout: 120_000 })
      const { number } = await blockAt(config.rpcUrl)
      expect(await note('on-chain').innerText()).toMatch(/It is on the chain, block [\d,]+\./)
      expect(number).toBeGreaterThan(0)
    } finally {
      process.kill(graphNode.pid, 'SIGCONT')
    }
    await step(page, 'done').waitFor({ timeout: 90_000 })
  })

  test('a reorganisation takes it back after it was indexed: said, and it can be sent again', async () => {
    const title = await sendJob()
    await step(page, 'done').waitFor({ timeout: 60_000 })
    const receipts = wallet.sent.at(-1)?.hash
    const { blockNumber } = await rpc<{ blockNumber: string }>(config.rpcUrl, 'eth_getTransactionReceipt', [
      receipts,
    ])
    const head = await blockAt(config.rpcUrl)
    await reorganise(config.rpcUrl, head.number - Number(blockNumber) + 2)
    await note('reorged').waitFor()
    await failure('dropped').waitFor()
    await page.getByRole('button', { name: 'Try again' }).click()
    await signStep(page)
    await step(page, 'done').waitFor({ timeout: 60_000 })
    await close()
    await until('the job to be there once', async () => ((await jobsNamed(title)) === 1 ? true : undefined))
  })
})

interface Payable {
  readonly id: string
  readonly client: `0x${string}`
}

async function payableInvoice(): Promise<Payable> {
  const clients = config.personas.map(({ address }) => address.toLowerCase())
  const { invoices } = await ask<{ invoices: { nodes: Payable[] } }>(
    url,
    '{ invoices(status: VERIFIED, first: 200) { nodes { id client } } }',
  )
  const found = invoices.nodes.find((one) => clients.includes(one.client.toLowerCase()))
  if (found === undefined) throw new Error('No persona of the story has a verified invoice to pay.')
  return found
}

describe('money', () => {
  test('without a wallet the calls are shown for a terminal, and the bytes are those of the call', async () => {
    const invoice = await payableInvoice()
    const { page: bare } = await openPage(browser)
    await injectWallet(bare, config.rpcUrl, client)
    await injectWallet(bare, config.rpcUrl, client, { name: 'Second Wallet', rdns: 'org.example.second' })
    await bare.goto(`${url}/invoices/${invoice.id}`)
    await bare.getByTestId('connect-wallet').click()
    const listed = bare.getByTestId('connect-dialog')
    for (const name of ['Test Wallet', 'Second Wallet'])
      await listed.getByRole('button', { name }).locator('img').waitFor()
    await bare.keyboard.press('Escape')

    await bare.getByTestId('pay-invoice').click()
    const without = bare.getByTestId('without-wallet')
    await without.locator('summary').first().click()
    await without.getByRole('textbox').fill(invoice.client)
    await without.getByRole('button', { name: 'Show the calls' }).click()
    await without.getByTestId('command-send').first().waitFor()
    const data = await without.getByTestId('call-data').first().innerText()
    const line = await without.getByTestId('command-send').first().innerText()
    expect(line).toContain(`--from ${invoice.client}`)
    expect(line.endsWith(data)).toBe(true)
    expect(data).toMatch(/^0x095ea7b3/)
    await bare.context().close()
  })

  test('a raised allowance is an alarm with the way back; then approval and payment go as one', async () => {
    const invoice = await payableInvoice()
    await wallet.switchAccount(invoice.client)
    await page.goto(`${url}/invoices/${invoice.id}`)
    await page.getByTestId('pay-invoice').click()
    const spender = config.addresses.InvoiceEscrow as `0x${string}`
    const allow = (amount: bigint) =>
      encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args: [spender, amount] })
    wallet.alter = (asked) => ({ ...asked, data: allow(maxUint256) })
    await signStep(page)
    await failure('alarm')
      .getByText(/an unlimited number of/)
      .waitFor()
    await page.getByTestId('tx-advice').getByText(allow(0n)).waitFor()
    wallet.alter = null
    await close()

    const undo = { from: invoice.client, to: config.addresses.UsdcTest, data: allow(0n) }
    await rpc(config.rpcUrl, 'eth_sendTransaction', [undo])
    wallet.batches = true
    await page.getByTestId('pay-invoice').click()
    await step(page, 'review')
      .getByText(/either all of them happen, or none/)
      .waitFor()
    const before = askedToSend()
    await signStep(page)
    await doneAndIndexed(page)
    wallet.batches = false
    expect(askedToSend()).toBe(before)
    await page.getByTestId('invoice-status').getByText(/paid/i).waitFor()
  })

  test('the page was quiet through all of it', () => expect(faults).toEqual([]))
})
