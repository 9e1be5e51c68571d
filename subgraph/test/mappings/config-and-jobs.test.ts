import { test } from 'vitest'
import { event, eventId, NOBODY, person } from '../support/chain.ts'
import { indexAndAsk } from '../support/index-and-ask.ts'
import { acceptedEngagement, CLIENT, NODE, TALENT, usualEvent } from '../support/usual-events.ts'

const NO_ANOMALY = { query: '{ anomalies { reason } }', expected: { anomalies: [] } }

test('parameters, categories and nodes', async () => {
  const idle = { volume: '0', fees: '0' }
  const config = (name: string, params: Parameters<typeof event>[2]) => event('ProtocolConfig', name, params)
  await indexAndAsk(
    [
      {
        number: 5,
        timestamp: 100,
        events: [
          config('FeeBpsUpdated', { oldFeeBps: 0, newFeeBps: 1_000 }),
          config('PaymentTermsUpdated', { reviewPeriod: 259_200n, netTerm: 2_592_000n }),
          config('CategoryAdded', { categoryId: 1n, name: 'Engineering' }),
          config('CategoryAdded', { categoryId: 4_294_967_295n, name: 'Other' }),
          config('NodeAdded', { node: NODE, name: 'Node One' }),
          config('NodeAdded', { node: person(2), name: 'Node Two' }),
        ],
      },
      {
        number: 6,
        timestamp: 112,
        events: [
          config('FeeBpsUpdated', { oldFeeBps: 1_000, newFeeBps: 1_500 }),
          config('CategoryRetired', { categoryId: 4_294_967_295n }),
          config('NodeRemoved', { node: NODE }),
          config('NodeRemoved', { node: person(2) }),
          config('NodeAdded', { node: person(2), name: 'Node Two again' }),
        ],
      },
    ],
    [
      {
        query: '{ network(id: "network") { feeBps reviewPeriod netTerm quorumNumerator treasury } }',
        expected: {
          network: {
            feeBps: 1_500,
            reviewPeriod: '259200',
            netTerm: '2592000',
            quorumNumerator: null,
            treasury: null,
          },
        },
      },
      {
        query: '{ network(id: "network", block: { number: 5 }) { feeBps } }',
        expected: { network: { feeBps: 1_000 } },
      },
      {
        query: '{ categories { id name active addedAt retiredAt volume fees added { id } } }',
        expected: {
          categories: [
            {
              id: '1',
              name: 'Engineering',
              active: true,
              addedAt: '100',
              retiredAt: null,
              volume: '0',
              fees: '0',
              added: { id: eventId(5, 2) },
            },
            {
              id: '4294967295',
              name: 'Other',
              active: false,
              addedAt: '100',
              retiredAt: '112',
              volume: '0',
              fees: '0',
              added: { id: eventId(5, 3) },
            },
          ],
        },
      },
      {
        query: '{ nodes { id name active addedAt removedAt volume fees } }',
        expected: {
          nodes: [
            { ...idle, id: NODE, name: 'Node One', active: false, addedAt: '100', removedAt: '112' },
            { ...idle, id: person(2), name: 'Node Two again', active: true, addedAt: '112', removedAt: null },
          ],
        },
      },
      NO_ANOMALY,
    ],
  )
})

