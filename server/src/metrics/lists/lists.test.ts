import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Ledger } from '../../ledger/ledger.ts'
import type { Snapshot } from '../../ledger/snapshot.ts'
import { Random } from '../../subgraph/testing/random.ts'
import { event, people, tokens } from '../../subgraph/testing/random-events.ts'
import { type TestBlock, TestChain } from '../../subgraph/testing/test-chain.ts'
import { filledLedger } from '../testing/filled-ledger.ts'
import { bidsAt } from './bids.ts'
import { categoriesAt } from './categories.ts'
import { disputeAt, disputesAt } from './disputes.ts'
import { invoiceAt, invoicesAt } from './invoices.ts'
import { jobAt, jobsAt } from './jobs.ts'
import { proposalAt } from './proposals.ts'

const random = new Random(99)
const chain = new TestChain(random)
const [client = '', talent = '', other = '', governor = ''] = people.slice(2)
const usdc = (units: number): bigint => BigInt(units) * 1_000_000n
const title = (text: string) => `data:application/json,${encodeURIComponent(JSON.stringify({ title: text }))}`
const zero = `0x${'0'.repeat(40)}`
const token = 10n ** 18n

/** One job from its posting to a refund, a dispute beside it, and a vote; a block a step. */
const steps: readonly (readonly [string, Parameters<typeof event>[2], string?])[][] = [
  [
    ['CategoryAdded', { categoryId: 1n, name: 'Design' }],
    ['PaymentTermsUpdated', { reviewPeriod: 1_000n, netTerm: 5_000n }],
    ['Transfer', { from: zero, to: client, value: 1_000n * token }, tokens.btrst],
    ['QuorumNumeratorUpdated', { oldQuorumNumerator: 0n, newQuorumNumerator: 400n }, governor],
  ],
  [
    [
      'JobPosted',
      { jobId: 1n, client, categoryId: 1n, budget: usdc(500), positions: 2, metadataURI: title('A logo') },
    ],
  ],
  [['JobUpdated', { jobId: 1n, budget: usdc(900), positions: 1, metadataURI: title('A better logo') }]],
  [
    ['BidSubmitted', { bidId: 1n, jobId: 1n, talent, rate: usdc(60), unit: 0, metadataURI: title('Gladly') }],
    ['BidSubmitted', { bidId: 2n, jobId: 1n, talent: other }],
  ],
  [['BidWithdrawn', { bidId: 2n }]],
  [
    [
      'EngagementOffered',
      { engagementId: 1n, jobId: 1n, talent, client, bidId: 1n, contractedValue: usdc(800), feeBps: 1_000 },
    ],
  ],
  [
    ['EngagementAccepted', { engagementId: 1n }],
    ['JobClosed', { jobId: 1n, reason: 0 }],
  ],
  [['EngagementAmended', { engagementId: 1n, oldValue: usdc(800), newValue: usdc(850) }]],
  [
    [
      'InvoiceSubmitted',
      { invoiceId: 1n, engagementId: 1n, talent, client, amount: 333_333_333n, dueAt: 1_900_000_000n },
    ],
  ],
  [
    ['InvoiceVerified', { invoiceId: 1n }],
    ['InvoiceSubmitted', { invoiceId: 2n, engagementId: 1n, talent, client, amount: usdc(100) }],
  ],
  [
    [
      'InvoicePaid',
      { invoiceId: 1n, engagementId: 1n, talent, client, talentAmount: 333_333_333n, feeAmount: 33_333_333n },
    ],
  ],
  [
    ['InvoiceDisputed', { invoiceId: 2n, disputeId: 1n, claimant: client }],
    [
      'DisputeCreated',
      {
        disputeId: 1n,
        invoiceId: 2n,
        claimant: client,
        respondent: talent,
        amountInDispute: usdc(100),
        claimedTalentBps: 2_000,
      },
    ],
  ],
  [['CounterclaimFiled', { disputeId: 1n, counterTalentBps: 9_000 }]],
  [['InvoiceRefunded', { invoiceId: 1n, engagementId: 1n, talent, amount: 333_333_333n, feeRefunded: 0n }]],
  [
    ['DisputeSettled', { disputeId: 1n, talentShareBps: 0 }],
    ['InvoiceResolved', { invoiceId: 2n, disputeId: 1n, talentShareBps: 0 }],
  ],
  [
    [
      'ProposalCreated',
      {
        proposalId: 1n,
        proposer: client,
        targets: [other],
        values: [2n ** 255n],
        signatures: [''],
        calldatas: ['0x'],
        voteStart: 16n,
        voteEnd: 18n,
        description: '\n# Spend it\nbody',
      },
      governor,
    ],
    ['CategoryRetired', { categoryId: 1n }],
  ],
  [],
  [
    ['VoteCast', { voter: client, proposalId: 1n, support: 1, weight: 30n * token }, governor],
    ['VoteCastWithParams', { voter: talent, proposalId: 1n, support: 2, weight: 10n * token }, governor],
    ['VoteCast', { voter: other, proposalId: 1n, support: 0, weight: 0n }, governor],
  ],
  [],
  [],
]

