import { test } from 'vitest'
import { event, NOBODY, person } from '../support/chain.ts'
import { addressOf } from '../support/contracts.ts'
import { indexAndAsk } from '../support/index-and-ask.ts'

const [ADA, BEN] = [person(0xad), person(0xbe)]
const [BTRST, USDC] = [addressOf('Btrst'), addressOf('UsdcTest')]
const NO_ANOMALY = { query: '{ anomalies { reason } }', expected: { anomalies: [] } }

const move = (contract: string, from: string, to: string, value: bigint) =>
  event(contract, 'Transfer', { from, to, value })

test('balances follow transfers, for each token apart', async () => {
  const balance = (
    symbol: string,
    token: string,
    holder: string,
    received: bigint,
    sent: bigint,
    changedAt: number,
  ) => ({
    id: `${token}${holder.slice(2)}`,
    symbol,
    token,
    holder,
    balance: `${received - sent}`,
    received: `${received}`,
    sent: `${sent}`,
    changedAt: `${changedAt}`,
  })
  await indexAndAsk(
    [
      {
        number: 5,
        timestamp: 100,
        events: [
          move('Btrst', NOBODY, ADA, 1_000n),
          move('UsdcTest', NOBODY, ADA, 70n),
          move('Btrst', ADA, BEN, 300n),
          move('Btrst', ADA, BEN, 300n),
          move('Btrst', ADA, ADA, 5n),
          move('UsdcTest', NOBODY, NOBODY, 3n),
        ],
      },
      {
        number: 6,
        timestamp: 112,
        events: [
          move('Btrst', BEN, ADA, 600n),
          move('UsdcTest', ADA, NOBODY, 20n),
          move('UsdcTest', BEN, BEN, 0n),
        ],
      },
    ],
    [
      {
        query: '{ tokenBalances { id symbol token holder balance received sent changedAt } }',
        expected: {
          tokenBalances: [
            balance('BTRST', BTRST, ADA, 1_605n, 605n, 112),
            balance('BTRST', BTRST, BEN, 600n, 600n, 112),
            balance('USDC', USDC, ADA, 70n, 20n, 112),
            balance('USDC', USDC, BEN, 0n, 0n, 112),
          ],
        },
      },
      {
        query: '{ tokenSupplies(orderBy: id) { id token supply } }',
        expected: {
          tokenSupplies: [
            { id: 'BTRST', token: BTRST, supply: '1000' },
            { id: 'USDC', token: USDC, supply: '50' },
          ],
        },
      },
      NO_ANOMALY,
    ],
  )
})

test('votes are delegated, moved and taken back', async () => {
  const delegate = (delegator: string, fromDelegate: string, toDelegate: string) =>
    event('Btrst', 'DelegateChanged', { delegator, fromDelegate, toDelegate })
  const votes = (delegate: string, previousVotes: bigint, newVotes: bigint) =>
    event('Btrst', 'DelegateVotesChanged', { delegate, previousVotes, newVotes })
  await indexAndAsk(
    [
      {
        number: 5,
        timestamp: 100,
        events: [
          move('Btrst', NOBODY, ADA, 900n),
          delegate(ADA, NOBODY, ADA),
          votes(ADA, 0n, 900n),
          delegate(BEN, NOBODY, ADA),
          votes(ADA, 900n, 1_000n),
        ],
      },
      {
        number: 6,
        timestamp: 112,
        events: [
          delegate(ADA, ADA, BEN),
          votes(ADA, 1_000n, 100n),
          votes(BEN, 0n, 900n),
          delegate(BEN, ADA, NOBODY),
          votes(ADA, 100n, 0n),
        ],
      },
    ],
    [
      {
        query: '{ delegates(block: { number: 5 }) { id power delegatorCount delegators { id } } }',
        expected: {
          delegates: [{ id: ADA, power: '1000', delegatorCount: 2, delegators: [{ id: ADA }, { id: BEN }] }],
        },
      },
      {
        query:
          '{ delegates { id power powerChangedAt delegatorCount voteCount delegators { id } } delegations { id delegate { id } balance { balance } changedAt } }',
        expected: {
          delegates: [
            { id: ADA, power: '0', powerChangedAt: '112', delegatorCount: 0, voteCount: 0, delegators: [] },
            {
              id: BEN,
              power: '900',
              powerChangedAt: '112',
              delegatorCount: 1,
              voteCount: 0,
              delegators: [{ id: ADA }],
            },
          ],
          delegations: [
            { id: ADA, delegate: { id: BEN }, balance: { balance: '900' }, changedAt: '112' },
            { id: BEN, delegate: null, balance: null, changedAt: '112' },
          ],
        },
      },
      NO_ANOMALY,
    ],
  )
})
