import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { ask, type RuntimeConfig, runtimeConfig } from '../src/graphql.ts'
import { openBrowser } from '../src/open-page.ts'
import { connectedPage, doneAndIndexed, personaOf, signStep } from '../src/signing.ts'
import type { InjectedWallet } from '../src/wallet.ts'

/** What a client and a voter do, in a real browser with a wallet of their own, on the real chain, until the real index has it. */
const url = inject('url')
let config: RuntimeConfig
let browser: Browser

beforeAll(async () => {
  config = await runtimeConfig(url)
  browser = await openBrowser()
})
afterAll(() => browser?.close())

interface Invoice {
  id: string
  client: string
  amount: string
  fee: string
}

async function payableInvoice(): Promise<Invoice> {
  const clients = config.personas
    .filter(({ role }) => role === 'client')
    .map(({ address }) => address.toLowerCase())
  const { invoices } = await ask<{ invoices: { nodes: Invoice[] } }>(
    url,
    '{ invoices(status: VERIFIED, first: 200) { nodes { id client amount fee } } }',
  )
  const found = invoices.nodes.find(({ client }) => clients.includes(client.toLowerCase()))
  if (found === undefined) throw new Error('No persona of the story has a verified invoice to pay.')
  return found
}

const connected = (path: string, account: string) => connectedPage(browser, url, config, path, account)

const approveSelector = '0x095ea7b3'

/** The allowance that the page asked the wallet to sign, read from the bytes. */
function approvedAmount(calls: InjectedWallet['calls']): bigint {
  const sent = calls
    .filter(({ method }) => method === 'eth_sendTransaction')
    .map(({ params }) => params[0] as { data: string })
  const approval = sent.find(({ data }) => data.startsWith(approveSelector))
  if (approval === undefined) throw new Error('The wallet was not asked for an approval.')
  return BigInt(`0x${approval.data.slice(-64)}`)
}

describe('write actions', () => {
  test('a client pays an invoice: exact approval, then paid and indexed, without a reload', async () => {
    const invoice = await payableInvoice()
    const { page, faults, wallet } = await connected(`/invoices/${invoice.id}`, invoice.client)
    expect(await page.getByTestId('invoice-status').innerText()).toMatch(/verified/i)
    await page.getByTestId('pay-invoice').click()

    wallet.rejectNext = true
    await signStep(page)
    await page.getByTestId('tx-confirm').waitFor()
    await signStep(page)
    // The approval, then the payment; each is reviewed and signed on its own.
    await signStep(page)
    await doneAndIndexed(page)
    await page.getByTestId('invoice-status').getByText(/paid/i).waitFor()

    const approved = approvedAmount(wallet.calls)
    expect(approved).toBeLessThanOrEqual(BigInt(invoice.amount) + BigInt(invoice.fee))
    expect(approved).toBeGreaterThan(0n)

    const { invoice: paid } = await ask<{
      invoice: { status: string; paidTalentAmount: string; paidFeeAmount: string }
    }>(url, 'query($id: ID!) { invoice(id: $id) { status paidTalentAmount paidFeeAmount } }', {
      id: invoice.id,
    })
    expect(paid).toEqual({ status: 'PAID', paidTalentAmount: invoice.amount, paidFeeAmount: invoice.fee })
    expect(faults).toEqual([])
  })

  test('a voter votes, and the tally on the page moves by the weight', async () => {
    const { proposals } = await ask<{
      proposals: { nodes: { id: string; state: string; forVotes: string }[] }
    }>(url, '{ proposals { nodes { id state forVotes } } }')
    const active = proposals.nodes.find(({ state }) => state === 'ACTIVE')
    if (active === undefined) throw new Error('The story leaves no proposal open for votes.')
    const { page, faults } = await connected(`/proposals/${active.id}`, personaOf(config, 'voter'))
    const before = await page.getByTestId('proposal-for-votes').innerText()
    await page.getByTestId('vote-for').click()
    await page.getByTestId('tx-form-next').click()
    await signStep(page)
    await doneAndIndexed(page)
    await expect
      .poll(() => page.getByTestId('proposal-for-votes').innerText(), { timeout: 10_000 })
      .not.toBe(before)
    const after = await ask<{ proposal: { forVotes: string } }>(
      url,
      'query($id: ID!) { proposal(id: $id) { forVotes } }',
      {
        id: active.id,
      },
    )
    expect(BigInt(after.proposal.forVotes)).toBeGreaterThan(BigInt(active.forVotes))
    expect(faults).toEqual([])
  })
})
