import { beforeAll, describe, expect, inject, test } from 'vitest'
import { ask, indexedTo, type RuntimeConfig, runtimeConfig } from '../src/graphql.ts'
import { overviewFromApi, overviewFromLogs } from '../src/overview.ts'
import { blockAt, hex, rawLogs, rpc } from '../src/raw-logs.ts'
import * as recompute from '../src/recompute.ts'
import { type DecodedLog, decodeLogs, only, tally } from '../src/recompute.ts'

/** The promise of the product: each number on the overview can be recomputed from `eth_getLogs`, at any block. */
const url = inject('url')
let config: RuntimeConfig
let head: number
let logs: DecodedLog[]
let rawCount: number

beforeAll(async () => {
  config = await runtimeConfig(url)
  head = await indexedTo(url, (await blockAt(config.rpcUrl)).number)
  const raw = await rawLogs(config.rpcUrl, Object.values(config.addresses), head)
  rawCount = raw.length
  logs = decodeLogs(raw)
})

function address(contract: string): `0x${string}` {
  const found = config.addresses[contract]
  if (found === undefined) throw new Error(`config.json names no address of ${contract}.`)
  return found
}

async function expectAgreement(block: number): Promise<void> {
  const { timestamp } = await blockAt(config.rpcUrl, block)
  const until = logs.filter((log) => log.blockNumber <= block)
  const tokens = { usdc: address('UsdcTest'), btrst: address('Btrst') }
  expect(await overviewFromApi(url, block)).toEqual(overviewFromLogs(until, timestamp, tokens))
}

const month = 30 * 86_400

const windowQuery = `query($block: Int!, $from: Timestamp!, $to: Timestamp!) {
  gsv(asOfBlock: $block, from: $from, to: $to) { value }
  fees(asOfBlock: $block, from: $from, to: $to) { value }
  averageProjectSize(asOfBlock: $block, from: $from, to: $to) { ratio { numerator denominator } }
  disputeRateByCount(asOfBlock: $block, from: $from, to: $to) { ratio { numerator denominator } }
  referralSpend(asOfBlock: $block, from: $from, to: $to) { value }
}`

const seriesQuery = `query($block: Int!) {
  gsvSeries(granularity: MONTH, asOfBlock: $block) { points { start end value } }
  disputeRateByCountSeries(granularity: MONTH, asOfBlock: $block) { points { start end ratio { numerator denominator } } }
}`

interface Parts {
  numerator: string
  denominator: string
}

interface WindowAnswer {
  gsv: { value: string }
  fees: { value: string }
  averageProjectSize: { ratio: Parts }
  disputeRateByCount: { ratio: Parts }
  referralSpend: { value: string }
}

const parts = ({ numerator, denominator }: recompute.Fraction): Parts => ({
  numerator: String(numerator),
  denominator: String(denominator),
})

/** Windows hold their first second and not their last. */
const inWindow = (from: number, to: number): DecodedLog[] =>
  logs.filter(({ timestamp }) => timestamp >= from && timestamp < to)

/** Invoices submitted in the window, and those of them that were ever disputed. */
const disputedOf = (from: number, to: number): recompute.Fraction =>
  recompute.disputeRates([...only(inWindow(from, to), 'InvoiceSubmitted'), ...only(logs, 'InvoiceDisputed')])
    .byCount

/** Engagements accepted in the window, by the last value of each. */
const sizesOf = (from: number, to: number): recompute.Fraction =>
  recompute.averageProjectSize([
    ...only(logs, 'EngagementOffered'),
    ...only(logs, 'EngagementAmended'),
    ...only(inWindow(from, to), 'EngagementAccepted'),
  ])

const expectedWindow = (from: number, to: number): WindowAnswer => ({
  gsv: { value: String(recompute.gsv(inWindow(from, to))) },
  fees: { value: String(recompute.fees(inWindow(from, to))) },
  averageProjectSize: { ratio: parts(sizesOf(from, to)) },
  disputeRateByCount: { ratio: parts(disputedOf(from, to)) },
  referralSpend: { value: String(recompute.referralSpend(inWindow(from, to))) },
})

