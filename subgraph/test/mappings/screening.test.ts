import { test } from 'vitest'
import { eventId, person } from '../support/chain.ts'
import { indexAndAsk } from '../support/index-and-ask.ts'
import { CLIENT, SCREENER, TALENT, usualEvent } from '../support/usual-events.ts'

const NO_ANOMALY = { query: '{ anomalies { reason } }', expected: { anomalies: [] } }
const screening = (name: string, params: Parameters<typeof usualEvent>[2] = {}) =>
  usualEvent('TalentScreening', name, params)
const APPLICATIONS = `{ applications { id talent { id } category { name } appliedAt applied { id talent categoryId metadataURI }
  outcomes { verdict closedAt approvals rejections } } screeningTotals(id: "network") { newest { events newestApplication } }
  ofTalent: applications(where: { talent: "${TALENT}" }) { id } }`
const APPROVALS =
  '{ talentApprovals { id account talent { id } category { id } application { id } active approvedAt revokedAt } }'

test('applications are approved, rejected, withdrawn or open; one may name a category that is not there', async () => {
  const application = (id: number, given: object, outcomes: object[]) => ({
    id: `${id}`,
    talent: null,
    category: { name: 'Design' },
    appliedAt: '100',
    applied: { id: eventId(5, id), talent: TALENT, categoryId: '3', metadataURI: 'ipfs://profile', ...given },
    outcomes: outcomes.map((outcome) => ({ closedAt: '112', ...outcome })),
  })
  await indexAndAsk(
    [
      {
        number: 5,
        timestamp: 100,
        events: [
          usualEvent('ProtocolConfig', 'CategoryAdded'),
          screening('TalentApplied'),
          screening('TalentApplied', { applicationId: 2n, talent: CLIENT }),
          screening('TalentApplied', { applicationId: 3n, metadataURI: '' }),
          screening('TalentApplied', { applicationId: 4n, categoryId: 9n }),
          screening('ScreeningClaimed'),
        ],
      },
      {
        number: 6,
        timestamp: 112,
        events: [
          screening('ScreeningSubmitted'),
          screening('ScreenerRewarded'),
          screening('ScreeningDecided'),
          screening('ScreeningDecided', {
            applicationId: 2n,
            talent: CLIENT,
            approved: false,
            approvals: 0,
            rejections: 3,
          }),
          screening('ApplicationWithdrawn', { applicationId: 3n }),
        ],
      },
    ],
    [
      {
        query: APPLICATIONS,
        expected: {
          applications: [
            application(1, {}, [{ verdict: 'APPROVED', approvals: 2, rejections: 1 }]),
            application(2, { talent: CLIENT }, [{ verdict: 'REJECTED', approvals: 0, rejections: 3 }]),
            application(3, { metadataURI: '' }, [
              { verdict: 'WITHDRAWN', approvals: null, rejections: null },
            ]),
            { ...application(4, { categoryId: '9' }, []), category: null },
          ],
          screeningTotals: { newest: { events: 6, newestApplication: '4' } },
          ofTalent: [{ id: '1' }, { id: '3' }, { id: '4' }],
        },
      },
      {
        query: APPROVALS,
        expected: {
          talentApprovals: [
            {
              id: `${TALENT}00000003`,
              account: TALENT,
              talent: null,
              category: { id: '3' },
              application: { id: '1' },
              active: true,
              approvedAt: '112',
              revokedAt: null,
            },
          ],
        },
      },
      NO_ANOMALY,
    ],
  )
})

test('an approval is taken back and earned again', async () => {
  const approval = { account: TALENT, talent: null, category: { id: '3' }, id: `${TALENT}00000003` }
  await indexAndAsk(
    [
      {
        number: 5,
        timestamp: 100,
        events: [
          usualEvent('ProtocolConfig', 'CategoryAdded'),
          screening('TalentApplied'),
          screening('ScreeningDecided'),
          screening('TalentRevoked'),
        ],
      },
      {
        number: 6,
        timestamp: 112,
        events: [
          screening('TalentApplied', { applicationId: 2n }),
          screening('ScreeningDecided', { applicationId: 2n }),
        ],
      },
    ],
    [
      {
        query: APPROVALS.replace('talentApprovals', 'talentApprovals(block: { number: 5 })'),
        expected: {
          talentApprovals: [
            { ...approval, application: { id: '1' }, active: false, approvedAt: '100', revokedAt: '100' },
          ],
        },
      },
      {
        query: APPROVALS,
        expected: {
          talentApprovals: [
            { ...approval, application: { id: '2' }, active: true, approvedAt: '112', revokedAt: null },
          ],
        },
      },
      NO_ANOMALY,
    ],
  )
})

