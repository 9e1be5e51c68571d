import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Event } from '../../../verify/events.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import type { Snapshot } from '../../ledger/snapshot.ts'
import { Random } from '../../subgraph/testing/random.ts'
import { people, randomEvents, tokens } from '../../subgraph/testing/random-events.ts'
import { TestChain } from '../../subgraph/testing/test-chain.ts'
import { eventsUpTo } from '../testing/events-up-to.ts'
import { filledLedger } from '../testing/filled-ledger.ts'
import { addressAt } from './address.ts'
import { clients } from './clients.ts'
import { engagements } from './engagements.ts'
import { type FigureList, figureEntry, figurePage } from './figure-list.ts'
import { holders } from './holders.ts'
import { jurors } from './jurors.ts'
import { referrers } from './referrers.ts'
import { screeners } from './screeners.ts'
import { talents } from './talents.ts'

const seed = 7
const nobody = `0x${'0'.repeat(40)}`

/** Events of a kind, with their arguments by name. */
const kind = (events: readonly Event[], name: string) =>
  events.filter((event) => event.name === name).map(({ args }) => args)
const big = (value: unknown): bigint => value as bigint
const sum = <Row>(rows: readonly Row[], of: (row: Row) => bigint): bigint =>
  rows.reduce((total, row) => total + of(row), 0n)
const different = (values: readonly unknown[]): number => new Set(values).size

/** Engagements by id with their offer, whether accepted, and current value. */
function hires(events: readonly Event[]) {
  const accepted = new Set(kind(events, 'EngagementAccepted').map(({ engagementId }) => engagementId))
  const values = new Map(kind(events, 'EngagementAmended').map((args) => [args.engagementId, args.newValue]))
  return kind(events, 'EngagementOffered').map((offer) => ({
    ...offer,
    isAccepted: accepted.has(offer.engagementId),
    value: big(values.get(offer.engagementId) ?? offer.contractedValue),
  })) as (Record<string, unknown> & { isAccepted: boolean; value: bigint })[]
}

/** A client's figures, in plain words. */
function clientFigures(events: readonly Event[], client: string) {
  const own = hires(events).filter((hire) => hire.client === client)
  const accepted = own.filter(({ isAccepted }) => isAccepted)
  const closed = new Set(kind(events, 'JobClosed').map(({ jobId }) => jobId))
  const jobs = kind(events, 'JobPosted').filter((args) => args.client === client)
  const paid = kind(events, 'InvoicePaid').filter((args) => args.client === client)
  const invoices = kind(events, 'InvoiceSubmitted').filter((args) => args.client === client)
  const disputed = new Set(kind(events, 'InvoiceDisputed').map(({ invoiceId }) => invoiceId))
  const ids = new Set(own.map(({ engagementId }) => engagementId))
  return {
    jobs: jobs.length,
    openJobs: jobs.filter(({ jobId }) => !closed.has(jobId)).length,
    engagements: accepted.length,
    talents: different(accepted.map(({ talent }) => talent)),
    contractedValue: sum(accepted, ({ value }) => value),
    invoices: invoices.length,
    disputedInvoices: invoices.filter(({ invoiceId }) => disputed.has(invoiceId)).length,
    invoicesPaid: paid.length,
    volume: sum(paid, (args) => big(args.talentAmount) + big(args.feeAmount)),
    fees: sum(paid, (args) => big(args.feeAmount)),
    refunded: sum(
      kind(events, 'InvoiceRefunded').filter(({ engagementId }) => ids.has(engagementId)),
      ({ amount }) => big(amount),
    ),
  }
}

