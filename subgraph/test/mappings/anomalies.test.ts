import { describe, test } from 'vitest'
import { event, type FakeEvent, NOBODY, person } from '../support/chain.ts'
import { indexAndAsk } from '../support/index-and-ask.ts'
import { acceptedEngagement, BUDGET, openDispute, usualEvent } from '../support/usual-events.ts'

const UNKNOWN = `0x${'01'.repeat(32)}`

/** Indexes events in one block, and expects exactly these anomalies: name of the event and reason. */
async function expectAnomalies(
  events: FakeEvent[],
  reasons: [event: string, reason: string][],
  also: object[] = [],
) {
  await indexAndAsk(
    [{ number: 5, timestamp: 100, events }],
    [
      {
        query:
          '{ anomalies(first: 1000) { event reason timestamp blockNumber } _meta { hasIndexingErrors } }',
        expected: {
          anomalies: reasons.map(([name, reason]) => ({
            event: name,
            reason,
            timestamp: '100',
            blockNumber: 5,
          })),
          _meta: { hasIndexingErrors: false },
        },
      },
      { query: '{ blocks { events } }', expected: { blocks: [{ events: events.length }] } },
      ...(also as { query: string; expected: unknown }[]),
    ],
  )
}

describe('what the rules exclude is noted and halts nothing', () => {
  test('things that nobody made before', async () => {
    const on = usualEvent
    await expectAnomalies(
      [
        event('ProtocolConfig', 'CategoryRetired', { categoryId: 9n }),
        event('ProtocolConfig', 'NodeRemoved', { node: person(9) }),
        on('JobBoard', 'JobPosted', { jobId: 8n, categoryId: 9n }),
        on('JobBoard', 'JobUpdated'),
        on('JobBoard', 'JobClosed'),
        on('JobBoard', 'BidSubmitted'),
        on('JobBoard', 'BidWithdrawn'),
        on('JobBoard', 'EngagementOffered'),
        on('JobBoard', 'EngagementOffered', { engagementId: 2n, jobId: 8n, bidId: 7n }),
        on('JobBoard', 'EngagementAccepted'),
        on('JobBoard', 'EngagementDeclined'),
        on('JobBoard', 'EngagementAmended'),
        on('JobBoard', 'EngagementEnded'),
        on('InvoiceEscrow', 'EscrowFunded'),
        on('InvoiceEscrow', 'EscrowWithdrawn'),
        on('InvoiceEscrow', 'InvoiceSubmitted'),
        on('InvoiceEscrow', 'InvoiceVerified'),
        on('InvoiceEscrow', 'InvoiceRejected'),
        on('InvoiceEscrow', 'InvoiceCancelled'),
        on('InvoiceEscrow', 'InvoicePaid'),
        on('InvoiceEscrow', 'InvoiceDisputed'),
        on('InvoiceEscrow', 'InvoiceResolved'),
        on('InvoiceEscrow', 'InvoiceRefunded'),
        on('ReferralRewards', 'ReferralRevoked'),
        on('ReferralRewards', 'ReferralRewardAccrued'),
        on('ReferralRewards', 'ReferralRewardReversed'),
        on('DisputeJury', 'DisputeCreated'),
        on('DisputeJury', 'CounterclaimFiled'),
        on('DisputeJury', 'DisputeSettled'),
        on('DisputeJury', 'Evidence'),
        on('DisputeJury', 'PhaseStarted'),
        on('DisputeJury', 'JurorDrawn'),
        on('DisputeJury', 'RoundRuled'),
        on('DisputeJury', 'DisputeAppealed'),
        on('DisputeJury', 'RulingExecuted'),
        on('TalentScreening', 'ApplicationWithdrawn'),
        on('TalentScreening', 'ScreeningDecided'),
        on('TalentScreening', 'TalentRevoked'),
        on('Treasury', 'BudgetRevoked'),
        on('Treasury', 'Disbursed'),
        on('BraintrustGovernor', 'VoteCast'),
        on('BraintrustGovernor', 'VoteCastWithParams'),
        on('BraintrustGovernor', 'ProposalQueued'),
        on('BraintrustGovernor', 'ProposalExecuted'),
        on('BraintrustGovernor', 'ProposalCanceled'),
        on('Timelock', 'CallExecuted'),
        on('Timelock', 'Cancelled'),
        event('Btrst', 'Transfer', { from: person(1), to: NOBODY, value: 5n }),
      ],
      [
        ['CategoryRetired', 'category 9 was never added.'],
        ['NodeRemoved', `node ${person(9)} was never added.`],
        ['JobPosted', 'category 9 was never added.'],
        ['JobUpdated', 'job 1 was never posted.'],
        ['JobClosed', 'job 1 was never posted.'],
        ['BidSubmitted', 'bid 1 is for job 1, which was never posted.'],
        ['BidWithdrawn', 'bid 1 was never made.'],
        ['EngagementOffered', 'engagement 1 is for job 1, which was never posted.'],
        ['EngagementOffered', 'bid 7 was never made.'],
        ['EngagementAccepted', 'engagement 1 was never offered.'],
        ['EngagementDeclined', 'engagement 1 was never offered.'],
        ['EngagementAmended', 'engagement 1 was never offered.'],
        ['EngagementEnded', 'engagement 1 was never offered.'],
        ['EscrowFunded', 'engagement 1 was never offered.'],
        ['EscrowWithdrawn', 'engagement 1 was never offered.'],
        ['InvoiceSubmitted', 'engagement 1 was never offered.'],
        ['InvoiceVerified', 'invoice 1 was never submitted.'],
        ['InvoiceRejected', 'invoice 1 was never submitted.'],
        ['InvoiceCancelled', 'invoice 1 was never submitted.'],
        ['InvoicePaid', 'invoice 1 was never submitted.'],
        ['InvoiceDisputed', 'invoice 1 was never submitted.'],
        ['InvoiceResolved', 'invoice 1 was never submitted.'],
        ['InvoiceRefunded', 'invoice 1 was never submitted.'],
        ['ReferralRevoked', `referral of ${person(0x7a)} as kind 1 was never registered.`],
        ['ReferralRewardAccrued', `referral of ${person(0x7a)} as kind 1 was never registered.`],
        ['ReferralRewardReversed', `referral of ${person(0x7a)} as kind 1 was never registered.`],
        ['DisputeCreated', 'dispute 1 is about invoice 1, which was never submitted.'],
        ['CounterclaimFiled', 'dispute 1 was never opened.'],
        ['DisputeSettled', 'dispute 1 was never opened.'],
        ['Evidence', 'dispute 1 was never opened.'],
        ['PhaseStarted', 'dispute 1 was never opened.'],
        ['JurorDrawn', 'dispute 1 was never opened.'],
        ['RoundRuled', 'dispute 1 was never opened.'],
        ['DisputeAppealed', 'dispute 1 was never opened.'],
        ['RulingExecuted', 'dispute 1 was never opened.'],
        ['ApplicationWithdrawn', 'application 1 was never made.'],
        ['ScreeningDecided', 'application 1 was never made.'],
        ['TalentRevoked', `talent ${person(0x7a)} was not approved in category 3.`],
        ['BudgetRevoked', `budget ${BUDGET} was never allocated.`],
        ['Disbursed', `budget ${BUDGET} was never allocated.`],
        ['VoteCast', 'proposal oz-1 was never made.'],
        ['VoteCastWithParams', 'proposal oz-1 was never made.'],
        ['ProposalQueued', 'proposal oz-1 was never made.'],
        ['ProposalExecuted', 'proposal oz-1 was never made.'],
        ['ProposalCanceled', 'proposal oz-1 was never made.'],
        ['CallExecuted', `operation ${UNKNOWN} was never scheduled.`],
        ['Cancelled', `operation ${UNKNOWN} was never scheduled.`],
        ['Transfer', `holder ${person(1)} gave 5 but held 0.`],
      ],
      [
        {
          query: '{ jobs { id category { id } node { id } } }',
          expected: { jobs: [{ id: '8', category: null, node: null }] },
        },
        {
          query:
            '{ paymentTotals(id: "network") { volume paidInvoices } tokenSupply(id: "BTRST") { supply } }',
          expected: { paymentTotals: null, tokenSupply: { supply: '-5' } },
        },
      ],
    )
  })

  test('things that were made before', async () => {
    await expectAnomalies(
      [
        ...openDispute(),
        usualEvent('JobBoard', 'BidSubmitted'),
        usualEvent('BraintrustGovernor', 'ProposalCreated'),
        usualEvent('BraintrustGovernor', 'VoteCast'),
        usualEvent('ProtocolConfig', 'CategoryAdded', { name: 'Another name' }),
        usualEvent('JobBoard', 'JobPosted', { budget: 1n }),
        usualEvent('JobBoard', 'BidSubmitted', { rate: 1n }),
        usualEvent('JobBoard', 'EngagementOffered', { contractedValue: 1n }),
        usualEvent('JobBoard', 'EngagementAccepted'),
        usualEvent('JobBoard', 'EngagementDeclined'),
        usualEvent('InvoiceEscrow', 'InvoiceSubmitted', { amount: 1n }),
        usualEvent('InvoiceEscrow', 'InvoiceVerified'),
        usualEvent('InvoiceEscrow', 'InvoiceRejected'),
        usualEvent('InvoiceEscrow', 'InvoiceCancelled'),
        usualEvent('InvoiceEscrow', 'InvoiceRefunded'),
        usualEvent('InvoiceEscrow', 'InvoiceDisputed', { amountLocked: 1n }),
        usualEvent('DisputeJury', 'DisputeCreated', { amountInDispute: 1n }),
        usualEvent('BraintrustGovernor', 'ProposalCreated', { description: 'Another text' }),
        usualEvent('BraintrustGovernor', 'VoteCast', { support: 0 }),
        usualEvent('InvoiceEscrow', 'EscrowFunded', { amount: 1n, balance: 5n }),
        usualEvent('TalentScreening', 'TalentApplied'),
        usualEvent('TalentScreening', 'TalentApplied', { metadataURI: 'ipfs://other' }),
        usualEvent('Treasury', 'BudgetAllocated'),
        usualEvent('Treasury', 'BudgetAllocated', { amount: 1n }),
        usualEvent('Treasury', 'Disbursed', { amount: 501n }),
      ],
      [
        ['CategoryAdded', 'category 3 was added before.'],
        ['JobPosted', 'job 1 comes after job 1, but numbers only grow.'],
        ['BidSubmitted', 'bid 1 comes after bid 1, but numbers only grow.'],
        ['EngagementOffered', 'engagement 1 comes after engagement 1, but numbers only grow.'],
        ['EngagementAccepted', 'engagement 1 is ACCEPTED and was accepted.'],
        ['EngagementDeclined', 'engagement 1 is ACCEPTED and was declined.'],
        ['InvoiceSubmitted', 'invoice 1 comes after invoice 1, but numbers only grow.'],
        ['InvoiceVerified', 'invoice 1 is DISPUTED, which excludes InvoiceVerified.'],
        ['InvoiceRejected', 'invoice 1 is DISPUTED, which excludes InvoiceRejected.'],
        ['InvoiceCancelled', 'invoice 1 is DISPUTED, which excludes InvoiceCancelled.'],
        ['InvoiceRefunded', 'invoice 1 is DISPUTED, which excludes InvoiceRefunded.'],
        ['InvoiceDisputed', 'invoice 1 is DISPUTED, which excludes InvoiceDisputed.'],
        ['DisputeCreated', 'dispute 1 comes after dispute 1, but numbers only grow.'],
        ['ProposalCreated', 'proposal oz-1 was made before.'],
        ['VoteCast', `vote oz-1-${person(1)} was cast before.`],
        ['EscrowFunded', 'escrow of engagement 1 has a balance of 5, but 1 by the events before.'],
        ['TalentApplied', 'application 1 comes after application 1, but numbers only grow.'],
        ['BudgetAllocated', `budget ${BUDGET} was allocated before.`],
        ['Disbursed', `budget ${BUDGET} disbursed 501 of 500.`],
      ],
      [
        {
          query:
            '{ marketTotals(id: "network") { jobs bids engagements projects } paymentTotals(id: "network") { invoices } disputeTotals(id: "network") { disputes } governanceTotals(id: "network") { proposals votes } categories { name } jobs { budget } engagements { contractedValue escrowBalance } invoices { amount amountLocked } proposals { forVotes againstVotes voters } }',
          expected: {
            marketTotals: { jobs: 1, bids: 1, engagements: 1, projects: 1 },
            paymentTotals: { invoices: 1 },
            disputeTotals: { disputes: 1 },
            governanceTotals: { proposals: 1, votes: 1 },
            categories: [{ name: 'Design' }],
            jobs: [{ budget: '5000' }],
            engagements: [{ contractedValue: '1000', escrowBalance: '5' }],
            invoices: [{ amount: '100', amountLocked: '110' }],
            proposals: [{ forVotes: '400', againstVotes: '0', voters: 1 }],
          },
        },
        {
          query: '{ applications { metadataURI } budgets { amount } }',
          expected: { applications: [{ metadataURI: 'ipfs://profile' }], budgets: [{ amount: '500' }] },
        },
      ],
    )
  })

  test('numbers that name no state', async () => {
    await expectAnomalies(
      [
        ...openDispute(),
        usualEvent('DisputeJury', 'RoundRuled', { ruling: 3 }),
        usualEvent('DisputeJury', 'RulingExecuted', { ruling: 255 }),
        usualEvent('BraintrustGovernor', 'ProposalCreated'),
        usualEvent('JobBoard', 'BidSubmitted', { unit: 2 }),
        usualEvent('JobBoard', 'JobClosed', { reason: 2 }),
        usualEvent('JobBoard', 'EngagementEnded', { reason: 3 }),
        usualEvent('InvoiceEscrow', 'InvoicePaid', { trigger: 4 }),
        usualEvent('ReferralRewards', 'ReferralRegistered', { kind: 2 }),
        event('ReferralRewards', 'ReferralRateUpdated', { kind: 255, oldRate: 0n, newRate: 1n }),
        usualEvent('BraintrustGovernor', 'VoteCast', { support: 3 }),
      ],
      [
        ['RoundRuled', 'dispute 1 got the unknown ruling 3.'],
        ['RulingExecuted', 'dispute 1 got the unknown ruling 255.'],
        ['BidSubmitted', 'bid 1 has the unknown unit 2.'],
        ['JobClosed', 'job 1 was closed for the unknown reason 2.'],
        ['EngagementEnded', 'engagement 1 was ended for the unknown reason 3.'],
        ['InvoicePaid', 'invoice 1 was paid by the unknown trigger 4.'],
        ['ReferralRegistered', `referral of ${person(0x7a)} has the unknown kind 2.`],
        ['ReferralRateUpdated', 'referral kind 255 is unknown.'],
        ['VoteCast', `vote oz-1-${person(1)} has the unknown choice 3.`],
      ],
      [
        {
          query:
            '{ bids { unit } jobs { status } engagements { status endReason } invoices { status paidBy } paymentTotals(id: "network") { volume } }',
          expected: {
            bids: [{ unit: null }],
            jobs: [{ status: 'OPEN' }],
            engagements: [{ status: 'ENDED', endReason: null }],
            invoices: [{ status: 'PAID', paidBy: null }],
            paymentTotals: { volume: '100' },
          },
        },
        {
          query: '{ disputes { status ruling } }',
          expected: { disputes: [{ status: 'RULED', ruling: null }] },
        },
      ],
    )
  })

  test('steps after the end', async () => {
    await expectAnomalies(
      [
        ...acceptedEngagement(),
        usualEvent('JobBoard', 'JobClosed'),
        usualEvent('JobBoard', 'JobClosed', { reason: 1 }),
        usualEvent('JobBoard', 'EngagementEnded'),
        usualEvent('JobBoard', 'EngagementEnded', { reason: 1 }),
        usualEvent('BraintrustGovernor', 'ProposalCreated'),
        usualEvent('BraintrustGovernor', 'ProposalCanceled'),
        usualEvent('BraintrustGovernor', 'ProposalExecuted'),
        usualEvent('BraintrustGovernor', 'VoteCast'),
        usualEvent('InvoiceEscrow', 'InvoiceSubmitted'),
        usualEvent('InvoiceEscrow', 'InvoiceResolved'),
        usualEvent('DisputeJury', 'DisputeCreated'),
        usualEvent('DisputeJury', 'DisputeSettled'),
        usualEvent('DisputeJury', 'DisputeSettled'),
        usualEvent('DisputeJury', 'CounterclaimFiled'),
        usualEvent('DisputeJury', 'PhaseStarted', { phase: 2 }),
        usualEvent('DisputeJury', 'RulingExecuted'),
        usualEvent('TalentScreening', 'TalentApplied'),
        usualEvent('TalentScreening', 'ApplicationWithdrawn'),
        usualEvent('TalentScreening', 'ApplicationWithdrawn'),
        usualEvent('TalentScreening', 'ScreeningDecided'),
        usualEvent('TalentScreening', 'TalentApplied', { applicationId: 2n }),
        usualEvent('TalentScreening', 'ScreeningDecided', { applicationId: 2n }),
        usualEvent('TalentScreening', 'TalentRevoked'),
        usualEvent('TalentScreening', 'TalentRevoked'),
      ],
      [
        ['JobClosed', 'job 1 is FILLED and was closed.'],
        ['EngagementEnded', 'engagement 1 is ENDED and was ended.'],
        ['ProposalExecuted', 'proposal oz-1 is CANCELED, which excludes ProposalExecuted.'],
        ['VoteCast', 'proposal oz-1 is CANCELED, which excludes VoteCast.'],
        ['InvoiceResolved', 'invoice 1 is SUBMITTED, which excludes InvoiceResolved.'],
        ['DisputeSettled', 'dispute 1 is SETTLED and was settled.'],
        ['CounterclaimFiled', 'dispute 1 is SETTLED and got a counterclaim.'],
        ['PhaseStarted', 'dispute 1 is SETTLED and began phase 2.'],
        ['RulingExecuted', 'dispute 1 is SETTLED and was ruled.'],
        ['ApplicationWithdrawn', 'application 1 is WITHDRAWN and was withdrawn.'],
        ['ScreeningDecided', 'application 1 is WITHDRAWN and was decided.'],
        ['TalentRevoked', `talent ${person(0x7a)} was not approved in category 3.`],
      ],
      [
        {
          query: '{ marketTotals(id: "network") { openJobs } disputeTotals(id: "network") { openDisputes } }',
          expected: { marketTotals: { openJobs: 0 }, disputeTotals: { openDisputes: 0 } },
        },
      ],
    )
  })
})