describe('lists as of a block', () => {
  let ledger: Ledger
  let end: () => void
  let snapshot: Snapshot
  const at = (number: number): TestBlock => {
    const block = chain.blocks[number]
    if (block === undefined) throw new Error(`The story has no block ${number}.`)
    return block
  }
  beforeAll(async () => {
    for (const step of steps)
      chain.mine(step.map(([name, given, contract]) => event(random, name, given, contract)))
    ;({ ledger, end } = await filledLedger(chain.blocks))
    const opened = await ledger.snapshot()
    if (opened === undefined) throw new Error('The ledger is empty.')
    snapshot = opened
  })
  afterAll(async () => {
    await snapshot.close()
    end()
  })

  it('shows a job as it changed', async () => {
    const job = (number: number) => jobAt(snapshot, at(number), '1')
    expect(await job(0)).toBeUndefined()
    expect(await job(1)).toMatchObject({
      title: 'A logo',
      category: 'Design',
      budget: usdc(500),
      positions: 2,
      status: 'OPEN',
      bids: 0,
    })
    expect(await job(2)).toMatchObject({ title: 'A better logo', budget: usdc(900), positions: 1 })
    expect([(await job(3))?.bids, (await job(4))?.bids]).toEqual([2, 1])
    expect(await job(5)).toMatchObject({ accepted: 0, contractedValue: 0n })
    expect(await job(6)).toMatchObject({ accepted: 1, contractedValue: usdc(800), status: 'FILLED' })
    expect(await job(19)).toMatchObject({ contractedValue: usdc(850), paid: 333_333_333n })
  })

  it('shows an invoice as it changed, its fee cut to a whole unit', async () => {
    const statuses = []
    for (let number = 8; number <= 13; number++)
      statuses.push((await invoiceAt(snapshot, at(number), '1'))?.status)
    expect(statuses).toEqual(['SUBMITTED', 'VERIFIED', 'PAID', 'PAID', 'PAID', 'REFUNDED'])
    expect(await invoiceAt(snapshot, at(19), '1')).toMatchObject({
      fee: 33_333_333n,
      jobTitle: 'A better logo',
      dueAt: 1_900_000_000,
      paidAt: at(10).timestamp,
      paidTalentAmount: 333_333_333n,
    })
    expect(await invoiceAt(snapshot, at(11), '2')).toMatchObject({
      status: 'DISPUTED',
      disputeId: '1',
      paidAt: null,
    })
    expect(await invoiceAt(snapshot, at(14), '2')).toMatchObject({ status: 'RESOLVED' })
  })

  it('says from when an invoice can be released, what came back of it, and lists those of one engagement', async () => {
    const invoice = (number: number, id = '1') => invoiceAt(snapshot, at(number), id)
    expect((await invoice(8))?.releasableAt).toBeNull()
    expect((await invoice(9))?.releasableAt).toBe(Math.max(1_900_000_000, at(9).timestamp + 1_000))
    expect([(await invoice(12))?.refunded, (await invoice(13))?.refunded]).toEqual([0n, 333_333_333n])
    const page = { first: 10, after: undefined }
    const count = async (engagementId: string) =>
      (await invoicesAt(snapshot, at(19), { engagementId }, page)).totalCount
    expect(await Promise.all(['1', '2', 'x'].map(count))).toEqual([2, 0, 0])
  })

  it('shows bids as they changed, of a job, a talent or a state', async () => {
    const page = { first: 10, after: undefined }
    const bids = async (number: number, filter = {}) =>
      (await bidsAt(snapshot, at(number), filter, page)).nodes.map(({ id, status }) => `${id} ${status}`)
    expect(await bids(3)).toEqual(['2 LIVE', '1 LIVE'])
    expect(await bids(4)).toEqual(['2 WITHDRAWN', '1 LIVE'])
    expect(await bids(5)).toEqual(['2 WITHDRAWN', '1 TAKEN'])
    expect(await bids(19, { talent })).toEqual(['1 TAKEN'])
    expect(await bids(19, { status: 'WITHDRAWN' })).toEqual(['2 WITHDRAWN'])
    expect(await Promise.all(['1', '7', "1' OR 1=1"].map((jobId) => bids(3, { jobId })))).toEqual([
      ['2 LIVE', '1 LIVE'],
      [],
      [],
    ])
    const { nodes } = await bidsAt(snapshot, at(19), { talent }, page)
    expect(nodes[0]).toMatchObject({ rate: usdc(60), unit: 'HOURLY', title: 'Gladly', engagementId: '1' })
  })

  it('counts the positions taken', async () => {
    const committed = async (number: number) => (await jobAt(snapshot, at(number), '1'))?.committed
    expect(await Promise.all([4, 5, 6].map(committed))).toEqual([0, 1, 1])
  })

  it('shows a dispute as it changed', async () => {
    const dispute = async (number: number) =>
      (await disputesAt(snapshot, at(number), {}, { first: 5, after: undefined })).nodes[0]
    expect(await dispute(11)).toMatchObject({
      status: 'RESPONSE',
      counterTalentBps: null,
      resolvedAt: null,
      talentShareBps: null,
    })
    expect(await dispute(12)).toMatchObject({ status: 'COUNTERCLAIMED', counterTalentBps: 9_000 })
    expect(await dispute(14)).toMatchObject({
      status: 'SETTLED',
      talentShareBps: 0,
      resolvedAt: at(14).timestamp,
    })
  })

  it('shows a proposal as it changed, with the quorum of its snapshot', async () => {
    const context = { known: new Map(), btrst: tokens.btrst }
    const proposal = (number: number) => proposalAt(snapshot, at(number), context, '1')
    expect(await proposal(15)).toMatchObject({ state: 'PENDING', title: 'Spend it', quorum: 40n * token })
    expect(await proposal(16)).toMatchObject({ state: 'PENDING' })
    expect(await proposal(17)).toMatchObject({
      state: 'ACTIVE',
      forVotes: 30n * token,
      abstainVotes: 10n * token,
      voters: 2,
      quorumProgress: { numerator: 40n * token, denominator: 40n * token },
      actions: [{ value: 2n ** 255n, summary: 'plain transfer of native coin' }],
    })
    expect(await proposal(18)).toMatchObject({ state: 'ACTIVE' })
    expect(await proposal(19)).toMatchObject({ state: 'SUCCEEDED' })
  })

  it('filters by state, party and title', async () => {
    const page = { first: 10, after: undefined }
    const count = async (filter: Parameters<typeof invoicesAt>[2]) =>
      (await invoicesAt(snapshot, at(19), filter, page)).totalCount
    expect(await count({ status: 'REFUNDED' })).toBe(1)
    expect(await count({ party: talent.toUpperCase().replace('0X', '0x') })).toBe(2)
    expect(await count({ party: other })).toBe(0)
    expect((await jobsAt(snapshot, at(19), { search: 'LOGO', categoryId: 1 }, page)).totalCount).toBe(1)
    expect((await jobsAt(snapshot, at(19), { status: 'OPEN' }, page)).totalCount).toBe(0)
  })

  it('knows when a category was retired', async () => {
    expect(await categoriesAt(snapshot, at(14))).toEqual([{ id: 1, name: 'Design', active: true }])
    expect(await categoriesAt(snapshot, at(15))).toEqual([{ id: 1, name: 'Design', active: false }])
  })
})

