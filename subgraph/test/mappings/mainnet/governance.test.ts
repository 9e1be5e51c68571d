import { test } from 'vitest'
import { event, eventId, type FakeEvent, person, type Value } from '../../support/chain.ts'
import { addressOf } from '../../support/contracts.ts'
import { indexMainnetAndAsk } from '../../support/index-and-ask.ts'

const NO_ANOMALY = { query: '{ anomalies { reason } }', expected: { anomalies: [] } }
const START = 13_000_000
const DAY = 86_400
const [PROPOSER, VOTER, AGAINST, LATECOMER] = [person(1), person(2), person(3), person(4)]
const OPERATION = `0x${'0a'.repeat(32)}`
const decisions = addressOf('mainnet/GovernanceDecisions')

const alpha = (name: string, params: Record<string, Value>): FakeEvent =>
  event('mainnet/GovernorAlpha', name, params)
const timelock = (name: string, params: Record<string, Value>): FakeEvent =>
  event('mainnet/Timelock', name, params)

function proposalCreated(id: bigint): FakeEvent {
  return alpha('ProposalCreated', {
    id,
    proposer: PROPOSER,
    targets: [decisions],
    values: [0n],
    signatures: ['setMarketplaceFee(uint8)'],
    calldatas: [`0x${'0f'.padStart(64, '0')}`],
    startBlock: BigInt(START + 1),
    endBlock: BigInt(START + 17_281),
    description: '# Raise the fee\nto 15 percent',
  })
}

const call = (txHash = OPERATION, eta = 8n * 86_400n): Record<string, Value> => ({
  txHash,
  target: decisions,
  value: 0n,
  signature: 'setMarketplaceFee(uint8)',
  data: `0x${'0f'.padStart(64, '0')}`,
  eta,
})

test('a proposal of GovernorAlpha is made, voted on with and without power, queued and executed', async () => {
  const vote = (voter: string, support: boolean, votes: bigint) =>
    alpha('VoteCast', { voter, proposalId: 1n, support, votes })
  await indexMainnetAndAsk(
    [
      { number: START, timestamp: 100, events: [proposalCreated(1n)] },
      {
        number: START + 5,
        timestamp: 200,
        events: [vote(VOTER, true, 100_001n), vote(AGAINST, false, 7n), vote(LATECOMER, true, 0n)],
      },
      {
        number: START + 17_282,
        timestamp: DAY,
        events: [
          timelock('QueueTransaction', call()),
          alpha('ProposalQueued', { id: 1n, eta: 8n * 86_400n }),
        ],
      },
      {
        number: START + 70_000,
        timestamp: 9 * DAY,
        events: [timelock('ExecuteTransaction', call()), alpha('ProposalExecuted', { id: 1n })],
      },
    ],
    [
      {
        query: `{ proposals { id source number governor description voteStart voteEnd status createdAt created { id source }
          queuedAt eta executedAt forVotes againstVotes abstainVotes voters votersWithPower
          actions { id target value signature calldata } votes { id voter { id } support weight reason } decisions { id } } }`,
        expected: {
          proposals: [
            {
              id: 'alpha-1',
              source: 'MAINNET',
              number: '1',
              governor: addressOf('mainnet/GovernorAlpha'),
              description: '# Raise the fee\nto 15 percent',
              voteStart: `${START + 1}`,
              voteEnd: `${START + 17_281}`,
              status: 'EXECUTED',
              createdAt: '100',
              created: { id: eventId(START, 0), source: 'MAINNET' },
              queuedAt: `${DAY}`,
              eta: `${8 * DAY}`,
              executedAt: `${9 * DAY}`,
              forVotes: '100001',
              againstVotes: '7',
              abstainVotes: '0',
              voters: 3,
              votersWithPower: 2,
              actions: [
                {
                  id: 'alpha-1-0',
                  target: decisions,
                  value: '0',
                  signature: 'setMarketplaceFee(uint8)',
                  calldata: `0x${'0f'.padStart(64, '0')}`,
                },
              ],
              votes: [
                [VOTER, 'FOR', '100001'],
                [AGAINST, 'AGAINST', '7'],
                [LATECOMER, 'FOR', '0'],
              ].map(([id, support, weight]) => ({
                id: `alpha-1-${id}`,
                voter: { id },
                support,
                weight,
                reason: '',
              })),
              decisions: [],
            },
          ],
        },
      },
      {
        query:
          '{ timelockOperations { id status calls executedCalls scheduledAt readyAt expiresAt doneAt } }',
        expected: {
          timelockOperations: [
            {
              id: OPERATION,
              status: 'EXECUTED',
              calls: 1,
              executedCalls: 1,
              scheduledAt: `${DAY}`,
              readyAt: `${8 * DAY}`,
              expiresAt: `${22 * DAY}`,
              doneAt: `${9 * DAY}`,
            },
          ],
        },
      },
      NO_ANOMALY,
    ],
  )
})

