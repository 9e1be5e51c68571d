import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { statementColumns } from '../../exports/statement-rows.ts'
import { readCsv } from '../../exports/testing/tables.ts'
import type { EventRow } from '../../subgraph/event-entity.ts'
import { event, people, randomEvents } from '../../subgraph/testing/random-events.ts'
import { rowsOf } from '../../subgraph/testing/test-chain.ts'
import { type ServedStory, servedStory, synced } from '../testing/served-story.ts'

let story: ServedStory
const [payer = '', payee = '', referrer = ''] = people
beforeAll(async () => {
  story = await servedStory(83, 40)
  const { random, chain } = story
  chain.mine([
    event(random, 'InvoiceSubmitted', { invoiceId: 9_001n, client: payer, talent: payee }),
    event(random, 'InvoicePaid', {
      invoiceId: 9_001n,
      engagementId: 77n,
      client: payer,
      talent: payee,
      talentAmount: 1_500_000n,
      feeAmount: 150_001n,
    }),
    event(random, 'InvoiceRefunded', {
      invoiceId: 9_001n,
      engagementId: 77n,
      talent: payee,
      amount: 500_000n,
      feeRefunded: 0n,
    }),
    event(random, 'ReferralRewardAccrued', {
      invoiceId: 9_001n,
      referrer,
      referred: payer,
      rewardBtrst: 10n ** 18n + 1n,
    }),
    event(random, 'ReferralRewardClaimed', { referrer, to: payee, rewardBtrst: 10n ** 18n }),
  ])
  // More rows of one person than a page holds.
  for (let n = 0; n < 3; n++)
    chain.mine(Array.from({ length: 450 }, () => event(random, 'InvoicePaid', { talent: payee })))
  await synced(story)
})
afterAll(() => story.end())

const yearOf = (timestamp: number) => new Date(timestamp * 1000).getUTCFullYear()
const rows = (name: string): EventRow[] => rowsOf(story.chain.blocks, name)
const years = () => [...new Set(rows('InvoicePaid').map(({ timestamp }) => yearOf(timestamp)))]
const pathOf = (address: string, year: number) => `/api/v1/statements/${address}/${year}`
const get = (path: string) => fetch(story.url + path)
const names = statementColumns.map(({ name }) => name)

async function statement(address: string, year: number, query = ''): Promise<Record<string, string>[]> {
  const [head, ...lines] = readCsv(await (await get(`${pathOf(address, year)}.csv${query}`)).text())
  expect(head).toEqual(names)
  return lines.map((line) => Object.fromEntries(line.map((cell, index) => [names[index] ?? '', cell])))
}

/** What the events themselves say that an address got and gave, by role and entry. */
function totals(address: string, year: number): Record<string, bigint> {
  const sums: Record<string, bigint> = {}
  const add = (key: string, amount: unknown) => {
    sums[key] = (sums[key] ?? 0n) + BigInt(String(amount))
  }
  const clients = new Map(rows('InvoiceSubmitted').map(({ params }) => [String(params[0]), params[3]]))
  for (const { params, timestamp } of rows('InvoicePaid')) {
    if (yearOf(timestamp) !== year) continue
    const [, , talent, client, amount, fee] = params
    if (client === address) add('payer payment out', BigInt(String(amount)) + BigInt(String(fee)))
    if (talent === address) add('payee payment in', amount)
  }
  for (const { params, timestamp } of rows('InvoiceRefunded')) {
    if (yearOf(timestamp) !== year) continue
    const [invoice, , talent, amount, fee] = params
    if (clients.get(String(invoice)) === address)
      add('payer refund in', BigInt(String(amount)) + BigInt(String(fee)))
    if (talent === address) add('payee refund out', amount)
  }
  for (const [name, key, who, what] of [
    ['ReferralRewardAccrued', 'referrer reward accrued in', 1, 5],
    ['ReferralRewardReversed', 'referrer reward reversed out', 1, 4],
    ['ReferralRewardClaimed', 'referrer reward claimed in', 0, 2],
  ] as const)
    for (const { params, timestamp } of rows(name))
      if (yearOf(timestamp) === year && params[who] === address) add(key, params[what])
  return sums
}

describe('a yearly statement', () => {
  it('has every amount of every person in every year, to the last digit, in chain order', async () => {
    for (const year of years())
      for (const address of people) {
        const entries = await statement(address, year)
        const sums: Record<string, bigint> = {}
        for (const { role, entry, direction, amount } of entries) {
          const key = `${role} ${entry} ${direction}`
          sums[key] = (sums[key] ?? 0n) + BigInt(amount ?? '')
        }
        expect(sums, `${address} in ${year}`).toEqual(totals(address, year))
        const places = entries.map((entry) => [Number(entry.blockNumber), Number(entry.logIndex)] as const)
        expect(places).toEqual(places.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]))
      }
  })

  it('writes amounts in base units and in units, with block, transaction and ISO time', async () => {
    const { head } = story.chain
    const paid = rows('InvoicePaid').find(({ params }) => params[0] === 9_001n)
    const all = await statement(payer, yearOf(paid?.timestamp ?? 0))
    const own = all.filter(({ invoiceId, role }) => invoiceId === '9001' && role === 'payer')
    expect(own[0]).toMatchObject({
      entry: 'payment',
      direction: 'out',
      token: 'USDC',
      amount: '1650001',
      amountInUnits: '1.650001',
      fee: '150001',
      feeInUnits: '0.150001',
      counterparty: payee,
      engagementId: '77',
      blockNumber: String(paid?.blockNumber),
      blockHash: paid?.blockHash,
      transactionHash: paid?.transactionHash,
      time: new Date((paid?.timestamp ?? 0) * 1000).toISOString().replace('.000Z', 'Z'),
    })
    expect(own[1]).toMatchObject({ entry: 'refund', direction: 'in', amountInUnits: '0.500000' })
    const rewards = await statement(referrer, yearOf(paid?.timestamp ?? 0))
    expect(rewards.map(({ amountInUnits }) => amountInUnits)).toContain('1.000000000000000001')
    expect(head?.number).toBeGreaterThan(Number(paid?.blockNumber))
  })

  it('gives the same bytes for its block again, whatever comes after, and nothing later', async () => {
    const block = story.chain.head
    const year = yearOf(block?.timestamp ?? 0)
    const pinned = `${pathOf(payee, year)}.csv?asOf=${block?.hash}`
    const before = await get(pinned)
    const text = await before.text()
    expect(before.headers.get('x-row-count')).toBe(String(readCsv(text).length - 1))
    expect(before.headers.get('content-disposition')).toContain(`statement-${payee}-${year}-block-`)
    story.chain.mine([
      event(story.random, 'InvoicePaid', { talent: payee }),
      ...randomEvents(story.random, story.chain.blocks, 5),
    ])
    await synced(story)
    const after = await get(pinned)
    expect(await after.text()).toBe(text)
    expect(after.headers.get('etag')).toBe(before.headers.get('etag'))
  })

  it('refuses what is no address, no year and no parameter, in sentences', async () => {
    for (const [path, status, words] of [
      ['/api/v1/statements/0x12/2025.csv', 400, 'A statement is of an address'],
      [`${pathOf(payer, 1999)}.csv`, 400, 'A statement is of a year'],
      [`${pathOf(payer, 2025)}.csv?from=1`, 400, 'There is no parameter'],
      [`/api/v1/statements/${payer}/all.csv`, 404, 'There is no such table'],
    ] as const) {
      const response = await get(path)
      expect(response.status, path).toBe(status)
      expect(await response.text()).toContain(words)
    }
  })
})