describe('a dispute that jurors decide, as of each block', () => {
  const jurors = people.slice(5, 8)
  const jury = new TestChain(new Random(100))
  const phase = (round: number, number: number, endsAt: bigint): (typeof steps)[number][number] => [
    'PhaseStarted',
    { disputeId: 7n, round, phase: number, endsAt },
  ]
  const drawn = (round: number) =>
    jurors.map((juror): (typeof steps)[number][number] => ['JurorDrawn', { disputeId: 7n, round, juror }])
  const rounds: typeof steps = [
    [['DisputeCreated', { disputeId: 7n, invoiceId: 2n, respondBy: 1_000n }], phase(0, 0, 1_000n)],
    [phase(0, 1, 2_000n)],
    [...drawn(0), phase(0, 2, 3_000n)],
    [phase(0, 3, 4_000n)],
    [['RoundRuled', { disputeId: 7n, round: 0, ruling: 1 }], phase(0, 4, 5_000n)],
    [['DisputeAppealed', { disputeId: 7n, newRound: 1 }], phase(1, 1, 6_000n)],
    [...drawn(1), phase(1, 2, 7_000n)],
    // Too few votes: the round refuses, the first ruling stands.
    [['RoundRuled', { disputeId: 7n, round: 1, ruling: 0 }], phase(1, 4, 8_000n)],
    [phase(1, 5, 8_001n), ['RulingExecuted', { disputeId: 7n, ruling: 1, talentShareBps: 2_500 }]],
  ]
  const open = (
    status: string,
    round: number,
    phaseEndsAt: number,
    jurorsDrawn: number,
    ruling?: string,
  ) => ({
    ...{ status, round, phaseEndsAt, jurorsDrawn, ruling: ruling ?? null },
    ...{ resolvedAt: null, talentShareBps: null },
  })

  it('goes by its newest phase, and is over when the ruling is carried out', async () => {
    const random = new Random(101)
    for (const step of rounds) jury.mine(step.map(([name, given]) => event(random, name, given)))
    const { ledger, end } = await filledLedger(jury.blocks)
    const snapshot = await ledger.snapshot()
    try {
      if (snapshot === undefined) throw new Error('The ledger is empty.')
      const found = await Promise.all(jury.blocks.map((block) => disputeAt(snapshot, block, '7')))
      expect(found).toMatchObject([
        open('RESPONSE', 0, 1_000, 0),
        open('EVIDENCE', 0, 2_000, 0),
        open('COMMIT', 0, 3_000, 3),
        open('REVEAL', 0, 4_000, 3),
        open('APPEAL', 0, 5_000, 3, 'CLAIMANT'),
        open('EVIDENCE', 1, 6_000, 3, 'CLAIMANT'),
        open('COMMIT', 1, 7_000, 6, 'CLAIMANT'),
        open('APPEAL', 1, 8_000, 6, 'REFUSED'),
        {
          status: 'RULED',
          round: 1,
          phaseEndsAt: null,
          jurorsDrawn: 6,
          ruling: 'CLAIMANT',
          resolvedAt: jury.head?.timestamp,
          talentShareBps: 2_500,
        },
      ])
    } finally {
      await snapshot?.close()
      end()
    }
  })
})
