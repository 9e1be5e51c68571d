import { type Hex, toHex } from 'viem'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LARGEST, person, type Value } from '../support/chain.ts'
import { eventOf, manifest } from '../support/contracts.ts'
import { allRows, ask, type Row } from '../support/graphql.ts'
import {
  acceptedEngagement,
  CLIENT,
  REFERRER,
  TALENT,
  usualEvent,
  usualParams,
  VOTER,
} from '../support/usual-events.ts'
import { emission } from './emitter.ts'
import { IndexedChain } from './indexed-chain.ts'

/** What nobody should say and anybody can, through a real chain and the real graph-node: nothing halts, and all is kept exactly. */
let chain: IndexedChain

beforeAll(async () => {
  chain = await IndexedChain.start()
}, 300_000)

afterAll(() => chain?.stop(), 30_000)

const utf8 = (text: string): Hex => toHex(new TextEncoder().encode(text))

/** Texts as bytes, for many of them are no UTF-8. */
const TEXTS: Readonly<Record<string, Hex>> = {
  'NUL alone': '0x00',
  'NUL at all ends': utf8('\u0000a\u0000\u0000b\u0000'),
  'a byte that is no UTF-8': '0x61ff62',
  'a letter cut off at the end': '0x61c3',
  'NUL in two bytes': '0x61c08062',
  'a code point that does not exist': '0x61f4908080',
  'half of a pair': '0xeda080',
  'the other half': '0xedb080',
  'both halves as six bytes': '0xeda0bdedb880',
  'a byte order mark': utf8('\uFEFFa\uFEFF'),
  markup: utf8('<img src=x onerror=alert(1)><script>alert(2)</script>'),
  'right to left': utf8('\u202Egnp.exe\u202C \u2066a\u2067b\u2068c\u2069 \u200F\u061C'),
  'nothing to see': utf8('\u200B\u200D\u2060\u00AD'),
  'quotes and braces': utf8(`'; DROP TABLE x; -- \\ " % {{x}} $(y) \`z\``),
  '100 kB': utf8('0123456789'.repeat(10_000)),
  '100 kB that are no UTF-8': `0x${'ff'.repeat(100_000)}`,
}

/** As the README says: bytes that are not UTF-8 become U+FFFD, and NUL bytes are taken out. */
function kept(bytes: Hex): string {
  return new TextDecoder('utf-8', { ignoreBOM: true })
    .decode(Buffer.from(bytes.slice(2), 'hex'))
    .replaceAll('\u0000', '')
}

/** Every event of ours that carries a text, with the name of the parameter. */
const withText = manifest.dataSources.flatMap(({ name, mapping }) =>
  mapping.eventHandlers.flatMap((handler) => {
    const event = handler.event.slice(0, handler.event.indexOf('('))
    const text = eventOf(name, event).inputs.find(({ type }) => type === 'string')
    return text && Object.keys(usualParams(name, event)).length > 0 ? [[name, event, text.name] as const] : []
  }),
)

describe('text', () => {
  test.each(withText)(
    'of %s.%s (%s) is kept as far as Postgres can hold it',
    async (contract, event, parameter) => {
      await chain.mine(
        Object.values(TEXTS).map((bytes) => emission(usualEvent(contract, event), { [parameter]: bytes })),
      )
      const { number } = await chain.indexed()
      const rows = (await allRows(chain.subgraphUrl, event)).filter((row) => row.blockNumber === number)
      const names = Object.keys(TEXTS)
      const stored = Object.fromEntries(rows.map((row, index) => [names[index], row[parameter]]))
      expect(stored).toEqual(
        Object.fromEntries(Object.entries(TEXTS).map(([name, bytes]) => [name, kept(bytes)])),
      )
    },
  )
})

/** Numbers, names of jobs and so on that no other test of this file has. */
const FIRST = 1_000n

/** The largest amount three times and the smallest once. */
const AMOUNTS = [LARGEST, 1n, LARGEST, LARGEST]
const TOTAL = AMOUNTS.reduce((total, amount) => total + amount)

