import type { Addresses } from '@braintrust-analytics/abis/addresses'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Ledger } from '../ledger/ledger.ts'
import { filledLedger } from '../metrics/testing/filled-ledger.ts'
import { tokensFromEvents } from '../metrics/tokens.ts'
import { ChainClient } from '../subgraph/chain-client.ts'
import { eventEntities } from '../subgraph/generated/event-entities.ts'
import { SubgraphClient } from '../subgraph/subgraph-client.ts'
import { Random } from '../subgraph/testing/random.ts'
import { event } from '../subgraph/testing/random-events.ts'
import { eventBlocks, type NewEvent, rowsOf, TestChain } from '../subgraph/testing/test-chain.ts'
import { Inspection } from './inspect.ts'
import { checks } from './registry.ts'
import type { CheckResult } from './report.ts'
import { FakeNode } from './testing/fake-node.ts'
import { FakeTotals } from './testing/fake-totals.ts'
import { market, marketEvents, mineSaneMarket } from './testing/sane-market.ts'

const random = new Random(7)
const { make, transfer, paid, refunded, funded, submitted, usdc } = marketEvents(random)
const day = 86_400

let chain: TestChain
let node: FakeNode
let totals: FakeTotals
let ledger: Ledger
let inspection: Inspection
let chainClient: ChainClient
let client: SubgraphClient
let end: () => void

beforeEach(async () => {
  chain = new TestChain(random)
  mineSaneMarket(chain, random)
  node = new FakeNode()
  chainClient = new ChainClient(await node.listen())
  const paidAt = chain.blocks[4]?.timestamp ?? 0
  totals = new FakeTotals({
    paymentTotals: {
      invoices: 1,
      paidInvoices: 1,
      volume: `${usdc(1_000)}`,
      fees: `${usdc(100)}`,
      refunded: `${usdc(200)}`,
      feesRefunded: '0',
    },
    jobTotals: { jobs: 1 },
    bidTotals: { bids: 0 },
    engagementTotals: { engagements: 1, projects: 1 },
    marketStats_collection: [
      {
        timestamp: `${paidAt - (paidAt % day)}000000`,
        volume: `${usdc(1_000)}`,
        fees: `${usdc(100)}`,
        payments: '1',
      },
    ],
    anomalies: [],
  })
  client = new SubgraphClient({ url: await totals.listen(), entities: eventEntities, tries: 1 })
  const filled = await filledLedger(chain.blocks)
  ledger = filled.ledger
  end = filled.end
  inspection = new Inspection(checks)
})
afterEach(async () => {
  client.close()
  end()
  await node.close()
  await totals.close()
})

const addresses = {
  UsdcTest: market.usdc,
  Btrst: market.btrst,
  InvoiceEscrow: market.escrow,
  JobBoard: market.board,
} as unknown as Addresses

interface Given {
  readonly rpc?: boolean
  readonly addresses?: Addresses | undefined
  readonly deployment?: string
}

/** Every check's result by id, for the ledger as it is. */
async function inspected({
  rpc = true,
  deployment = 'one',
  ...given
}: Given = {}): Promise<Record<string, CheckResult>> {
  node.blocks = chain.blocks
  const snapshot = await ledger.snapshot()
  if (snapshot === undefined) throw new Error('The ledger is empty.')
  const context = {
    snapshot,
    block: snapshot.head,
    tokens: await tokensFromEvents(snapshot),
    client,
    chain: rpc ? chainClient : undefined,
    addresses: 'addresses' in given ? given.addresses : addresses,
  }
  const results = [
    ...(await inspection.look(context, deployment, false)),
    ...(await inspection.look(context, deployment, true)),
  ]
  await snapshot.close()
  return Object.fromEntries(results.map((result) => [result.id, result]))
}

/** Mines a block and commits it as it is, whatever is wrong with it. */
async function plant(
  events: readonly NewEvent[],
  spoil: { events?: number; parentHash?: string; timestamp?: number } = {},
) {
  const block = chain.mine(events, 3_600)
  const blocks = eventBlocks([block]).map((one) => ({ ...one, ...spoil }))
  await ledger.commit({
    blocks,
    rows: eventEntities.map(({ name }) => rowsOf([block], name)),
    head: { number: block.number, hash: block.hash, timestamp: block.timestamp },
  })
}

