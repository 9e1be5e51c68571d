import { describe, test } from 'vitest'
import { event, NOBODY, person } from '../support/chain.ts'
import { indexAndAsk } from '../support/index-and-ask.ts'
import { usualEvent } from '../support/usual-events.ts'

const NO_ANOMALY = { query: '{ anomalies { reason } }', expected: { anomalies: [] } }
const HOUR = 3_600
const DAY = 24 * HOUR
/** Start of an interval as graph-node gives it. */
const at = (seconds: number) => `${seconds}000000`
/** In a later day: it closes every interval before it. */
const closing = {
  number: 99,
  timestamp: 9 * DAY,
  events: [event('ProtocolConfig', 'FeeBpsUpdated', { oldFeeBps: 0, newFeeBps: 1 })],
}

describe('the market', () => {
  const FIGURES = `jobs projects contractedValue invoices invoiced payments volume fees refunded feesRefunded disputes disputed`
  const nothing = {
    ...{
      jobs: '0',
      projects: '0',
      contractedValue: '0',
      invoices: '0',
      invoiced: '0',
      payments: '0',
      volume: '0',
    },
    ...{ fees: '0', refunded: '0', feesRefunded: '0', disputes: '0', disputed: '0' },
  }
  const escrow = (name: string, params = {}) => usualEvent('InvoiceEscrow', name, params)
  const board = (name: string, params = {}) => usualEvent('JobBoard', name, params)

  test('every event counts in the interval of its own block, for all and in the category of its job', async () => {
    await indexAndAsk(
      [
        {
          number: 5,
          timestamp: 3 * DAY,
          events: [
            usualEvent('ProtocolConfig', 'CategoryAdded'),
            usualEvent('ProtocolConfig', 'CategoryAdded', { categoryId: 4n, name: 'Code' }),
            board('JobPosted'),
            board('JobPosted', { jobId: 2n, categoryId: 4n }),
            board('EngagementOffered'),
            board('EngagementOffered', { engagementId: 2n, jobId: 2n }),
            board('EngagementAccepted'),
            board('EngagementAccepted', { engagementId: 2n }),
            board('EngagementOffered', { engagementId: 3n, jobId: 2n }),
            board('EngagementAmended', { engagementId: 3n }),
          ],
        },
        {
          number: 6,
          timestamp: 3 * DAY + HOUR,
          events: [
            board('EngagementAmended', { newValue: 700n }),
            escrow('InvoiceSubmitted'),
            escrow('InvoiceSubmitted', { invoiceId: 2n, engagementId: 2n, amount: 50n }),
          ],
        },
        {
          number: 7,
          timestamp: 4 * DAY + 1,
          events: [
            escrow('InvoicePaid'),
            escrow('InvoiceRefunded'),
            usualEvent('DisputeJury', 'DisputeCreated', { invoiceId: 2n, amountInDispute: 50n }),
          ],
        },
        closing,
      ],
      [
        {
          query: `{ marketStats_collection(interval: day) { timestamp token ${FIGURES} } }`,
          expected: {
            marketStats_collection: [
              {
                ...nothing,
                timestamp: at(3 * DAY),
                token: 'USDC',
                jobs: '2',
                projects: '2',
                contractedValue: '1700',
                invoices: '2',
                invoiced: '150',
              },
              {
                ...nothing,
                timestamp: at(4 * DAY),
                token: 'USDC',
                payments: '1',
                volume: '100',
                fees: '10',
                refunded: '30',
                disputes: '1',
                disputed: '50',
              },
            ],
          },
        },
        {
          query: `{ categoryStats_collection(interval: hour) { timestamp category { id name } ${FIGURES} } }`,
          expected: {
            categoryStats_collection: [
              [3 * DAY, '3', 'Design', { jobs: '1', projects: '1', contractedValue: '1000' }],
              [3 * DAY, '4', 'Code', { jobs: '1', projects: '1', contractedValue: '1000' }],
              [3 * DAY + HOUR, '3', 'Design', { contractedValue: '-300', invoices: '1', invoiced: '100' }],
              [3 * DAY + HOUR, '4', 'Code', { invoices: '1', invoiced: '50' }],
              [4 * DAY, '3', 'Design', { payments: '1', volume: '100', fees: '10', refunded: '30' }],
              [4 * DAY, '4', 'Code', { disputes: '1', disputed: '50' }],
            ].map(([timestamp, id, name, figures]) => ({
              ...nothing,
              ...(figures as object),
              timestamp: at(timestamp as number),
              category: { id, name },
            })),
          },
        },
        {
          query: `{ categoryStats_collection(interval: day, where: { category: "4" }) { timestamp jobs disputes } }`,
          expected: {
            categoryStats_collection: [
              { timestamp: at(3 * DAY), jobs: '1', disputes: '0' },
              { timestamp: at(4 * DAY), jobs: '0', disputes: '1' },
            ],
          },
        },
        NO_ANOMALY,
      ],
    )
  })

  test('a job whose category was never added counts for all, and in no category', async () => {
    await indexAndAsk(
      [
        { number: 5, timestamp: 3 * DAY, events: [board('JobPosted'), board('JobPosted', { jobId: 2n })] },
        closing,
      ],
      [
        {
          query: `{ marketStats_collection(interval: day) { jobs } categoryStats_collection(interval: day) { category { id } jobs } }`,
          expected: {
            marketStats_collection: [{ jobs: '2' }],
            categoryStats_collection: [{ category: null, jobs: '2' }],
          },
        },
      ],
    )
  })
})

