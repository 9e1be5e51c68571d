import { test } from 'vitest'
import { event, eventId, LARGEST, NOBODY, person, type Value } from '../../support/chain.ts'
import { addressOf } from '../../support/contracts.ts'
import { indexMainnetAndAsk } from '../../support/index-and-ask.ts'

const NO_ANOMALY = { query: '{ anomalies { reason } }', expected: { anomalies: [] } }
const START = 13_000_000
const SUPPLY = 250_000_000n * 10n ** 18n
const [GENESIS, HOLDER, DELEGATE] = [person(1), person(2), person(3)]
const treasury = addressOf('mainnet/Timelock')

test('BTRST is minted once, moves, and votes by delegation', async () => {
  const btrst = (name: string, params: Record<string, Value>) => event('mainnet/Btrst', name, params)
  await indexMainnetAndAsk(
    [
      {
        // The block of its constructor.
        number: 12_998_115,
        timestamp: 50,
        events: [btrst('Transfer', { from: NOBODY, to: GENESIS, amount: SUPPLY })],
      },
      {
        number: START,
        timestamp: 100,
        events: [
          btrst('Transfer', { from: GENESIS, to: HOLDER, amount: 600n }),
          btrst('DelegateChanged', { delegator: HOLDER, fromDelegate: NOBODY, toDelegate: DELEGATE }),
          btrst('DelegateVotesChanged', { delegate: DELEGATE, previousBalance: 0n, newBalance: 600n }),
        ],
      },
    ],
    [
      {
        query: '{ tokenBalances { holder token symbol balance received sent } }',
        expected: {
          tokenBalances: [
            [GENESIS, `${SUPPLY - 600n}`, `${SUPPLY}`, '600'],
            [HOLDER, '600', '600', '0'],
          ].map(([holder, balance, received, sent]) => ({
            holder,
            token: addressOf('mainnet/Btrst'),
            symbol: 'BTRST',
            balance,
            received,
            sent,
          })),
        },
      },
      {
        query: '{ delegations { id delegate { id power delegatorCount } } }',
        expected: {
          delegations: [{ id: HOLDER, delegate: { id: DELEGATE, power: '600', delegatorCount: 1 } }],
        },
      },
      NO_ANOMALY,
    ],
  )
})

// gnd hands over a receipt without any log; real ones are in test/story/mainnet.test.ts.
test('without a payment in its receipt a swap to the treasury is recorded apart; one to anybody else is not seen', async () => {
  const swap = (changes: Record<string, Value>) =>
    event('mainnet/UniswapV3Pool', 'Swap', {
      sender: person(5),
      recipient: treasury,
      amount0: -(10n ** 20n),
      amount1: 300_000_000n,
      sqrtPriceX96: LARGEST >> 96n,
      liquidity: 7n,
      tick: -5n,
      ...changes,
    })
  await indexMainnetAndAsk(
    [{ number: START, timestamp: 100, events: [swap({}), swap({ recipient: person(6) })] }],
    [
      {
        query: '{ treasurySwaps { id recipient amount0 amount1 sqrtPriceX96 tick } feesConverteds { id } }',
        expected: {
          treasurySwaps: [
            {
              id: eventId(START, 0),
              recipient: treasury,
              amount0: `-${10n ** 20n}`,
              amount1: '300000000',
              sqrtPriceX96: `${LARGEST >> 96n}`,
              tick: -5,
            },
          ],
          feesConverteds: [],
        },
      },
      NO_ANOMALY,
    ],
  )
})
