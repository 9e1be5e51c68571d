import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Ledger } from '../../ledger/ledger.ts'
import type { Snapshot } from '../../ledger/snapshot.ts'
import { Random } from '../../subgraph/testing/random.ts'
import { event, randomEvents, timelock, tokens } from '../../subgraph/testing/random-events.ts'
import { TestChain } from '../../subgraph/testing/test-chain.ts'
import type { Metric } from '../metric.ts'
import { metrics } from '../registry.ts'
import { metricAt } from '../shapes/answer.ts'
import { eventsUpTo } from '../testing/events-up-to.ts'
import { filledLedger } from '../testing/filled-ledger.ts'
import { type TimeWindow, timeWindow } from '../time-window.ts'
import { budgetsAt } from './budgets.ts'
import { buybacksAt } from './buybacks.ts'
import { tokenSupplyAt } from './token-supply.ts'
import { type TokenFlows, treasuryFlows } from './treasury-flows.ts'

const seed = 23
/** Nobody of the random story, where any of the people may be a wallet of the treasury. */
const [escrow = '', pool = '', rewards = '', payee = '', donor = ''] = [1, 2, 3, 4, 5].map(
  (digit) => `0x${String(digit).repeat(40)}`,
)
const nobody = `0x${'0'.repeat(40)}`

/** Transactions that the flows must tell apart, after a random story: a fee, a conversion, a budget's two payments, a gift. */
function story(): TestChain {
  const random = new Random(seed)
  const chain = new TestChain(random)
  // Each in the transaction of the event before it.
  const moved = (from: string, to: string, value: bigint, token = tokens.btrst) => ({
    ...event(random, 'Transfer', { from, to, value }, token),
    together: true,
  })
  const budgetId = `0x${'5'.padStart(64, '0')}`
  const paid = (to: string, amount: bigint) =>
    event(random, 'Disbursed', { budgetId, token: tokens.btrst, to, amount }, timelock)
  chain.mine([event(random, 'TimelockChange', { newTimelock: timelock })])
  chain.mine([moved(nobody, donor, 1_000n), moved(donor, timelock, 600n), moved(donor, payee, 150n)])
  for (let n = 0; n < 60; n++) chain.mine(randomEvents(random, chain.blocks, 26))
  chain.mine([event(random, 'TimelockChange', { newTimelock: timelock })])
  chain.mine([
    event(random, 'InvoicePaid', { talentAmount: 50n, feeAmount: 5n }, escrow),
    moved(escrow, timelock, 5n, tokens.usdc),
  ])
  chain.mine([
    event(random, 'FeesConverted', { usdcIn: 5n, btrstOut: 40n }),
    moved(timelock, pool, 5n, tokens.usdc),
    moved(pool, timelock, 40n),
  ])
  chain.mine([
    event(random, 'BudgetAllocated', { budgetId, token: tokens.btrst, amount: 90n, purpose: 'Rewards' }),
    event(random, 'ReferralRegistered', {}, rewards),
  ])
  chain.mine([paid(rewards, 30n), moved(timelock, rewards, 30n)])
  chain.mine([paid(payee, 7n), moved(timelock, payee, 7n)])
  chain.mine([moved(donor, timelock, 3n)])
  return chain
}

const metric = (id: string): Metric => {
  const found = metrics.find((one) => one.id === id)
  if (found === undefined) throw new RangeError(`There is no metric ${id}.`)
  return found
}

