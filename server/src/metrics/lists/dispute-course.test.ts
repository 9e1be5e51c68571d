import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Ledger } from '../../ledger/ledger.ts'
import type { Snapshot } from '../../ledger/snapshot.ts'
import { Random } from '../../subgraph/testing/random.ts'
import { event, people } from '../../subgraph/testing/random-events.ts'
import { type TestBlock, TestChain } from '../../subgraph/testing/test-chain.ts'
import { filledLedger } from '../testing/filled-ledger.ts'
import { disputeCourseAt } from './dispute-course.ts'
import { disputesAt } from './disputes.ts'

const random = new Random(41)
const chain = new TestChain(random)
const [client = '', talent = '', ann = '', bob = ''] = people.slice(2)
const phase = (round: number, number: number) =>
  ['PhaseStarted', { disputeId: 1n, round, phase: number, endsAt: 2_000_000_000n }] as const
const ruled = (round: number) =>
  [
    'RoundRuled',
    { disputeId: 1n, round, ruling: 1, votesClaimant: 1, votesRespondent: 0, votesRefuse: 0, absent: 1 },
  ] as const

/** A dispute through two juries; a block a step. Ann opens her vote, Bob never does. */
const steps: readonly (readonly [string, Parameters<typeof event>[2]])[][] = [
  [
    ['CategoryAdded', { categoryId: 4n, name: 'Design' }],
    ['JobPosted', { jobId: 1n, client, categoryId: 4n }],
    ['EngagementOffered', { engagementId: 1n, jobId: 1n, talent, client }],
    ['InvoiceSubmitted', { invoiceId: 1n, engagementId: 1n, talent, client }],
  ],
  [
    [
      'DisputeCreated',
      { disputeId: 1n, invoiceId: 1n, claimant: client, respondent: talent, claimedTalentBps: 2_000 },
    ],
  ],
  [['CounterclaimFiled', { disputeId: 1n, respondent: talent, counterTalentBps: 9_000 }]],
  [phase(0, 1), ['Evidence', { disputeId: 1n, party: client, evidenceURI: 'ipfs://one' }]],
  [
    ['JurorDrawn', { disputeId: 1n, round: 0, juror: ann }],
    ['JurorDrawn', { disputeId: 1n, round: 0, juror: bob }],
    phase(0, 2),
  ],
  [
    ['VoteCommitted', { disputeId: 1n, round: 0, juror: ann }],
    ['VoteCommitted', { disputeId: 1n, round: 0, juror: bob }],
  ],
  [['VoteRevealed', { disputeId: 1n, round: 0, juror: ann, choice: 1, justificationURI: 'why' }]],
  [ruled(0), phase(0, 4)],
  [['DisputeAppealed', { disputeId: 1n, newRound: 1, appellant: talent, bond: 70n }], phase(1, 1)],
  [ruled(1)],
  [
    ['JurorSettled', { disputeId: 1n, round: 0, juror: ann, reward: 5n, penalty: 0n, coherent: true }],
    ['JurorSettled', { disputeId: 1n, round: 0, juror: bob, reward: 0n, penalty: 9n, coherent: false }],
  ],
]

describe('what happened in a dispute', () => {
  let ledger: Ledger
  let end: () => void
  let snapshot: Snapshot
  const at = (number: number): TestBlock => {
    const block = chain.blocks[number]
    if (block === undefined) throw new Error(`The story has no block ${number}.`)
    return block
  }
  beforeAll(async () => {
    for (const step of steps) chain.mine(step.map(([name, given]) => event(random, name, given)))
    ;({ ledger, end } = await filledLedger(chain.blocks))
    const opened = await ledger.snapshot()
    if (opened === undefined) throw new Error('The ledger is empty.')
    snapshot = opened
  })
  afterAll(async () => {
    await snapshot.close()
    end()
  })

  it('is told in order, round by round', async () => {
    const course = await disputeCourseAt(snapshot, at(10), '1')
    expect(course.counterclaims).toMatchObject([{ talentBps: 9_000, block: at(2).number }])
    expect(course.evidence).toMatchObject([{ evidenceURI: 'ipfs://one', at: at(3).timestamp }])
    expect(course.settlement).toBeNull()
    expect(course.rounds.map(({ number }) => number)).toEqual([0, 1])
    expect(course.rounds[0]).toMatchObject({
      phases: [{ phase: 'EVIDENCE' }, { phase: 'COMMIT' }, { phase: 'APPEAL' }],
      jurors: [
        {
          committedAt: at(5).timestamp,
          revealedAt: at(6).timestamp,
          choice: 'CLAIMANT',
          justificationURI: 'why',
          coherent: true,
          reward: 5n,
          penalty: 0n,
        },
        {
          committedAt: at(5).timestamp,
          revealedAt: null,
          choice: null,
          justificationURI: null,
          coherent: false,
          penalty: 9n,
        },
      ],
      ruling: { ruling: 'CLAIMANT', votesClaimant: 1, absent: 1 },
      appeal: { bond: 70n },
    })
    expect(course.rounds[1]).toMatchObject({ jurors: [], appeal: null, ruling: { ruling: 'CLAIMANT' } })
  })

  it('is as it was at an earlier block: no vote before it was opened', async () => {
    const { rounds } = await disputeCourseAt(snapshot, at(5), '1')
    expect(rounds).toMatchObject([{ number: 0, ruling: null, appeal: null }])
    expect(rounds[0]?.jurors.map(({ choice, coherent }) => [choice, coherent])).toEqual([
      [null, null],
      [null, null],
    ])
    expect(await disputeCourseAt(snapshot, at(10), '2')).toEqual({
      counterclaims: [],
      evidence: [],
      rounds: [],
      settlement: null,
    })
  })

  it('is found by the job’s category and by a party', async () => {
    const found = async (filter: { categoryId?: number; party?: string }) =>
      (await disputesAt(snapshot, at(10), filter, { first: 5, after: undefined })).nodes.map(
        ({ id, category }) => [id, category],
      )
    expect(await found({ categoryId: 4, party: talent })).toEqual([['1', 'Design']])
    expect(await found({ categoryId: 5 })).toEqual([])
    expect(await found({ party: ann })).toEqual([])
    await expect(found({ party: 'me' })).rejects.toThrow('party is not an address')
  })
})