test('a proposal is cancelled, and so are the calls that wait; one may be queued anew', async () => {
  const other = `0x${'0b'.repeat(32)}`
  await indexMainnetAndAsk(
    [
      { number: START, timestamp: 100, events: [proposalCreated(2n)] },
      {
        number: START + 9,
        timestamp: 200,
        events: [
          timelock('QueueTransaction', call()),
          timelock('QueueTransaction', call(other)),
          alpha('ProposalQueued', { id: 2n, eta: 8n * 86_400n }),
          timelock('CancelTransaction', call()),
          timelock('CancelTransaction', call(other)),
          alpha('ProposalCanceled', { id: 2n }),
          timelock('QueueTransaction', call(other, 99n)),
        ],
      },
    ],
    [
      {
        query: '{ proposals { id status queuedAt canceledAt } }',
        expected: { proposals: [{ id: 'alpha-2', status: 'CANCELED', queuedAt: '200', canceledAt: '200' }] },
      },
      {
        query: '{ timelockOperations { id status readyAt doneAt } }',
        expected: {
          timelockOperations: [
            { id: OPERATION, status: 'CANCELLED', readyAt: `${8 * DAY}`, doneAt: '200' },
            { id: other, status: 'SCHEDULED', readyAt: '99', doneAt: null },
          ],
        },
      },
      NO_ANOMALY,
    ],
  )
})

test('the same topic from another address is nobody’s: neither a superseded governor nor another token counts', async () => {
  const superseded = '0xb0ae7ced89a7998e05979ea975b1ac0d01af2a6b'
  const transfer = { from: person(1), to: person(2), amount: 5n }
  await indexMainnetAndAsk(
    [
      {
        number: START,
        timestamp: 100,
        events: [
          { ...proposalCreated(9n), address: superseded },
          proposalCreated(1n),
          { ...event('mainnet/Btrst', 'Transfer', transfer), address: person(0xee) },
        ],
      },
    ],
    [
      {
        query: '{ proposals { id } transfers { id } blocks { tally { events } } }',
        expected: { proposals: [{ id: 'alpha-1' }], transfers: [], blocks: [{ tally: { events: 1 } }] },
      },
      NO_ANOMALY,
    ],
  )
})

test('what constructors set without an event is seeded once and marked; events change it later', async () => {
  const starts = { timelock: 12_998_116, governor: 12_998_126, decisions: 12_998_135 }
  const admin = addressOf('mainnet/GovernorAlpha')
  await indexMainnetAndAsk(
    [
      ...Object.values(starts).map((number) => ({ number, timestamp: number, events: [] })),
      {
        number: START,
        timestamp: START,
        events: [
          timelock('NewDelay', { newDelay: 172_800n }),
          timelock('NewPendingAdmin', { newPendingAdmin: person(8) }),
          timelock('NewAdmin', { newAdmin: person(9) }),
        ],
      },
    ],
    [
      ...[
        { number: starts.decisions, timelockDelay: '604800', timelockAdmin: admin },
        { number: START, timelockDelay: '172800', timelockAdmin: person(9) },
      ].map(({ number, ...changed }) => ({
        query: `{ network(id: "network", block: { number: ${number} }) { feeBps quorumVotes proposalThreshold votingDelay votingPeriod
          guardian treasury timelockDelay timelockAdmin quorumNumerator } }`,
        expected: {
          network: {
            feeBps: 1_000,
            quorumVotes: `${100_000n * 10n ** 18n}`,
            proposalThreshold: `${500n * 10n ** 18n}`,
            votingDelay: '1',
            votingPeriod: '17280',
            guardian: '0xe1f43a543fae801543a6916c85482f6ed37f52ae',
            treasury: addressOf('mainnet/Timelock'),
            quorumNumerator: null,
            ...changed,
          },
        },
      })),
      {
        query: '{ initialValues { id name contract value blockNumber } }',
        expected: {
          initialValues: [
            ['Timelock', 'admin', admin, starts.timelock],
            ['Timelock', 'delay', '604800', starts.timelock],
            ['GovernorAlpha', 'quorumVotes', `${100_000n * 10n ** 18n}`, starts.governor],
            ['GovernorAlpha', 'proposalThreshold', `${500n * 10n ** 18n}`, starts.governor],
            ['GovernorAlpha', 'votingDelay', '1', starts.governor],
            ['GovernorAlpha', 'votingPeriod', '17280', starts.governor],
            ['GovernorAlpha', 'guardian', '0xe1f43a543fae801543a6916c85482f6ed37f52ae', starts.governor],
            ['GovernanceDecisions', 'marketplaceFee', '10', starts.decisions],
          ].map(([contract, name, value, blockNumber]) => ({
            id: `${addressOf(`mainnet/${contract}`)}-${name}`,
            name,
            contract: addressOf(`mainnet/${contract}`),
            value,
            blockNumber,
          })),
        },
      },
      NO_ANOMALY,
    ],
  )
})
