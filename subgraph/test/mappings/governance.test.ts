import { encodeAbiParameters, type Hex, keccak256, parseAbiParameters, toHex } from 'viem'
import { test } from 'vitest'
import { event, eventId, type FakeEvent, LARGEST, NOBODY, person } from '../support/chain.ts'
import { addressOf } from '../support/contracts.ts'
import { indexAndAsk } from '../support/index-and-ask.ts'
import { usualEvent, VOTER } from '../support/usual-events.ts'

const NO_ANOMALY = { query: '{ anomalies { reason } }', expected: { anomalies: [] } }
const [AGAINST, ABSTAINER, POWERLESS] = [person(2), person(3), person(4)]

test('a proposal is made, voted on, queued and executed', async () => {
  await indexAndAsk(
    [
      { number: 5, timestamp: 100, events: [usualEvent('BraintrustGovernor', 'ProposalCreated')] },
      {
        number: 11,
        timestamp: 172,
        events: [
          usualEvent('BraintrustGovernor', 'VoteCast'),
          usualEvent('BraintrustGovernor', 'VoteCast', {
            voter: AGAINST,
            support: 0,
            weight: LARGEST,
            reason: '',
          }),
          usualEvent('BraintrustGovernor', 'VoteCastWithParams', {
            voter: ABSTAINER,
            support: 2,
            weight: 7n,
          }),
          usualEvent('BraintrustGovernor', 'VoteCast', { voter: POWERLESS, weight: 0n }),
        ],
      },
      { number: 101, timestamp: 1_252, events: [usualEvent('BraintrustGovernor', 'ProposalQueued')] },
      { number: 102, timestamp: 1_264, events: [usualEvent('BraintrustGovernor', 'ProposalExecuted')] },
    ],
    [
      {
        query: `{ proposals { id source number governor proposer { id proposalCount proposals { id } } description voteStart voteEnd status createdAt created { id }
          queuedAt eta executedAt canceledAt forVotes againstVotes abstainVotes voters votersWithPower
          actions { id index target value signature calldata } votes { id } } }`,
        expected: {
          proposals: [
            {
              id: 'oz-1',
              source: 'REFERENCE',
              number: '1',
              governor: addressOf('BraintrustGovernor'),
              proposer: { id: VOTER, proposalCount: 1, proposals: [{ id: 'oz-1' }] },
              description: '# A title\nand more',
              voteStart: '10',
              voteEnd: '100',
              status: 'EXECUTED',
              createdAt: '100',
              created: { id: eventId(5, 0) },
              queuedAt: '1252',
              eta: '777',
              executedAt: '1264',
              canceledAt: null,
              forVotes: '400',
              againstVotes: `${LARGEST}`,
              abstainVotes: '7',
              voters: 4,
              votersWithPower: 3,
              actions: [
                { id: 'oz-1-0', index: 0, target: person(0xa1), value: '0', signature: '', calldata: '0x01' },
                {
                  id: 'oz-1-1',
                  index: 1,
                  target: person(0xa2),
                  value: '5',
                  signature: 'f()',
                  calldata: '0x',
                },
              ],
              votes: [VOTER, AGAINST, ABSTAINER, POWERLESS].map((voter) => ({ id: `oz-1-${voter}` })),
            },
          ],
        },
      },
      {
        query:
          '{ governanceVotes { voter { id voteCount power } support weight reason castAt castBlock proposal { id } } }',
        expected: {
          governanceVotes: [
            [VOTER, 'FOR', '400', 'good'],
            [AGAINST, 'AGAINST', `${LARGEST}`, ''],
            [ABSTAINER, 'ABSTAIN', '7', 'good'],
            [POWERLESS, 'FOR', '0', 'good'],
          ].map(([id, support, weight, reason]) => ({
            voter: { id, voteCount: 1, power: '0' },
            support,
            weight,
            reason,
            castAt: '172',
            castBlock: 11,
            proposal: { id: 'oz-1' },
          })),
        },
      },
      {
        query: '{ governanceTotals(id: "network") { proposals votes } }',
        expected: { governanceTotals: { proposals: 1, votes: 4 } },
      },
      NO_ANOMALY,
    ],
  )
})

test('a proposal is cancelled; one with no action is just words', async () => {
  const words = { proposalId: 2n, targets: [], values: [], signatures: [], calldatas: [], description: '' }
  await indexAndAsk(
    [
      {
        number: 5,
        timestamp: 100,
        events: [
          usualEvent('BraintrustGovernor', 'ProposalCreated'),
          usualEvent('BraintrustGovernor', 'ProposalCreated', words),
          usualEvent('BraintrustGovernor', 'ProposalCanceled'),
        ],
      },
    ],
    [
      {
        query: '{ proposals { id status canceledAt description actions { id } } }',
        expected: {
          proposals: [
            {
              id: 'oz-1',
              status: 'CANCELED',
              canceledAt: '100',
              description: '# A title\nand more',
              actions: [{ id: 'oz-1-0' }, { id: 'oz-1-1' }],
            },
            { id: 'oz-2', status: 'PROPOSED', canceledAt: null, description: '', actions: [] },
          ],
        },
      },
      NO_ANOMALY,
    ],
  )
})

