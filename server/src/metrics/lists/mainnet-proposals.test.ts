import { mainnetContracts } from '@braintrust-analytics/abis/mainnet'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Snapshot } from '../../ledger/snapshot.ts'
import { Random } from '../../subgraph/testing/random.ts'
import { event } from '../../subgraph/testing/random-events.ts'
import { TestChain } from '../../subgraph/testing/test-chain.ts'
import { resolveAsOf } from '../as-of.ts'
import { filledLedger } from '../testing/filled-ledger.ts'
import { proposalAt, proposalsAt } from './proposals.ts'

const random = new Random(7)
const chain = new TestChain(random)
const governor = mainnetContracts.GovernorAlpha.address.toLowerCase()
const registry = mainnetContracts.GovernanceDecisions.address
const btrst = 10n ** 18n
const day = 86_400
const voters = ['1', '2', '3'].map((digit) => `0x${digit.repeat(40)}`)

const mainnet = (name: string, params: Parameters<typeof event>[2]) =>
  ({ ...event(random, name, params, governor), source: 'MAINNET' }) as const
const proposed = (proposalId: bigint) =>
  mainnet('ProposalCreated', {
    proposalId,
    targets: [registry],
    values: [0n],
    signatures: ['setMarketplaceFee(uint8)'],
    calldatas: [`0x${'0f'.padStart(64, '0')}`],
    voteStart: 1n,
    voteEnd: 2n,
    description: 'Raise the fee',
  })
const vote = (proposalId: bigint, voter: number, support: number, weight: bigint) =>
  mainnet('VoteCast', { proposalId, voter: voters[voter] ?? '', support, weight, reason: '' })

describe('proposals of mainnet, at a block', () => {
  let end: () => void
  let snapshot: Snapshot
  const at = (number: number) => {
    const block = chain.blocks[number]
    if (block === undefined) throw new Error(`The chain has no block ${number}.`)
    return block
  }
  const context = { known: new Map(), btrst: undefined }
  beforeAll(async () => {
    chain.mine(
      [proposed(1n), proposed(2n), event(random, 'ProposalCreated', { proposalId: 1n, voteEnd: 9n })],
      1,
    )
    chain.mine([], 1)
    chain.mine(
      [
        // The first gets its quorum to the unit, the second falls one short of it with all for it.
        vote(1n, 0, 1, 100_000n * btrst),
        vote(1n, 1, 0, 7n),
        vote(1n, 2, 1, 0n),
        vote(2n, 0, 1, 100_000n * btrst - 1n),
      ],
      1,
    )
    chain.mine(
      [mainnet('ProposalQueued', { proposalId: 1n, etaSeconds: BigInt(at(2).timestamp + 7 * day) })],
      1,
    )
    chain.mine([], 21 * day - 2)
    chain.mine([], 1)
    const filled = await filledLedger(chain.blocks)
    end = filled.end
    const opened = await filled.ledger.snapshot()
    if (opened === undefined) throw new Error('The ledger is empty.')
    snapshot = opened
  })
  afterAll(async () => {
    await snapshot.close()
    end()
  })

  it('are told apart from a governor’s with the same numbers, and counted by Alpha’s rules', async () => {
    const first = await proposalAt(snapshot, at(3), context, 'alpha-1')
    expect(first).toMatchObject({
      id: 'alpha-1',
      state: 'QUEUED',
      executableAt: expect.any(Number),
      forVotes: 100_000n * btrst,
      againstVotes: 7n,
      abstainVotes: 0n,
      voters: 2,
      quorum: 100_000n * btrst,
      quorumProgress: { numerator: 100_000n * btrst, denominator: 100_000n * btrst },
      actions: [{ summary: 'GovernanceDecisions.setMarketplaceFee(15)' }],
    })
    expect(await proposalAt(snapshot, at(3), context, 'alpha-2')).toMatchObject({ state: 'DEFEATED' })
    expect(await proposalAt(snapshot, at(3), context, '2')).toBeUndefined()
    const { nodes } = await proposalsAt(snapshot, at(3), context, { first: 9, after: undefined })
    expect(nodes.map(({ id }) => id)).toEqual(['1', 'alpha-2', 'alpha-1'])
  })

  it('expire 14 days after their time', async () => {
    const states = await Promise.all([2, 3, 4, 5].map((n) => proposalAt(snapshot, at(n), context, 'alpha-1')))
    expect(states.map((one) => one?.state)).toEqual(['ACTIVE', 'QUEUED', 'QUEUED', 'EXPIRED'])
  })

  it('name a block as those of our own contracts do', async () => {
    const asOf = { proposal: { id: 'alpha-2', moment: 'CREATED' } } as const
    expect(await resolveAsOf(asOf, { snapshot, chain: undefined })).toMatchObject({ number: 0 })
  })
})