describe('amounts of 1 and 2^256-1', () => {
  const numbered = AMOUNTS.map((amount, index) => ({ amount, id: FIRST + BigInt(index) }))
  const job = { jobId: FIRST }
  const engagement = { engagementId: FIRST, ...job }

  /** What a row of an entity holds; links are given as the linked ids. */
  async function row(entity: string, id: string): Promise<Row> {
    const found = (await allRows(chain.subgraphUrl, entity)).find((one) => one.id === id)
    if (!found) throw new Error(`There is no ${entity} ${id}.`)
    return found
  }

  test('are paid, and add up without a bound', async () => {
    const events = [
      ...acceptedEngagement().slice(0, 2),
      usualEvent('JobBoard', 'JobPosted', { ...job, budget: LARGEST }),
      usualEvent('JobBoard', 'EngagementOffered', { ...engagement, contractedValue: LARGEST }),
      usualEvent('JobBoard', 'EngagementAccepted', { engagementId: FIRST }),
      ...numbered.flatMap(({ amount, id }) => [
        usualEvent('InvoiceEscrow', 'InvoiceSubmitted', { invoiceId: id, engagementId: FIRST, amount }),
        usualEvent('InvoiceEscrow', 'InvoicePaid', {
          invoiceId: id,
          engagementId: FIRST,
          talentAmount: amount,
          feeAmount: amount,
        }),
      ]),
    ]
    await chain.mine(events.map((event) => emission(event)))
    await chain.indexed()

    expect(await row('PaymentTotals', 'network')).toMatchObject({ volume: `${TOTAL}`, fees: `${TOTAL}` })
    expect(await row('EngagementTotals', 'network')).toMatchObject({ contractedValue: `${LARGEST}` })
    expect(await row('Job', `${FIRST}`)).toMatchObject({ budget: `${LARGEST}`, volume: `${TOTAL}` })
    expect(await row('Engagement', `${FIRST}`)).toMatchObject({
      invoiced: `${TOTAL}`,
      paid: `${TOTAL}`,
      fees: `${TOTAL}`,
      escrowBalance: `${-2n * TOTAL}`,
    })
    expect(await row('Client', CLIENT)).toMatchObject({ volume: `${TOTAL}`, fees: `${TOTAL}` })
    expect(await row('Talent', TALENT)).toMatchObject({ earned: `${TOTAL}` })
    expect(await row('Category', '3')).toMatchObject({ volume: `${TOTAL}`, fees: `${TOTAL}` })
    const invoices = (await allRows(chain.subgraphUrl, 'Invoice')).filter(
      ({ job }) => (job as Row).id === `${FIRST}`,
    )
    expect(invoices.map(({ talentAmount }) => BigInt(talentAmount as string))).toEqual(AMOUNTS)
    const { marketStats_collection: series } = await ask<{ marketStats_collection: { volume: string }[] }>(
      chain.subgraphUrl,
      '{ marketStats_collection(interval: day, current: include) { volume } }',
    )
    expect(series.reduce((total, { volume }) => total + BigInt(volume), 0n)).toBe(TOTAL)
  })

  test('move between holders, are earned by referrers, set aside, disbursed and converted', async () => {
    const somebody = person(0x99)
    const budgetId = `0x${'99'.repeat(32)}`
    const events = AMOUNTS.flatMap((amount, index) => [
      usualEvent('Btrst', 'Transfer', { from: VOTER, to: somebody, value: amount }),
      usualEvent('ReferralRewards', 'ReferralRegistered'),
      usualEvent('ReferralRewards', 'ReferralRewardAccrued', { rewardBtrst: amount }),
      usualEvent('ReferralRewards', 'ReferralRewardClaimed', { rewardBtrst: amount }),
      usualEvent('FeeConverter', 'FeesConverted', { usdcIn: amount, btrstOut: amount }),
      ...(index === 0 ? [usualEvent('Treasury', 'BudgetAllocated', { budgetId, amount })] : []),
      usualEvent('Treasury', 'Disbursed', { budgetId, amount }),
    ])
    await chain.mine(events.map((event) => emission(event)))
    await chain.indexed()

    const balances = await allRows(chain.subgraphUrl, 'TokenBalance')
    expect(balances.find(({ holder }) => holder === somebody)).toMatchObject({
      balance: `${TOTAL}`,
      received: `${TOTAL}`,
    })
    expect(balances.find(({ holder }) => holder === VOTER)).toMatchObject({
      balance: `${-TOTAL}`,
      sent: `${TOTAL}`,
    })
    expect(await row('Referrer', REFERRER)).toMatchObject({ accrued: `${TOTAL}`, claimed: `${TOTAL}` })
    expect(await row('Budget', budgetId)).toMatchObject({ amount: `${LARGEST}`, disbursed: `${TOTAL}` })
    expect(await row('ReferralTotals', 'network')).toMatchObject({
      rewardsAccrued: `${TOTAL}`,
      rewardsClaimed: `${TOTAL}`,
    })
    expect(await row('ConversionTotals', 'network')).toMatchObject({
      usdcConverted: `${TOTAL}`,
      btrstBought: `${TOTAL}`,
    })
  })

  test.each([
    ['the largest', LARGEST],
    ['the smallest', 1n],
  ])('%s are kept exactly by every event that carries an amount', async (_, amount) => {
    const carriers = manifest.dataSources.flatMap(({ name, mapping }) =>
      mapping.eventHandlers.flatMap((handler) => {
        const event = handler.event.slice(0, handler.event.indexOf('('))
        const inputs = eventOf(name, event).inputs.filter(({ type }) => type === 'uint256')
        const usual = usualParams(name, event)
        if (inputs.length === 0 || Object.keys(usual).length === 0) return []
        const params: Record<string, Value> = Object.fromEntries(inputs.map((input) => [input.name, amount]))
        return [{ event: usualEvent(name, event, params), fields: inputs.map((input) => input.name) }]
      }),
    )
    await chain.mine(carriers.map(({ event }) => emission(event)))
    const { number } = await chain.indexed()
    expect(carriers.length).toBeGreaterThan(30)
    for (const { event, fields } of carriers) {
      const rows = await allRows(chain.subgraphUrl, event.name)
      const mine = rows.filter((found) => found.blockNumber === number)
      expect(mine.length, event.name).toBeGreaterThan(0)
      for (const field of fields) expect(mine[0]?.[field], `${event.name}.${field}`).toBe(`${amount}`)
    }
  })
})