function referrerFigures(events: readonly Event[], referrer: string) {
  const own = (name: string) => kind(events, name).filter((args) => args.referrer === referrer)
  const paid = kind(events, 'InvoicePaid')
  const invoices = new Set(own('ReferralRewardAccrued').map(({ invoiceId }) => invoiceId))
  const registered = new Set(own('ReferralRegistered').map((args) => `${args.referred} ${args.kind}`))
  const active = new Set(paid.flatMap(({ client, talent }) => [`${client} 0`, `${talent} 1`]))
  const reward = (name: string) => sum(own(name), ({ rewardBtrst }) => big(rewardBtrst))
  return {
    clients: [...registered].filter((one) => one.endsWith(' 0')).length,
    talents: [...registered].filter((one) => one.endsWith(' 1')).length,
    activated: [...registered].filter((one) => active.has(one)).length,
    invoices: invoices.size,
    paidWork: sum(
      paid.filter(({ invoiceId }) => invoices.has(invoiceId)),
      ({ talentAmount }) => big(talentAmount),
    ),
    rewardsEarned: reward('ReferralRewardAccrued') - reward('ReferralRewardReversed'),
    rewardsClaimed: reward('ReferralRewardClaimed'),
  }
}

const balanceOf = (events: readonly Event[], holder: string): bigint =>
  sum(
    events.filter(({ name, contract }) => name === 'Transfer' && contract === tokens.btrst),
    ({ args }) => (args.to === holder ? big(args.value) : 0n) - (args.from === holder ? big(args.value) : 0n),
  )