describe('the overview agrees with the chain', () => {
  test('the story is on the chain: invoices, a few of them disputed, and a lot besides', () => {
    const submitted = only(logs, 'InvoiceSubmitted').length
    const disputed = only(logs, 'InvoiceDisputed').length
    expect(submitted).toBeGreaterThan(100)
    expect(disputed).toBeGreaterThan(0)
    expect(disputed).toBeLessThan(submitted)
    expect(rawCount).toBeGreaterThan(1_000)
  })

  test('at the head', () => expectAgreement(head))

  test.each([0, 0.05, 0.25, 0.5, 0.75, 0.97])('at %d of the way', (share) =>
    expectAgreement(Math.floor(head * share)),
  )

  test('one block before and at a payment', async () => {
    const payment = only(logs, 'InvoicePaid').at(Math.floor(only(logs, 'InvoicePaid').length / 3))
    if (payment === undefined) throw new Error('The story has no payment.')
    await expectAgreement(payment.blockNumber - 1)
    await expectAgreement(payment.blockNumber)
  })

  test("the treasury's balances are what the tokens themselves say, for each wallet and in sum", async () => {
    const balanceOf = async (token: string, wallet: string): Promise<bigint> => {
      const data = `0x70a08231${wallet.slice(2).toLowerCase().padStart(64, '0')}`
      return BigInt(await rpc<string>(config.rpcUrl, 'eth_call', [{ to: token, data }, hex(head)]))
    }
    type Held = { address: string; value: string }[]
    const { treasuryBalance } = await ask<{
      treasuryBalance: { balances: Held; wallets: { address: string; balances: Held }[] }
    }>(
      url,
      'query($block: Int!) { treasuryBalance(asOfBlock: $block) { balances { address value } wallets { address balances { address value } } } }',
      { block: head },
    )
    const { wallets, balances } = treasuryBalance
    const known = ['Timelock', 'Treasury', 'FeeConverter'].map(address)
    expect(wallets.map((wallet) => wallet.address)).toEqual(expect.arrayContaining(known))
    for (const { address: token, value } of balances) {
      const held = await Promise.all(wallets.map((wallet) => balanceOf(token, wallet.address)))
      expect(wallets.map((wallet) => wallet.balances.find((b) => b.address === token)?.value)).toEqual(
        held.map(String),
      )
      expect(value).toBe(String(held.reduce((sum, one) => sum + one, 0n)))
    }
  })

  test('every dispute has the end that its settlement or ruling gave it', async () => {
    const { disputes } = await ask<{
      disputes: { nodes: { id: string; status: string; talentShareBps: number | null }[] }
    }>(
      url,
      'query($block: Int!) { disputes(asOfBlock: $block, first: 200) { nodes { id status talentShareBps } } }',
      { block: head },
    )
    const ends = recompute.disputeEnds(logs)
    expect(disputes.nodes.map(({ id }) => id).sort()).toEqual([...ends.keys()].map(String).sort())
    for (const { id, status, talentShareBps } of disputes.nodes) {
      const isOver = status === 'SETTLED' || status === 'RULED'
      expect(isOver ? { status, talentShareBps } : talentShareBps, id).toEqual(ends.get(BigInt(id)))
    }
  })

  test('tallies of every proposal', async () => {
    const { proposals } = await ask<{
      proposals: { nodes: { id: string; againstVotes: string; forVotes: string; abstainVotes: string }[] }
    }>(
      url,
      'query($block: Int!) { proposals(asOfBlock: $block) { nodes { id againstVotes forVotes abstainVotes } } }',
      {
        block: head,
      },
    )
    expect(proposals.nodes.length).toBeGreaterThan(0)
    for (const proposal of proposals.nodes) {
      const [against, inFavour, abstain] = tally(logs, BigInt(proposal.id.replace(/\D/g, '')))
      expect([proposal.againstVotes, proposal.forVotes, proposal.abstainVotes]).toEqual(
        [against, inFavour, abstain].map(String),
      )
    }
  })

  test('the last 30 days and the 30 days before, as the cards compare them', async () => {
    const { timestamp } = await blockAt(config.rpcUrl, head)
    for (const periods of [1, 2]) {
      const [from, to] = [timestamp - periods * month, timestamp - (periods - 1) * month]
      const answer = await ask<WindowAnswer>(url, windowQuery, { block: head, from, to })
      expect(answer).toEqual(expectedWindow(from, to))
    }
  })

  test('each month of the volume and dispute charts, and the months together are the total', async () => {
    const { gsvSeries, disputeRateByCountSeries } = await ask<{
      gsvSeries: { points: { start: number; end: number; value: string }[] }
      disputeRateByCountSeries: { points: { start: number; end: number; ratio: Parts }[] }
    }>(url, seriesQuery, { block: head })
    expect(gsvSeries.points.length).toBeGreaterThan(1)
    for (const { start, end, value } of gsvSeries.points)
      expect(value, `month from ${start}`).toBe(String(recompute.gsv(inWindow(start, end))))
    for (const { start, end, ratio } of disputeRateByCountSeries.points)
      expect(ratio, `month from ${start}`).toEqual(parts(disputedOf(start, end)))
    const total = gsvSeries.points.reduce((sum, { value }) => sum + BigInt(value), 0n)
    expect(total).toBe(recompute.gsv(logs))
  })

  test('each answer names its block, by the hash that the chain has for it', async () => {
    for (const number of [1, Math.floor(head / 2), head]) {
      const { gsv } = await ask<{ gsv: { block: { number: number; hash: string; timestamp: number } } }>(
        url,
        'query($block: Int!) { gsv(asOfBlock: $block) { block { number hash timestamp } } }',
        { block: number },
      )
      expect(gsv.block).toEqual(await blockAt(config.rpcUrl, number))
    }
  })
})