const statuses = (results: Record<string, CheckResult>) =>
  Object.fromEntries(Object.values(results).map(({ id, status }) => [id, status]))

/** The ids of the checks that are red. */
const red = (results: Record<string, CheckResult>) =>
  Object.values(results)
    .filter(({ status }) => status === 'FAIL')
    .map(({ id }) => id)

describe('a market that keeps the rules', () => {
  it('passes every check, with what was looked at', async () => {
    const results = await inspected()
    expect(statuses(results)).toEqual(Object.fromEntries(checks.map(({ id }) => [id, 'PASS'])))
    expect(results.feeLaw).toMatchObject({
      rows: 1,
      offenderCount: 0,
      block: { number: 6, hash: chain.head?.hash },
    })
    expect(results.blocksWhole?.rows).toBe(chain.blocks.reduce((sum, { events }) => sum + events.length, 0))
    expect(results.logsOnChain?.rows).toBeGreaterThan(10)
    expect(results.balancesOnChain?.rows).toBe(6)
  })

  it('skips what cannot be asked, and says why', async () => {
    const results = await inspected({ rpc: false })
    expect(results.balancesOnChain).toMatchObject({
      status: 'SKIPPED',
      reason: expect.stringContaining('RPC_URL'),
    })
    expect(results.logsOnChain?.status).toBe('SKIPPED')
    expect((await inspected({ addresses: undefined })).logsOnChain?.reason).toContain('ADDRESSES')
    node.broken = true
    totals.broken = true
    const broken = await inspected()
    expect(broken.balancesOnChain?.reason).toContain('missing trie node')
    expect(broken.subgraphTotals?.reason).toContain('HTTP 502')
    expect(red(broken)).toEqual([])
  })

  it('skips the chain’s checks while the node is on another chain', async () => {
    await inspected()
    node.broken = false
    const other = new TestChain(new Random(99))
    for (let n = 0; n < 7; n++) other.mine([])
    const kept = chain
    chain = other
    const results = await inspected()
    chain = kept
    expect(results.balancesOnChain?.reason).toContain('another block')
  })
})

