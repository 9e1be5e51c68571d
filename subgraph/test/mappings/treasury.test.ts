import { test } from 'vitest'
import { event, eventId, NOBODY, person } from '../support/chain.ts'
import { addressOf } from '../support/contracts.ts'
import { indexAndAsk } from '../support/index-and-ask.ts'
import { BUDGET, NODE, TALENT, usualEvent } from '../support/usual-events.ts'

const NO_ANOMALY = { query: '{ anomalies { reason } }', expected: { anomalies: [] } }
const treasury = (name: string, params: Parameters<typeof usualEvent>[2] = {}) =>
  usualEvent('Treasury', name, params)
const BUDGETS = `{ budgets { id token spender amount disbursed startsAt endsAt purpose allocatedAt allocated { id }
  revokedAt unspent disbursementCount disbursements { id } wallet { id } } }`

test('a budget is allocated, paid out of twice, and revoked with the rest', async () => {
  const budget = {
    id: BUDGET,
    token: person(0xb7),
    spender: NODE,
    amount: '500',
    startsAt: '10',
    endsAt: '20',
    purpose: 'A grant',
    allocatedAt: '100',
    allocated: { id: eventId(5, 0) },
    disbursementCount: 2,
    disbursements: [{ id: eventId(5, 1) }, { id: eventId(5, 2) }],
    wallet: null,
  }
  await indexAndAsk(
    [
      {
        number: 5,
        timestamp: 100,
        events: [
          treasury('BudgetAllocated'),
          treasury('Disbursed'),
          treasury('Disbursed', { amount: 380n - 1n }),
        ],
      },
      { number: 6, timestamp: 112, events: [treasury('BudgetRevoked', { unspent: 1n })] },
    ],
    [
      {
        query: BUDGETS.replace('budgets', 'budgets(block: { number: 5 })'),
        expected: { budgets: [{ ...budget, disbursed: '499', revokedAt: null, unspent: null }] },
      },
      {
        query: BUDGETS,
        expected: { budgets: [{ ...budget, disbursed: '499', revokedAt: '112', unspent: '1' }] },
      },
      {
        query: '{ disbursements { id budget { id } to amount reference disbursedAt } }',
        expected: {
          disbursements: [
            { id: eventId(5, 1), amount: '120' },
            { id: eventId(5, 2), amount: '379' },
          ].map((given) => ({
            ...given,
            budget: { id: BUDGET },
            to: TALENT,
            reference: `0x${'4e'.repeat(32)}`,
            disbursedAt: '100',
          })),
        },
      },
      NO_ANOMALY,
    ],
  )
})

test('wallets are attested, renamed and struck off', async () => {
  const [first, second] = [person(0x3a), person(0x3b)]
  await indexAndAsk(
    [
      {
        number: 5,
        timestamp: 100,
        events: [
          treasury('TreasuryWalletSet'),
          treasury('TreasuryWalletSet', { wallet: second, label: 'Timelock' }),
        ],
      },
      {
        number: 6,
        timestamp: 112,
        events: [treasury('TreasuryWalletSet', { wallet: second, active: false, label: 'Old timelock' })],
      },
    ],
    [
      {
        query: '{ treasuries { id members } treasuryWallets { id active label changedAt } }',
        expected: {
          treasuries: [{ id: 'treasury', members: [first] }],
          treasuryWallets: [
            { id: first, active: true, label: 'Treasury', changedAt: '100' },
            { id: second, active: false, label: 'Old timelock', changedAt: '112' },
          ],
        },
      },
      NO_ANOMALY,
    ],
  )
})

test('what fees bought adds up', async () => {
  const converted = (usdcIn: bigint, btrstOut: bigint) =>
    usualEvent('FeeConverter', 'FeesConverted', { usdcIn, btrstOut })
  await indexAndAsk(
    [{ number: 5, timestamp: 100, events: [converted(1_000n, 400n), converted(500n, 190n)] }],
    [
      {
        query: '{ conversionTotals(id: "network") { usdcConverted btrstBought } feesConverteds { usdcIn } }',
        expected: {
          conversionTotals: { usdcConverted: '1500', btrstBought: '590' },
          feesConverteds: [{ usdcIn: '1000' }, { usdcIn: '500' }],
        },
      },
      NO_ANOMALY,
    ],
  )
})

