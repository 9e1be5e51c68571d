import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { event, people, tokens } from '../subgraph/testing/random-events.ts'
import { type ServedStory, servedStory, synced } from './testing/served-story.ts'

const [governor = '', ann = '', bob = '', cid = '', dot = '', eve = ''] = people.slice(5)
const nobody = `0x${'0'.repeat(40)}`

interface Power {
  delegate: string
  power: string
}

/** A vote made for this file: Ann and Bob vote, Cid does not, Dot delegates to Bob, Eve to nobody. */
describe('a vote, reckoned for voters', () => {
  let story: ServedStory
  let voteStart = 0
  let created = 0
  beforeAll(async () => {
    story = await servedStory(77, 0)
    const { chain, random } = story
    const votes = (delegate: string, newVotes: bigint) =>
      event(random, 'DelegateVotesChanged', { delegate, previousVotes: 0n, newVotes }, tokens.btrst)
    const delegates = (delegator: string, toDelegate: string) =>
      event(random, 'DelegateChanged', { delegator, fromDelegate: nobody, toDelegate }, tokens.btrst)
    const cast = (voter: string, support: number, weight: bigint) =>
      event(random, 'VoteCast', { voter, proposalId: 1n, support, weight, reason: '<b>why</b>' }, governor)
    chain.mine([event(random, 'Transfer', { from: nobody, to: ann, value: 1_000n }, tokens.btrst)], 100)
    chain.mine([event(random, 'QuorumNumeratorUpdated', { newQuorumNumerator: 5_000n }, governor)], 100)
    chain.mine(
      [votes(ann, 200n), votes(bob, 150n), votes(cid, 400n), delegates(dot, bob), delegates(ann, ann)],
      100,
    )
    created = (chain.head?.number ?? 0) + 1
    voteStart = created + 1
    const proposal = { proposalId: 1n, proposer: ann, targets: [], values: [], signatures: [], calldatas: [] }
    chain.mine(
      [
        event(
          random,
          'ProposalCreated',
          {
            ...proposal,
            voteStart: BigInt(voteStart),
            voteEnd: BigInt(voteStart + 3),
            description: '# Test',
          },
          governor,
        ),
      ],
      100,
    )
    chain.mine([votes(eve, 0n)], 100)
    chain.mine([cast(ann, 1, 200n)], 100)
    // Too late to count: the snapshot is behind.
    chain.mine([cast(bob, 0, 150n), votes(eve, 900n)], 100)
    await synced(story)
  })
  afterAll(() => story.end())

  async function vote(selection: string, asOf = ''): Promise<Record<string, unknown>> {
    const { body, text } = await story.ask(`{ proposalVote(id: "1"${asOf}) { ${selection} } }`)
    expect(body.errors, text.slice(0, 400)).toBeUndefined()
    return (body.data as unknown as { proposalVote: Record<string, unknown> }).proposalVote
  }

  it('says what is missing, and the fewest who could give it', async () => {
    const found = await vote(
      'quorumMissing couldFill { delegate power } nonVoters { delegate power } nonVoterCount delegatedVotes turnout { numerator denominator } blocksLeft secondsLeftEstimate proposal { state quorum }',
    )
    expect(found).toMatchObject({
      quorumMissing: '300',
      nonVoterCount: 1,
      delegatedVotes: '750',
      turnout: { numerator: '350', denominator: '750' },
      proposal: { quorum: '500' },
    })
    expect((found.couldFill as Power[]).map(({ power }) => power)).toEqual(['400'])
    expect((found.nonVoters as Power[])[0]?.delegate.toLowerCase()).toBe(cid)
    expect(found.blocksLeft).toBe(1)
    expect(found.secondsLeftEstimate).toBe(100)
  })

  it('tells how the tally came about, and each vote', async () => {
    const { tally, ballots } = await vote(
      'tally { block forVotes againstVotes quorumVotes } ballots(first: 1) { voter support weight reason castBlock }',
    )
    expect(tally).toEqual([
      { block: voteStart + 1, forVotes: '200', againstVotes: '0', quorumVotes: '200' },
      { block: voteStart + 2, forVotes: '200', againstVotes: '150', quorumVotes: '200' },
    ])
    expect(ballots).toMatchObject([
      { support: 'AGAINST', weight: '150', reason: '<b>why</b>', castBlock: voteStart + 2 },
    ])
  })

  it('tells a voter their power at the snapshot, and what their delegate did with it', async () => {
    const ask = (address: string) =>
      vote(
        `voter(address: "${address}") { power delegate ballot { support } delegateBallot { support weight } }`,
      )
    expect((await ask(dot)).voter).toMatchObject({
      power: '0',
      ballot: null,
      delegateBallot: { support: 'AGAINST', weight: '150' },
    })
    expect((await ask(ann)).voter).toMatchObject({
      power: '200',
      ballot: { support: 'FOR' },
      delegateBallot: null,
    })
    expect((await ask(eve)).voter).toMatchObject({ power: '0', delegate: null, ballot: null })
    const { status, body } = await story.ask('{ proposalVote(id: "1") { voter(address: "me") { power } } }')
    expect([status, body.errors?.[0]?.message]).toEqual([
      expect.any(Number),
      'address is not an address: it must be 0x and 40 hex digits.',
    ])
  })

  it('pins the network to its moments, and says which have not come', async () => {
    const { pinned } = await vote(
      'pinned { moment block { number hash } reason metrics { definition { id } value ratio { numerator denominator } } }',
    )
    const moments = pinned as {
      moment: string
      block: { number: number } | null
      reason: string | null
      metrics: { definition: { id: string }; ratio: { numerator: string } | null }[]
    }[]
    expect(moments.map(({ moment, block }) => [moment, block?.number ?? null])).toEqual([
      ['CREATED', created],
      ['VOTE_START', voteStart],
      ['VOTE_END', null],
      ['EXECUTED', null],
      ['AFTER_30_DAYS', null],
      ['AFTER_90_DAYS', null],
      ['NOW', voteStart + 2],
    ])
    expect(moments[2]?.reason).toContain('had not come by block 6')
    expect(moments[4]?.reason).toContain('have not passed')
    const delegation = moments[0]?.metrics.find(({ definition }) => definition.id === 'delegationRate')
    expect(delegation?.ratio).toEqual({ numerator: '750', denominator: '1000' })
    const apart = await story.ask(
      `{ delegationRate(asOf: { proposal: { id: "1", moment: CREATED } }) { ratio { numerator denominator } } }`,
    )
    expect(apart.body.data).toEqual({ delegationRate: { ratio: delegation?.ratio } })
  })

  it('compares with the making, and proves each value as the metric’s own field does', async () => {
    const { pinned } = await vote(
      'pinned { moment metrics { definition { id } change { difference relative { value } ratioDifference { numerator denominator } } proof { field parameters resultHash blockNumber } } }',
    )
    const [then, , , , , , now] = pinned as {
      metrics: { definition: { id: string }; change: unknown; proof: Record<string, unknown> }[]
    }[]
    expect(then?.metrics.map(({ change }) => change)).toEqual(then?.metrics.map(() => null))
    const of = (id: string) => now?.metrics.find(({ definition }) => definition.id === id)
    // 1,650 of 1,000 delegated now, 750 of 1,000 then.
    expect(of('delegationRate')?.change).toEqual({
      difference: null,
      relative: null,
      ratioDifference: { numerator: '900000', denominator: '1000000' },
    })
    expect(of('gsv')?.change).toEqual({
      difference: '0',
      relative: { value: null },
      ratioDifference: null,
    })
    const own = await story.ask(
      `{ delegationRate(asOf: { block: ${voteStart + 2} }) { proof { field parameters resultHash blockNumber } } }`,
    )
    expect(own.body.data).toEqual({ delegationRate: { proof: of('delegationRate')?.proof } })
  })

  it('tells a delegate’s record, missed votes too', async () => {
    const record = async (address: string) => {
      const { body, text } = await story.ask(
        `{ delegate(address: "${address}") { delegate { rank power share { value } } votes { proposal { id } power ballot { support weight } } } }`,
      )
      expect(body.errors, text.slice(0, 400)).toBeUndefined()
      return body.data?.delegate as unknown
    }
    expect(await record(bob)).toMatchObject({
      delegate: { rank: 4, power: '150' },
      votes: [{ proposal: { id: '1' }, power: '150', ballot: { support: 'AGAINST', weight: '150' } }],
    })
    expect(await record(cid)).toMatchObject({
      delegate: { rank: 2 },
      votes: [{ proposal: { id: '1' }, power: '400', ballot: null }],
    })
    // Had nothing at the snapshot.
    expect(await record(eve)).toMatchObject({ delegate: { rank: 1 }, votes: [] })
    expect(await record(dot)).toBeNull()
  })

  it('lists proposals in one state', async () => {
    const ask = async (state: string) =>
      (await story.ask(`{ proposals(state: ${state}, first: 1) { totalCount nodes { id } } }`)).body.data
    expect(await ask('ACTIVE')).toEqual({ proposals: { totalCount: 1, nodes: [{ id: '1' }] } })
    expect(await ask('EXECUTED')).toEqual({ proposals: { totalCount: 0, nodes: [] } })
  })

  it('is as it was at an earlier block', async () => {
    const found = await vote(
      'quorumMissing ballots { voter } pinned { moment block { number } reason }',
      `, asOf: { block: ${created} }`,
    )
    expect(found).toMatchObject({ quorumMissing: '500', ballots: [] })
    const later = (found.pinned as { moment: string; block: unknown; reason: string | null }[])[1]
    expect(later).toMatchObject({
      moment: 'VOTE_START',
      block: null,
      reason: expect.stringContaining(`had not come by block ${created}`),
    })
    expect((await story.ask('{ proposalVote(id: "99") { blocksLeft } }')).body.data).toEqual({
      proposalVote: null,
    })
  })

  it('lists delegates with their record, the strongest first', async () => {
    const { body, text } = await story.ask(
      '{ delegates { totalCount delegatedVotes fewestForMajority fewestForQuorum nodes { address power delegators participation { numerator denominator } } } }',
    )
    expect(body.errors, text.slice(0, 400)).toBeUndefined()
    expect(body.data).toMatchObject({
      delegates: {
        totalCount: 4,
        delegatedVotes: '1650',
        fewestForMajority: 1,
        fewestForQuorum: 1,
        nodes: [
          { power: '900', delegators: 0, participation: { numerator: '0', denominator: '0' } },
          { power: '400', participation: { numerator: '0', denominator: '1' } },
          { power: '200', delegators: 1, participation: { numerator: '1', denominator: '1' } },
          { power: '150', delegators: 1, participation: { numerator: '1', denominator: '1' } },
        ],
      },
    })
  })
})
