import { test } from 'vitest'
import { event, eventId, person } from '../support/chain.ts'
import { indexAndAsk } from '../support/index-and-ask.ts'
import { CLIENT, REFERRER, TALENT, usualEvent, verifiedInvoice } from '../support/usual-events.ts'

const OTHER = person(0x4f)

test('a referral earns, is corrected, claimed, revoked and made anew by somebody else', async () => {
  await indexAndAsk(
    [
      {
        number: 5,
        timestamp: 100,
        events: [
          event('ReferralRewards', 'ReferralRateUpdated', { kind: 0, oldRate: 0n, newRate: 7n }),
          event('ReferralRewards', 'ReferralRateUpdated', { kind: 1, oldRate: 0n, newRate: 9n }),
          usualEvent('ReferralRewards', 'ReferralRegistered'),
          usualEvent('ReferralRewards', 'ReferralRegistered', { referred: CLIENT, kind: 0 }),
          usualEvent('ReferralRewards', 'ReferralRewardAccrued'),
          usualEvent('ReferralRewards', 'ReferralRewardAccrued', { invoiceId: 2n, rewardBtrst: 5n }),
          usualEvent('ReferralRewards', 'ReferralRewardReversed'),
          usualEvent('ReferralRewards', 'ReferralRewardClaimed'),
        ],
      },
      {
        number: 6,
        timestamp: 112,
        events: [
          usualEvent('ReferralRewards', 'ReferralRevoked'),
          usualEvent('ReferralRewards', 'ReferralRevoked', { referred: CLIENT, kind: 0 }),
          usualEvent('ReferralRewards', 'ReferralRegistered', { referrer: OTHER, expiresAt: 12_345n }),
        ],
      },
    ],
    [
      {
        query: `{ referrals { id referred client { id } talent { id } referrer { id } kind expiresAt registeredAt registered { id } revokedAt
          rewards { id accrued reversed } } }`,
        expected: {
          referrals: [
            {
              id: `${TALENT}01`,
              referred: TALENT,
              client: null,
              talent: null,
              referrer: { id: OTHER },
              kind: 'TALENT',
              expiresAt: '12345',
              registeredAt: '112',
              registered: { id: eventId(6, 2) },
              revokedAt: null,
              rewards: [
                { id: '1-1', accrued: '70', reversed: '20' },
                { id: '2-1', accrued: '5', reversed: '0' },
              ],
            },
            {
              id: `${CLIENT}00`,
              referred: CLIENT,
              client: null,
              talent: null,
              referrer: { id: REFERRER },
              kind: 'CLIENT',
              expiresAt: '9999',
              registeredAt: '100',
              registered: { id: eventId(5, 3) },
              revokedAt: '112',
              rewards: [],
            },
          ],
        },
      },
      {
        query: '{ referrers { id firstSeenAt referralCount accrued reversed claimed referrals { id } } }',
        expected: {
          referrers: [
            {
              id: REFERRER,
              firstSeenAt: '100',
              referralCount: 2,
              accrued: '75',
              reversed: '20',
              claimed: '50',
              referrals: [{ id: `${CLIENT}00` }],
            },
            {
              id: OTHER,
              firstSeenAt: '112',
              referralCount: 1,
              accrued: '0',
              reversed: '0',
              claimed: '0',
              referrals: [{ id: `${TALENT}01` }],
            },
          ],
        },
      },
      {
        query: `{ network(id: "network") { clientReferralRate talentReferralRate } peopleTotals(id: "network") { referrers }
          referralTotals(id: "network") { rewardsAccrued rewardsReversed rewardsClaimed } anomalies { reason } }`,
        expected: {
          network: { clientReferralRate: '7', talentReferralRate: '9' },
          peopleTotals: { referrers: 2 },
          referralTotals: { rewardsAccrued: '75', rewardsReversed: '20', rewardsClaimed: '50' },
          anomalies: [],
        },
      },
    ],
  )
})

test('a reward leads to its invoice, referral and referrer, and people to who brought them', async () => {
  await indexAndAsk(
    [
      {
        number: 5,
        timestamp: 100,
        events: [
          usualEvent('ReferralRewards', 'ReferralRegistered'),
          usualEvent('ReferralRewards', 'ReferralRegistered', { referred: CLIENT, kind: 0 }),
          ...verifiedInvoice(),
          usualEvent('InvoiceEscrow', 'InvoicePaid'),
          usualEvent('ReferralRewards', 'ReferralRewardAccrued', { referred: CLIENT, kind: 0 }),
          usualEvent('ReferralRewards', 'ReferralRewardAccrued', { rewardBtrst: 90n }),
          usualEvent('ReferralRewards', 'ReferralRewardReversed'),
        ],
      },
    ],
    [
      {
        query: `{ referralRewards { id invoice { id } referral { id kind } referrer { id } basisUsdc accrued reversed accruedAt accrual { id } } }`,
        expected: {
          referralRewards: [
            {
              id: '1-0',
              invoice: { id: '1' },
              referral: { id: `${CLIENT}00`, kind: 'CLIENT' },
              referrer: { id: REFERRER },
              basisUsdc: '10',
              accrued: '70',
              reversed: '0',
              accruedAt: '100',
              accrual: { id: eventId(5, 11) },
            },
            {
              id: '1-1',
              invoice: { id: '1' },
              referral: { id: `${TALENT}01`, kind: 'TALENT' },
              referrer: { id: REFERRER },
              basisUsdc: '10',
              accrued: '90',
              reversed: '20',
              accruedAt: '100',
              accrual: { id: eventId(5, 12) },
            },
          ],
        },
      },
      {
        query: `{ invoices { rewards { id } } referrers { rewards { id } } clients { referrals { id client { id } talent { id } } }
          talents { referrals { id client { id } talent { id } } } anomalies { reason } }`,
        expected: {
          invoices: [{ rewards: [{ id: '1-0' }, { id: '1-1' }] }],
          referrers: [{ rewards: [{ id: '1-0' }, { id: '1-1' }] }],
          clients: [{ referrals: [{ id: `${CLIENT}00`, client: { id: CLIENT }, talent: null }] }],
          talents: [{ referrals: [{ id: `${TALENT}01`, client: null, talent: { id: TALENT } }] }],
          anomalies: [],
        },
      },
    ],
  )
})
