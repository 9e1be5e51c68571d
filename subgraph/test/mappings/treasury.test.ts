import { test } from 'vitest'
import { eventId, person } from '../support/chain.ts'
import { indexAndAsk } from '../support/index-and-ask.ts'
import { BUDGET, NODE, usualEvent } from '../support/usual-events.ts'

const NO_ANOMALY = { query: '{ anomalies { reason } }', expected: { anomalies: [] } }
const treasury = (name: string, params: Parameters<typeof usualEvent>[2] = {}) =>
  usualEvent('Treasury', name, params)
const BUDGETS = `{ budgets { id token spender amount disbursed startsAt endsAt purpose allocatedAt allocated { id }
  revokedAt unspent } }`

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
        query: '{ treasuryWallets { id active label changedAt } }',
        expected: {
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
