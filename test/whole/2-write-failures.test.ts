import type { Browser, Page } from 'playwright-core'
import { encodeFunctionData, erc20Abi, maxUint256 } from 'viem'
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import { ask, type RuntimeConfig, runtimeConfig } from '../src/graphql.ts'
import { openBrowser } from '../src/open-page.ts'
import { rpc } from '../src/raw-logs.ts'
import { connectedPage, doneAndIndexed, personaOf, signStep, step } from '../src/signing.ts'
import type { TestWallet } from '../src/wallet.ts'

/** What can go wrong between a review and the index, in a real browser on the real chain: one person, one page, one wallet. */
const url = inject('url')
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
})

describe('on its way', () => {
  test('sent again with a higher fee: the same, and followed', async () => {
    wallet.slow = true
    const title = await sendJob()
    await step(page, 'pending').waitFor()
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
    await wallet.replace({ to: client, data: '0x' })
    await wallet.release()
    await failure('cancelled').waitFor()
    expect(await jobsNamed(title)).toBe(0)
  })
})

describe('a wallet that is not to be trusted', () => {
  test('alters the call data: an alarm that says what to do', async () => {
    wallet.alter = (asked) => ({ ...asked, data: `${asked.data}00` })
    await sendJob()
    await failure('alarm')
      .getByText(/call data is another/)
      .waitFor()
    await page.getByTestId('tx-advice').getByText('Sign nothing more').waitFor()
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