test('a job is posted, changed, bid for, filled', async () => {
  await indexAndAsk(
    [
      { number: 5, timestamp: 100, events: acceptedEngagement().slice(0, 3) },
      {
        number: 6,
        timestamp: 112,
        events: [
          usualEvent('JobBoard', 'JobUpdated'),
          usualEvent('JobBoard', 'BidSubmitted'),
          usualEvent('JobBoard', 'BidSubmitted', { bidId: 2n, talent: person(0x7b), unit: 1 }),
          usualEvent('JobBoard', 'JobPosted', { jobId: 2n, node: NOBODY }),
        ],
      },
      {
        number: 7,
        timestamp: 124,
        events: [
          usualEvent('JobBoard', 'BidWithdrawn', { bidId: 2n }),
          usualEvent('JobBoard', 'EngagementOffered', { bidId: 1n }),
          usualEvent('JobBoard', 'EngagementAccepted'),
          usualEvent('JobBoard', 'JobClosed'),
          usualEvent('JobBoard', 'JobClosed', { jobId: 2n, reason: 1 }),
        ],
      },
    ],
    [
      {
        query: `{ jobs { id client { id } category { id } node { id } budget positions metadataURI status postedAt posted { id }
          updatedAt closedAt projectCount contractedValue volume bids { id } engagements { id } } }`,
        expected: {
          jobs: [
            {
              id: '1',
              client: { id: CLIENT },
              category: { id: '3' },
              node: { id: NODE },
              budget: '6000',
              positions: 3,
              metadataURI: 'ipfs://job2',
              status: 'FILLED',
              postedAt: '100',
              posted: { id: eventId(5, 2) },
              updatedAt: '112',
              closedAt: '124',
              projectCount: 1,
              contractedValue: '1000',
              volume: '0',
              bids: [{ id: '1' }, { id: '2' }],
              engagements: [{ id: '1' }],
            },
            {
              id: '2',
              client: { id: CLIENT },
              category: { id: '3' },
              node: null,
              budget: '5000',
              positions: 2,
              metadataURI: 'ipfs://job',
              status: 'CANCELLED',
              postedAt: '112',
              posted: { id: eventId(6, 3) },
              updatedAt: null,
              closedAt: '124',
              projectCount: 0,
              contractedValue: '0',
              volume: '0',
              bids: [],
              engagements: [],
            },
          ],
        },
      },
      {
        query: `{ bids { id job { id } talent { id } rate unit submittedAt submitted { id metadataURI } withdrawals { id withdrawnAt withdrawn { id } } engagements { id } }
          ofWhoeverOnlyBid: bids(where: { talent: "${person(0x7b)}" }) { id } }`,
        expected: {
          ofWhoeverOnlyBid: [{ id: '2' }],
          bids: [
            {
              id: '1',
              job: { id: '1' },
              talent: { id: TALENT },
              rate: '90',
              unit: 'HOURLY',
              submittedAt: '112',
              submitted: { id: eventId(6, 1), metadataURI: 'ipfs://bid' },
              withdrawals: [],
              engagements: [{ id: '1' }],
            },
            {
              id: '2',
              job: { id: '1' },
              talent: null,
              rate: '90',
              unit: 'FIXED',
              submittedAt: '112',
              submitted: { id: eventId(6, 2), metadataURI: 'ipfs://bid' },
              withdrawals: [{ id: '2', withdrawnAt: '124', withdrawn: { id: eventId(7, 0) } }],
              engagements: [],
            },
          ],
        },
      },
      {
        query:
          '{ jobTotals(id: "network") { jobs openJobs } bidTotals(id: "network") { bids } engagementTotals(id: "network") { engagements projects contractedValue } peopleTotals(id: "network") { clients talents referrers } categories { jobs { id } } clients { jobs { id } projectCount firstSeenAt } }',
        expected: {
          jobTotals: { jobs: 2, openJobs: 0 },
          bidTotals: { bids: 2 },
          engagementTotals: { engagements: 1, projects: 1, contractedValue: '1000' },
          peopleTotals: { clients: 1, talents: 1, referrers: 0 },
          categories: [{ jobs: [{ id: '1' }, { id: '2' }] }],
          clients: [{ jobs: [{ id: '1' }, { id: '2' }], projectCount: 1, firstSeenAt: '100' }],
        },
      },
      NO_ANOMALY,
    ],
  )
})