test('the numbers of reports are those of the last vote', async () => {
  const NETWORK = '{ network(id: "network") { reportsNeeded approvalsNeeded screeningReward } }'
  await indexAndAsk(
    [
      {
        number: 5,
        timestamp: 100,
        events: [
          screening('ScreeningParamsUpdated'),
          screening('ScreeningParamsUpdated', { reportsNeeded: 5, approvalsNeeded: 3, rewardBtrst: 0n }),
        ],
      },
    ],
    [
      {
        query: NETWORK,
        expected: { network: { reportsNeeded: 5, approvalsNeeded: 3, screeningReward: '0' } },
      },
      NO_ANOMALY,
    ],
  )
})

test('a screener reports and is rewarded; applications and approvals lead to reports, talent and back', async () => {
  const OTHER = person(0x5d)
  const screener = { firstSeenAt: '112', rewards: '0', lastReportAt: '112' }
  const report = { application: { id: '1' }, reportedAt: '112' }
  await indexAndAsk(
    [
      {
        number: 5,
        timestamp: 100,
        events: [
          usualEvent('ProtocolConfig', 'CategoryAdded'),
          screening('TalentApplied'),
          screening('ScreeningClaimed'),
          screening('ScreeningClaimed', { screener: OTHER }),
        ],
      },
      {
        number: 6,
        timestamp: 112,
        events: [
          screening('ScreeningSubmitted'),
          screening('ScreenerRewarded'),
          screening('ScreeningSubmitted', { screener: OTHER, approve: false, reportURI: 'ipfs://against' }),
          screening('ScreeningDecided'),
          usualEvent('JobBoard', 'JobPosted'),
          usualEvent('JobBoard', 'BidSubmitted'),
          usualEvent('JobBoard', 'EngagementOffered'),
        ],
      },
    ],
    [
      {
        query:
          '{ screeners { id firstSeenAt reportCount approvals rewards lastReportAt reports { id } rewardsEarned { id amount } } }',
        expected: {
          screeners: [
            {
              ...screener,
              id: SCREENER,
              reportCount: 1,
              approvals: 1,
              rewards: '25',
              reports: [{ id: eventId(6, 0) }],
              rewardsEarned: [{ id: eventId(6, 1), amount: '25' }],
            },
            {
              ...screener,
              id: OTHER,
              reportCount: 1,
              approvals: 0,
              reports: [{ id: eventId(6, 2) }],
              rewardsEarned: [],
            },
          ],
        },
      },
      {
        query:
          '{ screeningReports { id application { id } screener { id } approve reportURI reportedAt submitted { id } } }',
        expected: {
          screeningReports: [
            {
              ...report,
              id: eventId(6, 0),
              screener: { id: SCREENER },
              approve: true,
              reportURI: 'ipfs://report',
              submitted: { id: eventId(6, 0) },
            },
            {
              ...report,
              id: eventId(6, 2),
              screener: { id: OTHER },
              approve: false,
              reportURI: 'ipfs://against',
              submitted: { id: eventId(6, 2) },
            },
          ],
        },
      },
      {
        query: `{ application(id: "1") { reports { id } rewards { screener { id } amount rewardedAt rewarded { id } } talentApprovals { id } talent { id applications { id } approvals { id } } }
          category(id: "3") { applications { id } approvals { id } } }`,
        expected: {
          application: {
            reports: [{ id: eventId(6, 0) }, { id: eventId(6, 2) }],
            rewards: [
              {
                screener: { id: SCREENER },
                amount: '25',
                rewardedAt: '112',
                rewarded: { id: eventId(6, 1) },
              },
            ],
            talentApprovals: [{ id: `${TALENT}00000003` }],
            talent: { id: TALENT, applications: [{ id: '1' }], approvals: [{ id: `${TALENT}00000003` }] },
          },
          category: { applications: [{ id: '1' }], approvals: [{ id: `${TALENT}00000003` }] },
        },
      },
      NO_ANOMALY,
    ],
  )
})
