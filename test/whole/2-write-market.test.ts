import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { ask, type RuntimeConfig, runtimeConfig } from '../src/graphql.ts'
import { LocalChain } from '../src/local-chain.ts'
import { openBrowser } from '../src/open-page.ts'
import { makeOwed } from '../src/owed-payment.ts'
import { act, type ConnectedPage, connectedPage, personaOf } from '../src/signing.ts'

/** The life of one job, from its posting to its end, each step signed in the browser by who it falls to, on the real chain until the real index has it. */
const url = inject('url')
const day = 86_400
const usdc = (units: number): string => `${units * 1_000_000}`

let config: RuntimeConfig
let browser: Browser
let chain: LocalChain
let client: ConnectedPage
let talent: ConnectedPage
let node: ConnectedPage
let talentAddress: `0x${string}`
/** When the work began: some days ago, so that it can be billed. */
let begun: number
let category: number
let job = ''
let engagement = ''

const dayOf = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(0, 10)

beforeAll(async () => {
  config = await runtimeConfig(url)
  chain = new LocalChain(config)
  browser = await openBrowser()
  ;[talentAddress, category] = await approvedTalent()
  begun = Math.floor((await chain.time()) / day) * day - 20 * day
  const connected = (path: string, account: string) => connectedPage(browser, url, config, path, account)
  client = await connected('/jobs', personaOf(config, 'client'))
  talent = await connected('/invoices', talentAddress)
  node = await connected('/invoices', personaOf(config, 'verifier'))
})
afterAll(() => browser?.close())

/** Somebody of the story who may be hired, and in which category. */
async function approvedTalent(): Promise<[`0x${string}`, number]> {
  const { categories } = await ask<{ categories: { id: number; active: boolean }[] }>(
    url,
    '{ categories { id active } }',
  )
  for (const { address, role } of config.personas) {
    if (role !== 'talent') continue
    for (const { id, active } of categories) {
      if (!active) continue
      const args = [address, id] as const
      if (await chain.read('TalentScreening', 'isApproved', args)) return [address, id]
    }
  }
  throw new Error('No talent of the story is approved in an open category.')
}

const at = (who: ConnectedPage, path: string) => who.page.goto(`${url}${path}`)

/** Waits until a page says something about the state it is in. */
const shows = (page: Page, testId: string, text: RegExp) =>
  page.getByTestId(testId).filter({ hasText: text }).waitFor({ timeout: 30_000 })

async function newest(list: 'jobs' | 'engagements' | 'invoices'): Promise<string> {
  const answer = await ask<Record<string, { nodes: { id: string }[] }>>(
    url,
    `{ ${list}(first: 1) { nodes { id } } }`,
  )
  return answer[list]?.nodes[0]?.id ?? ''
}

/** The talent bills days of the work, counted from its beginning; the new invoice. */
async function bill(amount: string, from: number, to: number): Promise<string> {
  await at(talent, `/engagements/${engagement}`)
  await act(talent.page, 'submit-invoice', {
    amount,
    firstDay: dayOf(begun + from * day),
    lastDay: dayOf(begun + to * day),
    work: `Days ${from} to ${to}`,
  })
  const id = await newest('invoices')
  await talent.page.getByRole('link', { name: `Invoice ${id}`, exact: true }).waitFor()
  return id
}

async function verify(id: string): Promise<void> {
  await at(node, `/invoices/${id}`)
  await act(node.page, 'verify-invoice', { evidence: `Timesheet of invoice ${id}` })
  await shows(node.page, 'invoice-status', /verified/i)
}