describe(`everybody who takes part, seed ${seed}`, () => {
  const random = new Random(seed)
  const chain = new TestChain(random)
  for (let n = 0; n < 120; n++) chain.mine(randomEvents(random, chain.blocks, 26))
  let ledger: Ledger
  let end: () => void
  let snapshot: Snapshot
  beforeAll(async () => {
    ;({ ledger, end } = await filledLedger(chain.blocks))
    const opened = await ledger.snapshot()
    if (opened === undefined) throw new Error('The ledger is empty.')
    snapshot = opened
  })
  afterAll(async () => {
    await snapshot.close()
    end()
  })
  const at = (number: number) => ({ snapshot, block: chain.blocks[number] ?? snapshot.head, tokens })
  const blocks = [119, 60]

  async function all<Item, Sort extends string>(
    list: FigureList<Item, Sort>,
    block: number,
    sort: Sort,
    ascending = false,
  ): Promise<Item[]> {
    const found: Item[] = []
    let after: string | undefined
    for (let more = true; more; ) {
      const request = { first: 5, after, sort, ascending, conditions: [], params: {} }
      const page = await figurePage(at(block), list, request)
      found.push(...page.nodes)
      more = page.hasNextPage
      after = page.endCursor ?? undefined
      if (!more) expect(found.length).toBe(page.totalCount)
    }
    return found
  }

  it('has the clients that the chain has, with their figures', async () => {
    for (const block of blocks) {
      const events = eventsUpTo(chain.blocks, block)
      const found = await all(clients, block, 'VOLUME')
      const expected = new Set(
        [...kind(events, 'JobPosted'), ...kind(events, 'EngagementOffered')].map(({ client }) => client),
      )
      expect(new Set(found.map((one) => one.address.toLowerCase()))).toEqual(expected)
      for (const one of found)
        expect(one, one.address).toMatchObject(clientFigures(events, one.address.toLowerCase()))
    }
  })

  it('sums over clients and talent to the network’s volume', async () => {
    const events = eventsUpTo(chain.blocks, 119)
    const paid = kind(events, 'InvoicePaid')
    const offers = kind(events, 'EngagementOffered')
    const hiring = new Set([...kind(events, 'JobPosted'), ...offers].map(({ client }) => client))
    const working = new Set([...kind(events, 'TalentApplied'), ...offers].map(({ talent }) => talent))
    const earned = (rows: typeof paid) => sum(rows, ({ talentAmount }) => big(talentAmount))
    expect(paid.length).toBeGreaterThan(10)
    // The random story pays people whom nobody hired as well.
    expect(sum(await all(clients, 119, 'JOBS'), ({ paidToTalent }) => paidToTalent)).toBe(
      earned(paid.filter(({ client }) => hiring.has(client))),
    )
    expect(sum(await all(talents, 119, 'EARNED'), (one) => one.earned)).toBe(
      earned(paid.filter(({ talent }) => working.has(talent))),
    )
  })

  it('says who brought the most paid work, and what it earned them', async () => {
    for (const block of blocks) {
      const events = eventsUpTo(chain.blocks, block)
      const found = await all(referrers, block, 'PAID_WORK')
      expect(found.length).toBeGreaterThan(3)
      for (const one of found)
        expect(one, one.address).toMatchObject(referrerFigures(events, one.address.toLowerCase()))
      const work = found.map(({ paidWork }) => paidWork)
      expect(work).toEqual([...work].sort((a, b) => (a < b ? 1 : a > b ? -1 : 0)))
    }
  })

  it('has talent with their screening, and screeners with their agreement', async () => {
    const events = eventsUpTo(chain.blocks, 119)
    const decided = new Map(
      kind(events, 'ScreeningDecided').map(({ applicationId, approved }) => [applicationId, approved]),
    )
    for (const one of await all(screeners, 119, 'AGREEMENT')) {
      const reports = kind(events, 'ScreeningSubmitted').filter(
        ({ screener }) => screener === one.address.toLowerCase(),
      )
      const judged = reports.filter(({ applicationId }) => decided.has(applicationId))
      expect(one).toMatchObject({
        reports: reports.length,
        approving: reports.filter(({ approve }) => approve).length,
        agreement: {
          numerator: BigInt(
            judged.filter(({ applicationId, approve }) => decided.get(applicationId) === approve).length,
          ),
          denominator: BigInt(judged.length),
        },
      })
    }
    const applied = await all(talents, 119, 'APPLICATIONS')
    expect(sum(applied, ({ applications }) => BigInt(applications))).toBe(
      BigInt(kind(events, 'TalentApplied').length),
    )
    expect(new Set(applied.map(({ screening }) => screening)).size).toBeGreaterThan(1)
  })

  it('has jurors with their seats, and holders with their balances', async () => {
    const events = eventsUpTo(chain.blocks, 119)
    for (const one of await all(jurors, 119, 'SEATS')) {
      const own = (name: string) =>
        kind(events, name).filter((args) => args.juror === one.address.toLowerCase())
      expect(one).toMatchObject({
        stake: big(own('JurorStakeChanged').at(-1)?.newStake ?? 0n),
        seats: own('JurorDrawn').length,
        participation: { numerator: BigInt(own('VoteRevealed').length) },
        rewards: sum(own('JurorSettled'), ({ reward }) => big(reward)),
      })
    }
    for (const block of blocks) {
      const upTo = eventsUpTo(chain.blocks, block)
      const found = await all(holders, block, 'BALANCE')
      const expected = people.filter((one) => balanceOf(upTo, one) > 0n)
      const holding = found.filter(({ balance }) => balance > 0n)
      expect(new Set(holding.map((one) => one.address.toLowerCase()))).toEqual(new Set(expected))
      for (const one of found) {
        expect(one.balance).toBe(balanceOf(upTo, one.address.toLowerCase()))
        const to = kind(upTo, 'DelegateChanged').findLast(
          ({ delegator }) => delegator === one.address.toLowerCase(),
        )?.toDelegate
        expect(one.delegate?.toLowerCase() ?? nobody).toBe(to ?? nobody)
      }
    }
  })

  it('has engagements as they stand, newest first or by figure', async () => {
    for (const block of blocks) {
      const events = eventsUpTo(chain.blocks, block)
      const found = await all(engagements, block, 'NEWEST')
      const offered = hires(events)
      expect(found.map(({ id }) => id)).toEqual(
        offered
          .map(({ engagementId }) => big(engagementId))
          .sort((a, b) => (a < b ? 1 : -1))
          .map(String),
      )
      for (const one of found) {
        const own = (name: string) =>
          kind(events, name).filter(({ engagementId }) => engagementId === BigInt(one.id))
        expect(one).toMatchObject({
          contractedValue: offered.find(({ engagementId }) => engagementId === BigInt(one.id))?.value,
          invoices: own('InvoiceSubmitted').length,
          paid: sum(own('InvoicePaid'), ({ talentAmount }) => big(talentAmount)),
          escrow:
            sum(own('EscrowFunded'), ({ amount }) => big(amount)) -
            sum(own('EscrowWithdrawn'), ({ amount }) => big(amount)) -
            sum(own('InvoicePaid'), (args) => big(args.talentAmount) + big(args.feeAmount)),
        })
        const named = (...names: string[]) =>
          new Set(names.flatMap((name) => kind(events, name).map(({ invoiceId }) => invoiceId)))
        const dropped = named('InvoiceRejected', 'InvoiceCancelled')
        const ended = named('InvoiceRejected', 'InvoiceCancelled', 'InvoicePaid', 'InvoiceResolved')
        const locks = new Map(
          kind(events, 'InvoiceDisputed').map(({ invoiceId, amountLocked }) => [
            invoiceId,
            big(amountLocked),
          ]),
        )
        const open = own('InvoiceSubmitted').filter(({ invoiceId }) => !ended.has(invoiceId))
        const needed = sum(open, ({ invoiceId, amount }) => {
          const fee = (big(amount) * BigInt(one.feeBps)) / 10_000n
          return locks.get(invoiceId) ?? big(amount) + fee
        })
        const free = one.escrow - needed
        expect(one.openInvoices).toBe(open.length)
        expect(one.withdrawable).toBe(free > 0n ? free : 0n)
        const ends = own('InvoiceSubmitted')
          .filter(({ invoiceId }) => !dropped.has(invoiceId))
          .map(({ periodEnd }) => Number(periodEnd))
        expect(one.billedUntil).toBe(ends.length === 0 ? null : Math.max(...ends))
        expect(one.status === 'OFFERED' || one.status === 'DECLINED').toBe(
          own('EngagementAccepted').length === 0 && own('EngagementEnded').length === 0,
        )
      }
      for (const [sort, figure] of [
        ['VALUE', 'contractedValue'],
        ['PAID', 'paid'],
        ['BILLED', 'billed'],
        ['ESCROW', 'escrow'],
      ] as const) {
        const values = (await all(engagements, block, sort, true)).map((one) => one[figure])
        expect(values, sort).toEqual([...values].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)))
      }
    }
  })

  it('tells one address all that the lists tell of it, and nothing of one that has no role', async () => {
    for (const address of people.slice(0, 4)) {
      const found = await addressAt(at(119), new Map(), address)
      const listed = async <Item extends { address: string }, Sort extends string>(
        list: FigureList<Item, Sort>,
        sort: Sort,
      ) => (await all(list, 119, sort)).find((one) => one.address.toLowerCase() === address) ?? null
      expect(found.client).toEqual(await listed(clients, 'VOLUME'))
      expect(found.talent).toEqual(await listed(talents, 'EARNED'))
      expect(found.referrer).toEqual(await listed(referrers, 'PAID_WORK'))
      expect(found.screener).toEqual(await listed(screeners, 'REPORTS'))
      expect(found.juror).toEqual(await listed(jurors, 'SEATS'))
      expect(found.holder).toEqual(await listed(holders, 'BALANCE'))
      expect(found.roles).toContain('CLIENT')
    }
    const stranger = await addressAt(at(119), new Map(), `0x${'7'.repeat(40)}`)
    expect(stranger).toMatchObject({ roles: [], client: null, talent: null, holder: null, delegate: null })
    expect(await figureEntry(at(119), engagements, "1' OR 1=1")).toBeUndefined()
  })

  it('refuses a cursor of another list or another order', async () => {
    const ask = (after: string) =>
      figurePage(at(119), clients, {
        first: 1,
        after,
        sort: 'JOBS',
        ascending: false,
        conditions: [],
        params: {},
      })
    const { endCursor } = await figurePage(at(119), clients, {
      ...{ first: 1, after: undefined, sort: 'VOLUME' as const },
      ...{ ascending: false, conditions: [], params: {} },
    })
    for (const cursor of [endCursor ?? '', 'nonsense', '', 'x'.repeat(300)])
      await expect(ask(cursor)).rejects.toThrow('not the endCursor of a page of clients sorted by JOBS')
  })
})