test('an engagement is accepted, amended and ended; another is declined', async () => {
  await indexAndAsk(
    [
      { number: 5, timestamp: 100, events: acceptedEngagement() },
      {
        number: 6,
        timestamp: 112,
        events: [
          usualEvent('JobBoard', 'EngagementAmended'),
          usualEvent('JobBoard', 'EngagementAmended', {
            oldValue: 1_500n,
            newValue: 1_200n,
            oldEndAt: 30n,
            newEndAt: 25n,
          }),
          usualEvent('JobBoard', 'EngagementOffered', { engagementId: 2n, contractedValue: 9_000n }),
          usualEvent('JobBoard', 'EngagementDeclined', { engagementId: 2n }),
          usualEvent('JobBoard', 'EngagementEnded', { reason: 2 }),
        ],
      },
    ],
    [
      {
        query: `{ engagements { id job { id } category { id } bid { id } client { id } talent { id } contractedValue feeBps startAt endAt status
          offeredAt offered { id } acceptedAt declinedAt endedAt endReason amendments } }`,
        expected: {
          engagements: [
            {
              id: '1',
              job: { id: '1' },
              category: { id: '3' },
              bid: null,
              client: { id: CLIENT },
              talent: { id: TALENT },
              contractedValue: '1200',
              feeBps: 1_000,
              startAt: '10',
              endAt: '25',
              status: 'ENDED',
              offeredAt: '100',
              offered: { id: eventId(5, 3) },
              acceptedAt: '100',
              declinedAt: null,
              endedAt: '112',
              endReason: 'TERMINATED_BY_TALENT',
              amendments: 2,
            },
            {
              id: '2',
              job: { id: '1' },
              category: { id: '3' },
              bid: null,
              client: { id: CLIENT },
              talent: { id: TALENT },
              contractedValue: '9000',
              feeBps: 1_000,
              startAt: '10',
              endAt: '20',
              status: 'DECLINED',
              offeredAt: '112',
              offered: { id: eventId(6, 2) },
              acceptedAt: null,
              declinedAt: '112',
              endedAt: null,
              endReason: null,
              amendments: 0,
            },
          ],
        },
      },
      {
        query:
          '{ engagementTotals(id: "network") { engagements projects contractedValue } jobs { projectCount contractedValue } talents { projectCount } }',
        expected: {
          engagementTotals: { engagements: 2, projects: 1, contractedValue: '1200' },
          jobs: [{ projectCount: 1, contractedValue: '1200' }],
          talents: [{ projectCount: 1 }],
        },
      },
      NO_ANOMALY,
    ],
  )
})

test('the title of a job is read from a data URI that holds it, and nothing else halts or misleads', async () => {
  const json = (text: string) => `data:application/json,${encodeURIComponent(text)}`
  const titles: [uri: string, title: string | null][] = [
    [json('{"title":"Design a logo","company":"X"}'), 'Design a logo'],
    ['data:application/json,{"title":"Plain, unescaped 💸"}', 'Plain, unescaped 💸'],
    ['data:application/json;charset=utf-8,%7b%22title%22:%22L%C3%B6we%22%7d', 'Löwe'],
    [json('{"title":""}'), null],
    [json('{"title":"a\\u0000b"}'), 'ab'],
    [json('{"title":5}'), null],
    [json('{"title":null}'), null],
    [json('{"name":"x"}'), null],
    [json('["title"]'), null],
    [json('null'), null],
    [json('{"title":"x"'), null],
    [json(`${'['.repeat(2_000)}`), null],
    ['data:application/json,%', null],
    ['data:application/json,%2', null],
    ['data:application/json,%zz', null],
    ['data:application/json,{"title":"%ff"}', null],
    ['data:application/json,', null],
    ['data:application/json;base64,eyJ0aXRsZSI6IkxvZ28ifQ==', null],
    ['data:text/html,{"title":"x"}', null],
    ['ipfs://job', null],
    ['', null],
    [json(`{"title":"${'x'.repeat(17_000)}"}`), null],
  ]
  await indexAndAsk(
    [
      {
        number: 5,
        timestamp: 100,
        events: [
          usualEvent('ProtocolConfig', 'CategoryAdded'),
          ...titles.map(([metadataURI], i) =>
            usualEvent('JobBoard', 'JobPosted', { jobId: BigInt(i + 1), metadataURI }),
          ),
        ],
      },
      {
        number: 6,
        timestamp: 112,
        events: [usualEvent('JobBoard', 'JobUpdated', { metadataURI: json('{"title":"Draw a logo"}') })],
      },
    ],
    [
      {
        query: '{ jobs(block: { number: 5 }) { id title } }',
        expected: { jobs: titles.map(([, title], i) => ({ id: `${i + 1}`, title })) },
      },
      {
        query:
          '{ drawn: jobs(where: { title_contains_nocase: "DRAW" }) { id } logos: jobs(where: { title_contains: "logo" }) { title } }',
        expected: { drawn: [{ id: '1' }], logos: [{ title: 'Draw a logo' }] },
      },
      NO_ANOMALY,
    ],
  )
})