test('the timelock is a member at once; a wallet that leaves and comes back is one again', async () => {
  const timelock = addressOf('Timelock')
  const MEMBERS = '{ treasury(id: "treasury") { members } }'
  await indexAndAsk(
    [
      {
        number: 5,
        timestamp: 100,
        events: [
          event('BraintrustGovernor', 'TimelockChange', { oldTimelock: NOBODY, newTimelock: timelock }),
          treasury('TreasuryWalletSet'),
          treasury('TreasuryWalletSet', { wallet: timelock }),
        ],
      },
      {
        number: 6,
        timestamp: 112,
        events: [treasury('TreasuryWalletSet', { wallet: timelock, active: false })],
      },
      { number: 7, timestamp: 124, events: [treasury('TreasuryWalletSet', { wallet: timelock })] },
    ],
    [
      {
        query: MEMBERS.replace('")', '", block: { number: 5 })'),
        expected: { treasury: { members: [person(0x3a), timelock] } },
      },
      {
        query: MEMBERS.replace('")', '", block: { number: 6 })'),
        expected: { treasury: { members: [person(0x3a)] } },
      },
      { query: MEMBERS, expected: { treasury: { members: [person(0x3a), timelock] } } },
      NO_ANOMALY,
    ],
  )
})

test('a wallet leads to what it holds, what was put in and the budgets that it backs', async () => {
  const wallet = addressOf('Treasury')
  const USDC = addressOf('UsdcTest')
  await indexAndAsk(
    [
      {
        number: 5,
        timestamp: 100,
        events: [
          event('UsdcTest', 'Transfer', { from: NOBODY, to: wallet, value: 500n }),
          treasury('TreasuryWalletSet', { wallet }),
          treasury('Deposited'),
          treasury('BudgetAllocated'),
        ],
      },
    ],
    [
      {
        query: `{ treasuryWallets { balances { id balance } deposits { id } budgets { id wallet { id } } }
          treasuryDeposits { id wallet { id } token from origin amount depositedAt } tokenBalances { wallet { id } } }`,
        expected: {
          treasuryWallets: [
            {
              balances: [{ id: `${USDC}${wallet.slice(2)}`, balance: '500' }],
              deposits: [{ id: eventId(5, 2) }],
              budgets: [{ id: BUDGET, wallet: { id: wallet } }],
            },
          ],
          treasuryDeposits: [
            {
              id: eventId(5, 2),
              wallet: { id: wallet },
              token: person(0xb7),
              from: NODE,
              origin: `0x${'ba'.repeat(32)}`,
              amount: '40',
              depositedAt: '100',
            },
          ],
          tokenBalances: [{ wallet: { id: wallet } }],
        },
      },
      NO_ANOMALY,
    ],
  )
})

test('a pool keeps its reserves and what was traded in it', async () => {
  const trade = (
    usdcToBtrst: boolean,
    amountIn: bigint,
    amountOut: bigint,
    usdcReserve: bigint,
    btrstReserve: bigint,
  ) =>
    event('BtrstPool', 'Swapped', {
      caller: NODE,
      recipient: NODE,
      usdcToBtrst,
      amountIn,
      amountOut,
      usdcReserve,
      btrstReserve,
    })
  await indexAndAsk(
    [
      {
        number: 5,
        timestamp: 100,
        events: [
          event('BtrstPool', 'LiquidityAdded', {
            provider: NODE,
            usdcAmount: 1_000n,
            btrstAmount: 2_000n,
            usdcReserve: 1_000n,
            btrstReserve: 2_000n,
          }),
          trade(true, 100n, 180n, 1_100n, 1_820n),
          trade(true, 10n, 16n, 1_110n, 1_804n),
        ],
      },
      {
        number: 6,
        timestamp: 112,
        events: [
          trade(false, 96n, 60n, 1_050n, 1_900n),
          event('BtrstPool', 'LiquidityRemoved', {
            recipient: NODE,
            usdcAmount: 50n,
            btrstAmount: 90n,
            usdcReserve: 1_000n,
            btrstReserve: 1_810n,
          }),
        ],
      },
    ],
    [
      {
        query: '{ pools { id usdcReserve btrstReserve trades usdcIn btrstOut btrstIn usdcOut changedAt } }',
        expected: {
          pools: [
            {
              id: addressOf('BtrstPool'),
              usdcReserve: '1000',
              btrstReserve: '1810',
              trades: 3,
              usdcIn: '110',
              btrstOut: '196',
              btrstIn: '96',
              usdcOut: '60',
              changedAt: '112',
            },
          ],
        },
      },
      NO_ANOMALY,
    ],
  )
})
