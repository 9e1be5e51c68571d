import { test } from 'vitest'
import { event, eventId, type FakeEvent, person, type Value } from '../../support/chain.ts'
import { addressOf } from '../../support/contracts.ts'
import { indexMainnetAndAsk } from '../../support/index-and-ask.ts'

const NO_ANOMALY = { query: '{ anomalies { reason } }', expected: { anomalies: [] } }
const START = 13_000_000
const registry = addressOf('mainnet/GovernanceDecisions')
const tx = (index: number) => `0x${index.toString(16).padStart(64, '0')}`
const ROLE = `0x7935bd0a${'11'.repeat(28)}`

const inTransaction = (index: number, events: FakeEvent[]): FakeEvent[] =>
  events.map((one) => ({ ...one, txHash: tx(index) }))
const decided = (name: string, params: Record<string, Value>): FakeEvent =>
  event('mainnet/GovernanceDecisions', name, params)
const executed = (id: bigint): FakeEvent => event('mainnet/GovernorAlpha', 'ProposalExecuted', { id })
const proposed = (id: bigint, description: string): FakeEvent =>
  event('mainnet/GovernorAlpha', 'ProposalCreated', {
    id,
    proposer: person(1),
    targets: [registry],
    values: [0n],
    signatures: ['addMarketplaceCategory(string)'],
    calldatas: ['0x'],
    startBlock: 1n,
    endBlock: 2n,
    description,
  })

test('a decision leads to the proposal whose execution made it: so a dummy category shows what it was for', async () => {
  await indexMainnetAndAsk(
    [
      {
        number: START,
        timestamp: 100,
        events: [
          proposed(1n, 'Test a product idea'),
          proposed(2n, 'Raise the fee'),
          proposed(3n, 'Admit a member'),
        ],
      },
      {
        number: START + 1,
        timestamp: 200,
        events: [
          // One transaction may execute two proposals, the first of which decides twice.
          ...inTransaction(1, [
            decided('MarketplaceCategoryAdded', { category: 'Beta-Test-Category' }),
            decided('MarketplaceCategoryAdded', { category: 'Legal' }),
            executed(1n),
            decided('MarketplaceFeeChanged', { oldFee: 10, newFee: 15 }),
            executed(2n),
          ]),
          // And one may decide without any proposal.
          ...inTransaction(2, [decided('MarketplaceCategoryAdded', { category: 'Nobody voted' })]),
          ...inTransaction(3, [decided('FoundationMemberAdded', { member: 'A member' }), executed(3n)]),
        ],
      },
    ],
    [
      {
        query: `{ categories { id name active added { id source categoryId } decision { id kind text proposal { id description } } } }`,
        expected: {
          categories: [
            ['1', 'Beta-Test-Category', 0, { id: 'alpha-1', description: 'Test a product idea' }],
            ['2', 'Legal', 1, { id: 'alpha-1', description: 'Test a product idea' }],
            ['3', 'Nobody voted', 5, null],
          ].map(([id, name, logIndex, proposal], index) => ({
            id,
            name,
            active: true,
            added: { id: eventId(START + 1, Number(logIndex)), source: 'MAINNET', categoryId: id },
            decision: { id: ['1', '2', '4'][index], kind: 'CATEGORY', text: name, proposal },
          })),
        },
      },
      {
        query: '{ decisions { id kind text event decidedAt transactionHash proposal { id } } }',
        expected: {
          decisions: [
            ['1', 'CATEGORY', 'Beta-Test-Category', 0, 1, { id: 'alpha-1' }],
            ['2', 'CATEGORY', 'Legal', 1, 1, { id: 'alpha-1' }],
            ['3', 'FEE', '15', 3, 1, { id: 'alpha-2' }],
            ['4', 'CATEGORY', 'Nobody voted', 5, 2, null],
            ['5', 'FOUNDATION_MEMBER', 'A member', 6, 3, { id: 'alpha-3' }],
          ].map(([id, kind, text, logIndex, transaction, proposal]) => ({
            id,
            kind,
            text,
            event: eventId(START + 1, Number(logIndex)),
            decidedAt: '200',
            transactionHash: tx(Number(transaction)),
            proposal,
          })),
        },
      },
      {
        query: '{ proposals { id decisions { id } } decisionRegistries { id decisions categories } }',
        expected: {
          proposals: [
            { id: 'alpha-1', decisions: [{ id: '1' }, { id: '2' }] },
            { id: 'alpha-2', decisions: [{ id: '3' }] },
            { id: 'alpha-3', decisions: [{ id: '5' }] },
          ],
          decisionRegistries: [{ id: registry, decisions: 5, categories: 3 }],
        },
      },
      NO_ANOMALY,
    ],
  )
})

test('the fee of mainnet is in whole percent and becomes basis points; it holds for the network', async () => {
  await indexMainnetAndAsk(
    [
      {
        number: START,
        timestamp: 100,
        events: [
          decided('MarketplaceFeeChanged', { oldFee: 10, newFee: 15 }),
          decided('MarketplaceFeeChanged', { oldFee: 15, newFee: 0 }),
          decided('MarketplaceFeeChanged', { oldFee: 0, newFee: 99 }),
        ],
      },
    ],
    [
      {
        query:
          '{ feeBpsUpdateds(orderBy: id) { oldFeeBps newFeeBps source } network(id: "network") { feeBps } }',
        expected: {
          feeBpsUpdateds: [
            { oldFeeBps: 1_000, newFeeBps: 1_500, source: 'MAINNET' },
            { oldFeeBps: 1_500, newFeeBps: 0, source: 'MAINNET' },
            { oldFeeBps: 0, newFeeBps: 9_900, source: 'MAINNET' },
          ],
          network: { feeBps: 9_900 },
        },
      },
      NO_ANOMALY,
    ],
  )
})

test('roles of the registry are granted and revoked', async () => {
  const holder = person(7)
  const role = { role: ROLE, account: holder, sender: person(8) }
  await indexMainnetAndAsk(
    [
      {
        number: START,
        timestamp: 100,
        events: [
          decided('RoleGranted', role),
          decided('RoleAdminChanged', { role: ROLE, previousAdminRole: tx(0), newAdminRole: tx(1) }),
        ],
      },
      { number: START + 1, timestamp: 200, events: [decided('RoleRevoked', role)] },
    ],
    [
      ...[START, START + 1].map((number) => ({
        query: `{ roleHolders(block: { number: ${number} }) { id contract role account active changedAt } }`,
        expected: {
          roleHolders: [
            {
              id: `${ROLE}${holder.slice(2)}`,
              contract: registry,
              role: ROLE,
              account: holder,
              active: number === START,
              changedAt: number === START ? '100' : '200',
            },
          ],
        },
      })),
      NO_ANOMALY,
    ],
  )
})