describe(`the treasury and the token, seed ${seed}`, () => {
  const chain = story()
  const last = chain.blocks.at(-1)
  const lastFive = timeWindow(chain.blocks.at(-6)?.timestamp, undefined)
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

  const windows = (): TimeWindow[] => {
    const middle = chain.blocks[40]?.timestamp
    return [
      timeWindow(undefined, undefined),
      timeWindow(undefined, middle),
      timeWindow(middle, undefined),
      lastFive,
    ]
  }
  const value = (id: string, window: TimeWindow, block = snapshot.head) =>
    metricAt(metric(id) as Parameters<typeof metricAt>[0], { snapshot, block, window, where: {}, tokens })
  const sumOf = ({ links }: TokenFlows, end: 'source' | 'target', id: string): bigint =>
    links.filter((link) => link[end] === id).reduce((total, link) => total + link.value, 0n)

  it('balances at every node, and its sums are the metrics’', async () => {
    for (const [unit, token] of [
      ['Usdc', tokens.usdc],
      ['Btrst', tokens.btrst],
    ] as const)
      for (const block of [snapshot.head, chain.blocks[50] ?? snapshot.head])
        for (const window of windows()) {
          const flows = await treasuryFlows(snapshot, block, window, token)
          const told = `${unit} ${JSON.stringify(window)} at ${block.number}`
          expect(flows.inflow, told).toBe(await value(`treasuryInflow${unit}`, window, block))
          expect(flows.outflow, told).toBe(await value(`treasuryOutflow${unit}`, window, block))
          expect(flows.inflow - flows.outflow, told).toBe(
            await value(`treasuryNetFlow${unit}`, window, block),
          )
          const inner = flows.nodes.filter(({ kind }) => kind === 'TREASURY' || kind === 'BUDGET')
          for (const { id } of inner)
            expect(sumOf(flows, 'target', id), `${told} ${id}`).toBe(sumOf(flows, 'source', id))
          const reserves = sumOf(flows, 'source', 'RESERVES')
          const kept = sumOf(flows, 'target', 'KEPT')
          expect(sumOf(flows, 'target', 'TREASURY') - reserves, told).toBe(flows.inflow)
          expect(sumOf(flows, 'source', 'TREASURY') - kept, told).toBe(flows.outflow)
          expect(flows.closing, told).toBe(flows.opening + flows.inflow - flows.outflow)
        }
  })

  it('closes with the treasury’s balance, and opens with the one before', async () => {
    const whole = await treasuryFlows(snapshot, snapshot.head, timeWindow(undefined, undefined), tokens.btrst)
    const { balances } = (await value('treasuryBalance', timeWindow(undefined, undefined))) as unknown as {
      balances: { token: string; value: bigint }[]
    }
    expect(whole.closing).toBe(balances.find(({ token }) => token === 'BTRST')?.value)
    const [before, after] = [windows()[1], windows()[2]]
    if (before === undefined || after === undefined) throw new Error('There is no middle.')
    const earlier = await treasuryFlows(snapshot, snapshot.head, before, tokens.btrst)
    const later = await treasuryFlows(snapshot, snapshot.head, after, tokens.btrst)
    expect([earlier.opening, earlier.closing, later.closing]).toEqual([0n, later.opening, whole.closing])
  })

  it('tells fees, purchases, budgets and gifts apart', async () => {
    const usdc = await treasuryFlows(snapshot, snapshot.head, lastFive, tokens.usdc)
    expect(usdc.links).toEqual([
      { source: 'FEES', target: 'TREASURY', value: 5n, transfers: 1 },
      { source: 'TREASURY', target: 'CONVERTED', value: 5n, transfers: 1 },
    ])
    const { links, nodes } = await treasuryFlows(snapshot, snapshot.head, lastFive, tokens.btrst)
    const budget = nodes.find(({ kind }) => kind === 'BUDGET')
    expect(budget?.name).toBe('Rewards')
    const id = budget?.id ?? ''
    expect(new Set(links)).toEqual(
      new Set([
        { source: 'BOUGHT', target: 'TREASURY', value: 40n, transfers: 1 },
        { source: 'OTHER_INFLOW', target: 'TREASURY', value: 3n, transfers: 1 },
        { source: 'TREASURY', target: id, value: 37n, transfers: 2 },
        { source: id, target: 'REFERRAL_REWARDS', value: 30n, transfers: 1 },
        { source: id, target: 'PAYEES', value: 7n, transfers: 1 },
        { source: 'TREASURY', target: 'KEPT', value: 6n, transfers: 0 },
      ]),
    )
  })

  it('lists buybacks whose sums are the metrics’, and budgets with what was paid', async () => {
    const everything = timeWindow(undefined, undefined)
    const { nodes } = await buybacksAt(snapshot, snapshot.head, everything, { first: 200, after: undefined })
    const sum = (of: (one: (typeof nodes)[number]) => bigint) =>
      nodes.reduce((total, one) => total + of(one), 0n)
    expect(sum(({ usdcIn }) => usdcIn)).toBe(await value('usdcConverted', everything))
    expect(sum(({ btrstOut }) => btrstOut)).toBe(await value('btrstBought', everything))
    expect(nodes[0]?.price).toEqual({ numerator: 5n * 10n ** 12n, denominator: 40n })
    const budgets = await budgetsAt(snapshot, snapshot.head, { first: 200, after: undefined })
    const events = eventsUpTo(chain.blocks, last?.number ?? 0)
    expect(budgets.totalCount).toBe(events.filter(({ name }) => name === 'BudgetAllocated').length)
    expect(budgets.nodes[0]).toMatchObject({ purpose: 'Rewards', amount: 90n, disbursed: 37n })
  })

  it('says where the supply is, and how it was split at first', async () => {
    const events = eventsUpTo(chain.blocks, last?.number ?? 0)
    const balances = new Map<unknown, bigint>()
    for (const { name, contract, args } of events)
      if (name === 'Transfer' && contract === tokens.btrst) {
        balances.set(args.to, (balances.get(args.to) ?? 0n) + (args.value as bigint))
        balances.set(args.from, (balances.get(args.from) ?? 0n) - (args.value as bigint))
      }
    balances.delete(nobody)
    const holding = [...balances.values()].filter((balance) => balance > 0n)
    const known = new Map([[pool, 'BtrstPool' as const]])
    const found = await tokenSupplyAt({ snapshot, block: snapshot.head, tokens }, known)
    expect(found.supply).toBe(holding.reduce((total, balance) => total + balance, 0n))
    expect(found.holders).toBe(holding.length)
    expect(found.firstHolder).toBe(donor)
    expect(found.firstShares).toEqual([
      { address: timelock, value: 600n },
      { address: payee, value: 150n },
    ])
  })
})