test('the parameters of the governor and of the timelock', async () => {
  const governor = (name: string, params: Parameters<typeof event>[2]) =>
    event('BraintrustGovernor', name, params)
  await indexAndAsk(
    [
      {
        number: 1,
        timestamp: 100,
        events: [
          event('Timelock', 'MinDelayChange', { oldDuration: 0n, newDuration: 604_800n }),
          governor('QuorumNumeratorUpdated', { oldQuorumNumerator: 0n, newQuorumNumerator: 4n }),
          governor('VotingDelaySet', { oldVotingDelay: 0n, newVotingDelay: 1n }),
          governor('VotingPeriodSet', { oldVotingPeriod: 0n, newVotingPeriod: 17_280n }),
          governor('ProposalThresholdSet', { oldProposalThreshold: 0n, newProposalThreshold: 500n }),
          governor('TimelockChange', { oldTimelock: NOBODY, newTimelock: addressOf('Timelock') }),
        ],
      },
    ],
    [
      {
        query: `{ network(id: "network") { timelockDelay quorumNumerator votingDelay votingPeriod proposalThreshold treasury } }`,
        expected: {
          network: {
            timelockDelay: '604800',
            quorumNumerator: '4',
            votingDelay: '1',
            votingPeriod: '17280',
            proposalThreshold: '500',
            treasury: addressOf('Timelock'),
          },
        },
      },
      NO_ANOMALY,
    ],
  )
})

test('operations of the timelock are scheduled, executed, cancelled and scheduled again', async () => {
  const two = `0x${'02'.repeat(32)}`
  const timelock = (name: string, params = {}) => usualEvent('Timelock', name, params)
  await indexAndAsk(
    [
      {
        number: 5,
        timestamp: 100,
        events: [
          timelock('CallScheduled'),
          timelock('CallScheduled', { index: 1n }),
          timelock('CallScheduled', { id: two }),
          timelock('Cancelled', { id: two }),
        ],
      },
      {
        number: 6,
        timestamp: 700_000,
        events: [
          timelock('CallExecuted'),
          timelock('CallExecuted', { index: 1n }),
          timelock('CallScheduled', { id: two, delay: 1n }),
        ],
      },
    ],
    [
      {
        query: '{ timelockOperations(block: { number: 5 }) { id status } }',
        expected: {
          timelockOperations: [
            { id: `0x${'01'.repeat(32)}`, status: 'SCHEDULED' },
            { id: two, status: 'CANCELLED' },
          ],
        },
      },
      {
        query: '{ timelockOperations { id status calls executedCalls scheduledAt readyAt doneAt } }',
        expected: {
          timelockOperations: [
            {
              id: `0x${'01'.repeat(32)}`,
              status: 'EXECUTED',
              calls: 2,
              executedCalls: 2,
              scheduledAt: '100',
              readyAt: '604900',
              doneAt: '700000',
            },
            {
              id: two,
              status: 'SCHEDULED',
              calls: 1,
              executedCalls: 0,
              scheduledAt: '700000',
              readyAt: '700001',
              doneAt: null,
            },
          ],
        },
      },
      NO_ANOMALY,
    ],
  )
})

/** As OpenZeppelin's GovernorTimelockControl and TimelockController reckon it, by viem. */
function operationId(proposal: FakeEvent): string {
  const { targets, values, calldatas, description } = proposal.params as {
    targets: Hex[]
    values: bigint[]
    calldatas: Hex[]
    description: string
  }
  const governor = BigInt(addressOf('BraintrustGovernor')) << 96n
  const salt = toHex(governor ^ BigInt(keccak256(toHex(description))), { size: 32 })
  const types = parseAbiParameters('address[], uint256[], bytes[], bytes32, bytes32')
  const zero = toHex(0, { size: 32 })
  return keccak256(encodeAbiParameters(types, [targets, values, calldatas, zero, salt]))
}

test('a queued proposal leads to its operation in the timelock, and back', async () => {
  const first = usualEvent('BraintrustGovernor', 'ProposalCreated', { description: 'Zahlt Ünkosten 💸' })
  const second = usualEvent('BraintrustGovernor', 'ProposalCreated', {
    proposalId: 2n,
    targets: [],
    values: [],
    signatures: [],
    calldatas: [],
    description: '',
  })
  const waiting = usualEvent('BraintrustGovernor', 'ProposalCreated', {
    proposalId: 3n,
    description: 'Not yet',
  })
  const queued = [first, second].map((proposal) => ({
    proposalId: proposal.params.proposalId as bigint,
    id: operationId(proposal),
  }))
  await indexAndAsk(
    [
      { number: 5, timestamp: 100, events: [first, second, waiting] },
      {
        number: 101,
        timestamp: 1_252,
        events: queued.flatMap(({ proposalId, id }) => [
          usualEvent('Timelock', 'CallScheduled', { id }),
          usualEvent('BraintrustGovernor', 'ProposalQueued', { proposalId }),
        ]),
      },
    ],
    [
      {
        query: '{ proposals { id operation { id status } } timelockOperations { id proposals { id } } }',
        expected: {
          proposals: [
            ...queued.map(({ id }, i) => ({ id: `oz-${i + 1}`, operation: { id, status: 'SCHEDULED' } })),
            { id: 'oz-3', operation: null },
          ],
          timelockOperations: queued.map(({ id }, i) => ({ id, proposals: [{ id: `oz-${i + 1}` }] })),
        },
      },
      NO_ANOMALY,
    ],
  )
})