describe('a bad row turns its check red and is named', () => {
  const cases: Record<
    string,
    { plant: () => Promise<void>; id: string; subject: RegExp; seen: RegExp; also?: string[] }
  > = {
    'a fee one unit too low': {
      plant: () =>
        plant([
          submitted(2n, usdc(50)),
          paid({ invoiceId: 2n, talentAmount: 99_999_999n / 2n, feeAmount: 4_999_998n }),
        ]),
      id: 'feeLaw',
      subject: /^InvoicePaid 0x\w+, invoice 2$/,
      seen: /^4999998$/,
    },
    'a fee rounded up': {
      plant: () => plant([submitted(2n, 19n), paid({ invoiceId: 2n, talentAmount: 19n, feeAmount: 2n })]),
      id: 'feeLaw',
      subject: /invoice 2/,
      seen: /^2$/,
    },
    'a payment of an engagement that nobody offered': {
      plant: () =>
        plant([
          submitted(2n, usdc(50)),
          paid({ invoiceId: 2n, engagementId: 9n, talentAmount: usdc(5), feeAmount: 500_000n }),
        ]),
      id: 'feeLaw',
      subject: /invoice 2/,
      seen: /500000/,
      also: ['paidAsInvoiced', 'escrowBooks'],
    },
    'an invoice paid twice': {
      plant: () =>
        plant([
          funded(usdc(2_000)),
          transfer(market.usdc, market.client, market.escrow, usdc(2_000)),
          paid(),
        ]),
      id: 'paidOnce',
      subject: /invoice 1$/,
      seen: /^one after 0x/,
    },
    'a payment above its invoice': {
      plant: () =>
        plant([submitted(2n, usdc(10)), paid({ invoiceId: 2n, talentAmount: usdc(20), feeAmount: usdc(2) })]),
      id: 'paidAsInvoiced',
      subject: /invoice 2/,
      seen: /20000000$/,
    },
    'a payment to somebody else': {
      plant: () =>
        plant([
          submitted(2n, usdc(10)),
          paid({ invoiceId: 2n, talent: market.wallet, talentAmount: usdc(10), feeAmount: usdc(1) }),
        ]),
      id: 'paidAsInvoiced',
      subject: /invoice 2/,
      seen: new RegExp(`talent ${market.wallet}`),
    },
    'refunds of more than was paid, in two parts': {
      plant: async () => {
        await plant([refunded(usdc(700))])
        await plant([refunded(usdc(101))])
      },
      id: 'refundsWithinPayments',
      subject: /invoice 1/,
      seen: /^1001000000 and fee 0 in all$/,
    },
    'a negative amount': {
      plant: () => plant([transfer(market.btrst, market.client, market.talent, -5n)]),
      id: 'sumsNeverFall',
      subject: /^Transfer 0x\w+, value$/,
      seen: /^-5$/,
    },
    'a block that lacks an event': {
      plant: () => plant([event(random, 'NodeRemoved')], { events: 2 }),
      id: 'blocksWhole',
      subject: /^block 7$/,
      seen: /^1 events at 1 places/,
    },
    'a block that does not join its parent': {
      plant: async () => {
        await plant([event(random, 'NodeRemoved')])
        await plant([event(random, 'NodeRemoved')], { parentHash: `0x${'ab'.repeat(32)}` })
      },
      id: 'blocksInOrder',
      subject: /^block 8$/,
      seen: /abab/,
    },
    'a block before its time': {
      plant: () => plant([event(random, 'NodeRemoved')], { timestamp: 5 }),
      id: 'blocksInOrder',
      subject: /^block 7$/,
      seen: /^at 5,/,
    },
    'a job posted twice, which counts its payments twice by category': {
      plant: () => plant([make('JobPosted', market.board)({ jobId: 1n, categoryId: 2n })]),
      id: 'partsOfTotals',
      subject: /^gsv by category$/,
      seen: /^2200000000$/,
    },
    'BTRST out of nothing': {
      plant: () => plant([transfer(market.btrst, `0x${'0'.repeat(40)}`, market.client, 1n)]),
      id: 'btrstSupply',
      subject: /^BTRST 0xb+$/,
      seen: /^250000000000000000000000001$/,
    },
    'a withdrawal of more than there is': {
      plant: () =>
        plant([
          make(
            'EscrowWithdrawn',
            market.escrow,
          )({ engagementId: 1n, to: market.client, amount: usdc(401), balance: 0n }),
          transfer(market.usdc, market.escrow, market.client, usdc(400)),
        ]),
      id: 'escrowBooks',
      subject: /^engagement 1$/,
      seen: /^-1000000$/,
    },
    'money that left the escrow without an event of it': {
      plant: () => plant([transfer(market.usdc, market.escrow, market.wallet, 1n)]),
      id: 'escrowBooks',
      subject: /^USDC of the escrow/,
      seen: /^399999999$/,
    },
    'a subgraph that counted otherwise': {
      plant: async () => {
        totals.kept.paymentTotals = { ...totals.kept.paymentTotals, volume: '999999999' }
      },
      id: 'subgraphTotals',
      subject: /^paymentTotals.volume$/,
      seen: /^999999999$/,
    },
    'a series that lost a payment': {
      plant: async () => {
        totals.kept.marketStats_collection = []
      },
      id: 'subgraphDays',
      subject: /^volume of \d{4}-\d{2}-\d{2}$/,
      seen: /^0$/,
    },
    'an anomaly of the subgraph': {
      plant: async () => {
        totals.kept.anomalies = [
          { event: 'InvoicePaid', subject: '9', reason: 'Invoice 9 is unknown.', blockNumber: 3 },
        ]
      },
      id: 'subgraphAnomalies',
      subject: /^InvoicePaid 9$/,
      seen: /unknown/,
    },
    'a balance that the token does not confirm': {
      plant: async () => {
        node.balanceError = 1n
      },
      id: 'balancesOnChain',
      subject: /^USDC of the escrow/,
      seen: /^400000000$/,
    },
    'a log that the ledger lacks': {
      plant: async () => {
        node.extraLogs = [{ blockNumber: 5, logIndex: 77 }]
      },
      id: 'logsOnChain',
      subject: /^log 77 of block 5$/,
      seen: /^none$/,
    },
  }
  for (const [name, { plant: spoil, id, subject, seen, also = [] }] of Object.entries(cases))
    it(`${name}: ${id}`, async () => {
      await spoil()
      const results = await inspected()
      const result = results[id]
      expect(result?.status).toBe('FAIL')
      const offender = result?.offenders.find((one) => subject.test(one.subject))
      expect(offender, JSON.stringify(result)).toBeDefined()
      expect(offender?.seen).toMatch(seen)
      for (const other of also) expect(red(results)).toContain(other)
    })

  it('an event of the ledger that the chain does not have: logsOnChain', async () => {
    await plant([funded(1n)])
    const last = chain.head
    chain.drop(1)
    chain.mine([], 3_600)
    node.blocks = chain.blocks
    // The node has a block of that number and hash, but without the log.
    const blocks = chain.blocks.map((block) =>
      block.number === last?.number ? { ...last, events: [] } : block,
    )
    chain = { blocks, head: last } as unknown as TestChain
    const results = await inspected()
    expect(results.logsOnChain?.offenders[0]).toMatchObject({ seen: expect.stringContaining('EscrowFunded') })
  })
})