describe('the life of a job', () => {
  test('a client posts and changes a job', async () => {
    await act(client.page, 'post-job', {
      title: 'A mural for the lobby',
      categoryId: `${category}`,
      budget: '5000',
      positions: '2',
    })
    job = await newest('jobs')
    await at(client, `/jobs/${job}`)
    await act(client.page, 'update-job', { title: 'A mural for both lobbies', budget: '6000' })
    await client.page.getByRole('heading', { name: 'A mural for both lobbies' }).waitFor()
  })

  test('a talent bids, withdraws the bid, and bids again', async () => {
    await at(talent, `/jobs/${job}`)
    await act(talent.page, 'submit-bid', { rate: '60', unit: 'hourly', message: 'By the hour' })
    await act(talent.page, 'withdraw-bid')
    await act(talent.page, 'submit-bid', { rate: '900', unit: 'fixed', message: 'For all of it' })
    const { bids } = await ask<{ bids: { nodes: { status: string; rate: string; unit: string }[] } }>(
      url,
      'query($job: ID!) { bids(jobId: $job) { nodes { status rate unit } } }',
      { job },
    )
    expect(bids.nodes).toEqual([
      { status: 'LIVE', rate: usdc(900), unit: 'FIXED' },
      { status: 'WITHDRAWN', rate: usdc(60), unit: 'HOURLY' },
    ])
    await talent.page.getByRole('cell', { name: 'Withdrawn', exact: true }).waitFor()
  })

  test('the client makes an offer on the bid, which the talent accepts, and one without, which the talent declines', async () => {
    const dates = { firstDay: dayOf(begun), lastDay: dayOf(begun + 200 * day) }
    const onBid = client.page.getByRole('row', { name: /For all of it/ })
    // Talent and value are those of the bid.
    await act(client.page, 'offer-engagement', dates, { within: onBid })
    engagement = await newest('engagements')
    await client.page.getByRole('link', { name: `Engagement ${engagement}` }).waitFor()
    await act(client.page, 'offer-engagement', { talent: talentAddress, value: '10', ...dates })
    const second = await newest('engagements')
    expect(second).not.toBe(engagement)

    await at(talent, `/engagements/${second}`)
    await act(talent.page, 'decline-engagement')
    await shows(talent.page, 'engagement-status', /declined/i)
    await at(talent, `/engagements/${engagement}`)
    await act(talent.page, 'accept-engagement')
    await shows(talent.page, 'engagement-status', /running/i)
  })

  test('the client funds the escrow by a permit, and by an approval, and raises the value', async () => {
    await at(client, `/engagements/${engagement}`)
    await act(client.page, 'fund-escrow', { amount: '300' }, { signatures: 2 })
    const asked = client.wallet.calls.map(({ method }) => method)
    expect(asked).toContain('eth_signTypedData_v4')
    await shows(client.page, 'engagement-escrow', /^300/)
    await act(client.page, 'fund-escrow', { amount: '20', way: 'approval' }, { signatures: 2 })
    await shows(client.page, 'engagement-escrow', /^320/)
    await act(client.page, 'amend-engagement', { value: '1000' })
    const { found } = await ask<{ found: { contractedValue: string; escrow: string; withdrawable: string } }>(
      url,
      'query($id: ID!) { found: engagement(id: $id) { contractedValue escrow withdrawable } }',
      { id: engagement },
    )
    expect(found).toEqual({ contractedValue: usdc(1000), escrow: usdc(320), withdrawable: usdc(320) })
  })

  test('an invoice is verified, paid from the escrow and given back', async () => {
    const id = await bill('100', 0, 1)
    await verify(id)
    await at(client, `/invoices/${id}`)
    await act(client.page, 'pay-invoice')
    await shows(client.page, 'invoice-status', /paid/i)
    await at(talent, `/invoices/${id}`)
    await act(talent.page, 'refund-invoice', {}, { signatures: 2, form: true })
    await shows(talent.page, 'invoice-status', /refunded/i)
  })

  test('an invoice is rejected, and one is cancelled', async () => {
    const rejected = await bill('50', 2, 3)
    await at(node, `/invoices/${rejected}`)
    await act(node.page, 'reject-invoice', { reason: 'hours do not match' })
    await shows(node.page, 'invoice-status', /rejected/i)
    const cancelled = await bill('40', 2, 3)
    await at(talent, `/invoices/${cancelled}`)
    await act(talent.page, 'cancel-invoice')
    await shows(talent.page, 'invoice-status', /cancelled/i)
  })

  test('a due invoice is released by somebody else than its client', async () => {
    const id = await bill('100', 2, 3)
    await verify(id)
    const { releasableAt } = await readInvoice(id)
    await chain.warpTo(releasableAt)
    await act(node.page, 'release-invoice')
    await shows(node.page, 'invoice-status', /paid/i)
    const { paid } = await ask<{ paid: { paidTalentAmount: string; paidFeeAmount: string; fee: string } }>(
      url,
      'query($id: ID!) { paid: invoice(id: $id) { paidTalentAmount paidFeeAmount fee } }',
      { id },
    )
    expect(paid).toMatchObject({ paidTalentAmount: usdc(100), paidFeeAmount: paid.fee })
  })

  test('the client takes out what is left, ends the engagement and closes the job', async () => {
    await at(client, `/engagements/${engagement}`)
    // The form begins with the client's own address and all that is free.
    await act(client.page, 'withdraw-escrow', {}, { form: true })
    await shows(client.page, 'engagement-escrow', /^0/)
    await act(client.page, 'end-engagement', { how: 'completed' })
    await shows(client.page, 'engagement-status', /completed/i)
    await at(client, `/jobs/${job}`)
    await act(client.page, 'close-job')
    await shows(client.page, 'job-status', /cancelled/i)
    expect(await client.page.getByTestId('submit-bid').count()).toBe(0)
  })

  test('a payment that the token refused to deliver is claimed', async () => {
    await makeOwed(chain, personaOf(config, 'client'), talentAddress, 5_000_000n)
    const held = () => chain.read('UsdcTest', 'balanceOf', [talentAddress])
    const before = await held()
    await at(talent, '/invoices')
    await act(talent.page, 'claim-owed', { to: talentAddress })
    expect((await held()) - before).toBe(5_000_000n)
  })

  test('a party disputes an invoice', async () => {
    const open = await verifiedInvoice()
    const party = await connectedPage(browser, url, config, `/invoices/${open.id}`, open.talent)
    await act(party.page, 'open-dispute', { share: '100', statement: 'All of it was delivered' })
    await shows(party.page, 'invoice-status', /disputed/i)
    expect(party.faults).toEqual([])
  })

  test('who may not act hears why, and nobody saw a fault', async () => {
    const open = await verifiedInvoice()
    await at(node, `/invoices/${open.id}`)
    const pay = node.page.locator('[data-testid="pay-invoice"][aria-disabled="true"]')
    expect(await pay.getAttribute('title')).toBe('Only the client can pay it.')
    expect([...client.faults, ...talent.faults, ...node.faults]).toEqual([])
  })
})

async function readInvoice(id: string) {
  return chain.read('InvoiceEscrow', 'invoice', [BigInt(id)])
}

/** An invoice that waits for its client, who is nobody that the tests act as. */
async function verifiedInvoice(): Promise<{ id: string; talent: string }> {
  const { invoices } = await ask<{ invoices: { nodes: { id: string; client: string; talent: string }[] } }>(
    url,
    '{ invoices(status: VERIFIED, first: 200) { nodes { id client talent } } }',
  )
  const personas = new Set(config.personas.map(({ address }) => address.toLowerCase()))
  const found = invoices.nodes.find((one) =>
    [one.client, one.talent].every((who) => !personas.has(who.toLowerCase())),
  )
  if (found === undefined) throw new Error('No invoice waits for its payment.')
  return found
}