test('rewards, buybacks and votes, the last by choice', async () => {
  const reward = (name: string, params = {}) => usualEvent('ReferralRewards', name, params)
  const vote = (voter: number, support: number, weight: bigint) =>
    usualEvent('BraintrustGovernor', 'VoteCast', { voter: person(voter), support, weight })
  const fees = (usdcIn: bigint, btrstOut: bigint) =>
    usualEvent('FeeConverter', 'FeesConverted', { usdcIn, btrstOut })
  await indexAndAsk(
    [
      {
        number: 5,
        timestamp: 3 * DAY + 5,
        events: [
          reward('ReferralRegistered'),
          reward('ReferralRewardAccrued'),
          reward('ReferralRewardAccrued', { invoiceId: 2n, rewardBtrst: 5n }),
          usualEvent('BraintrustGovernor', 'ProposalCreated'),
          vote(1, 1, 400n),
          vote(2, 1, 0n),
          vote(3, 0, 7n),
          vote(3, 0, 7n),
          fees(1_000n, 400n),
        ],
      },
      {
        number: 6,
        timestamp: 3 * DAY + HOUR,
        events: [reward('ReferralRewardReversed'), fees(500n, 190n), vote(4, 2, 9n)],
      },
      { number: 7, timestamp: 4 * DAY, events: [reward('ReferralRewardClaimed')] },
      closing,
    ],
    [
      {
        query: `{ rewardStats_collection(interval: day) { timestamp token rewards accrued reversed claimed }
          conversionStats_collection(interval: hour) { timestamp token conversions usdcIn btrstOut }
          voteStats_collection(interval: day) { timestamp support votes weight } }`,
        expected: {
          rewardStats_collection: [
            {
              timestamp: at(3 * DAY),
              token: 'BTRST',
              rewards: '2',
              accrued: '75',
              reversed: '20',
              claimed: '0',
            },
            {
              timestamp: at(4 * DAY),
              token: 'BTRST',
              rewards: '0',
              accrued: '0',
              reversed: '0',
              claimed: '50',
            },
          ],
          conversionStats_collection: [
            { timestamp: at(3 * DAY), token: 'BTRST', conversions: '1', usdcIn: '1000', btrstOut: '400' },
            {
              timestamp: at(3 * DAY + HOUR),
              token: 'BTRST',
              conversions: '1',
              usdcIn: '500',
              btrstOut: '190',
            },
          ],
          voteStats_collection: [
            { timestamp: at(3 * DAY), support: 'FOR', votes: '2', weight: '400' },
            { timestamp: at(3 * DAY), support: 'AGAINST', votes: '1', weight: '7' },
            { timestamp: at(3 * DAY), support: 'ABSTAIN', votes: '1', weight: '9' },
          ],
        },
      },
      {
        query: '{ anomalies { event } }',
        expected: { anomalies: [{ event: 'VoteCast' }] },
      },
    ],
  )
})

test('flows of the treasury: from outside and to outside, by who is a member at that moment', async () => {
  const [first, second, outside] = [person(0x3a), person(0x3b), person(0x99)]
  const move = (contract: string, from: string, to: string, value: bigint) =>
    event(contract, 'Transfer', { from, to, value })
  const set = (wallet: string, active: boolean) =>
    usualEvent('Treasury', 'TreasuryWalletSet', { wallet, active })
  await indexAndAsk(
    [
      {
        number: 5,
        timestamp: 3 * DAY,
        events: [
          move('Btrst', NOBODY, first, 1_000n),
          set(first, true),
          move('Btrst', NOBODY, first, 500n),
          move('Btrst', first, second, 100n),
          set(second, true),
          move('Btrst', first, second, 30n),
          move('Btrst', second, second, 30n),
          move('UsdcTest', outside, second, 8n),
        ],
      },
      {
        number: 6,
        timestamp: 4 * DAY,
        events: [move('UsdcTest', second, outside, 3n), set(second, false), move('Btrst', second, first, 7n)],
      },
      closing,
    ],
    [
      {
        query: '{ treasuryStats_collection(interval: day) { timestamp token transfers inflow outflow } }',
        expected: {
          treasuryStats_collection: [
            { timestamp: at(3 * DAY), token: 'BTRST', transfers: '2', inflow: '500', outflow: '100' },
            { timestamp: at(3 * DAY), token: 'USDC', transfers: '1', inflow: '8', outflow: '0' },
            { timestamp: at(4 * DAY), token: 'BTRST', transfers: '1', inflow: '7', outflow: '0' },
            { timestamp: at(4 * DAY), token: 'USDC', transfers: '1', inflow: '0', outflow: '3' },
          ],
        },
      },
    ],
  )
})