describe('checks over syncs', () => {
  it('look at new rows only, and remember the bad ones', async () => {
    await plant([submitted(2n, 19n), paid({ invoiceId: 2n, talentAmount: 19n, feeAmount: 2n })])
    const first = (await inspected()).feeLaw
    for (let n = 0; n < 3; n++) await plant([event(random, 'NodeRemoved')])
    const later = (await inspected()).feeLaw
    expect(later?.offenders).toEqual(first?.offenders)
    expect(later).toMatchObject({ status: 'FAIL', rows: 2, offenderCount: 1 })
  })

  it('do not add up the same rows again, and do so when one is another', async () => {
    const ran: number[] = []
    const { partsOfTotals } = Object.fromEntries(checks.map((check) => [check.id, check]))
    if (partsOfTotals?.kind !== 'sums') throw new Error('It is no check of sums.')
    const { look } = partsOfTotals
    inspection = new Inspection([
      {
        ...partsOfTotals,
        look: (context) => {
          ran.push(context.block.number)
          return look(context)
        },
      },
    ])
    await inspected()
    await plant([event(random, 'NodeRemoved')])
    expect((await inspected()).partsOfTotals).toMatchObject({ status: 'PASS', block: { number: 7 } })
    expect(ran).toEqual([6])
    await plant([refunded(usdc(1))])
    await inspected()
    // Another block in its place, with as many rows.
    await ledger.rollbackTo(7)
    chain.drop(1)
    await plant([refunded(usdc(2))])
    await inspected()
    expect(ran).toEqual([6, 8, 8])
  })

  it('forget what a reorganisation dropped, and nothing else', async () => {
    await plant([submitted(2n, 19n), paid({ invoiceId: 2n, talentAmount: 19n, feeAmount: 2n })])
    await inspected()
    await plant([submitted(3n, 19n), paid({ invoiceId: 3n, talentAmount: 19n, feeAmount: 3n })])
    expect((await inspected()).feeLaw?.offenderCount).toBe(2)
    await ledger.rollbackTo(7)
    chain.drop(1)
    await plant([submitted(3n, 19n), paid({ invoiceId: 3n, talentAmount: 19n, feeAmount: 1n })])
    const after = (await inspected()).feeLaw
    expect(after?.offenders.map(({ subject }) => subject.replace(/0x\w+/, ''))).toEqual([
      'InvoicePaid , invoice 2',
    ])
    expect(after?.rows).toBe(3)
    await ledger.rollbackTo(6)
    chain.drop(2)
    expect((await inspected()).feeLaw).toMatchObject({ status: 'PASS', rows: 1 })
  })

  it('count offenders beyond those that are named and kept', async () => {
    const bad = Array.from({ length: 1_500 }, () => transfer(market.btrst, market.client, market.talent, -1n))
    await plant(bad)
    const first = (await inspected()).sumsNeverFall
    expect(first).toMatchObject({ status: 'FAIL', offenderCount: 1_500 })
    expect(first?.offenders).toHaveLength(20)
    await plant(bad.slice(0, 7))
    expect((await inspected()).sumsNeverFall?.offenderCount).toBe(1_507)
    await ledger.rollbackTo(7)
    chain.drop(1)
    expect((await inspected()).sumsNeverFall?.offenderCount).toBe(1_500)
  })

  it('begin anew for another deployment, whose rows may differ in the same blocks', async () => {
    await plant([submitted(2n, 19n), paid({ invoiceId: 2n, talentAmount: 19n, feeAmount: 2n })])
    await inspected({ deployment: 'one' })
    expect((await inspected({ deployment: 'two' })).feeLaw?.offenderCount).toBe(1)
  })
})
