import { event, type FakeEvent, NOBODY, person, type Value } from './chain.ts'

/** People of the tests. */
export const CLIENT = person(0xc1)
export const TALENT = person(0x7a)
export const VERIFIER = person(0x7e)
export const REFERRER = person(0x4e)
export const NODE = person(0x0d)
export const VOTER = person(0x01)
export const JUROR = person(0x1e)
export const SCREENER = person(0x5c)

/** A budget's id: its number as 32 bytes. */
export const BUDGET = `0x${'01'.padStart(64, '0')}`

/** Parameters that a test leaves out take these values. */
const usual: Readonly<Record<string, Readonly<Record<string, Record<string, Value>>>>> = {
  ProtocolConfig: {
    CategoryAdded: { categoryId: 3n, name: 'Design' },
    NodeAdded: { node: NODE, name: 'Node One' },
  },
  JobBoard: {
    JobPosted: {
      jobId: 1n,
      client: CLIENT,
      categoryId: 3n,
      node: NODE,
      budget: 5_000n,
      positions: 2,
      metadataURI: 'ipfs://job',
    },
    JobUpdated: { jobId: 1n, budget: 6_000n, positions: 3, metadataURI: 'ipfs://job2' },
    JobClosed: { jobId: 1n, reason: 0 },
    BidSubmitted: { bidId: 1n, jobId: 1n, talent: TALENT, rate: 90n, unit: 0, metadataURI: 'ipfs://bid' },
    BidWithdrawn: { bidId: 1n },
    EngagementOffered: {
      engagementId: 1n,
      jobId: 1n,
      talent: TALENT,
      client: CLIENT,
      bidId: 0n,
      contractedValue: 1_000n,
      feeBps: 1_000,
      startAt: 10n,
      endAt: 20n,
    },
    EngagementAccepted: { engagementId: 1n },
    EngagementDeclined: { engagementId: 1n, by: TALENT },
    EngagementAmended: { engagementId: 1n, oldValue: 1_000n, newValue: 1_500n, oldEndAt: 20n, newEndAt: 30n },
    EngagementEnded: { engagementId: 1n, by: TALENT, reason: 0 },
  },
  InvoiceEscrow: {
    EscrowFunded: { engagementId: 1n, payer: CLIENT, amount: 110n, balance: 110n },
    EscrowWithdrawn: { engagementId: 1n, to: CLIENT, amount: 10n, balance: 100n },
    InvoiceSubmitted: {
      invoiceId: 1n,
      engagementId: 1n,
      talent: TALENT,
      client: CLIENT,
      amount: 100n,
      periodStart: 11n,
      periodEnd: 12n,
      dueAt: 99n,
      metadataURI: 'ipfs://invoice',
    },
    InvoiceVerified: { invoiceId: 1n, verifier: VERIFIER, evidenceHash: `0x${'ee'.repeat(32)}` },
    InvoiceRejected: { invoiceId: 1n, verifier: VERIFIER, reason: `0x${'dd'.repeat(32)}` },
    InvoiceCancelled: { invoiceId: 1n, by: TALENT },
    InvoicePaid: {
      invoiceId: 1n,
      engagementId: 1n,
      talent: TALENT,
      client: CLIENT,
      talentAmount: 100n,
      feeAmount: 10n,
      trigger: 0,
    },
    InvoiceDisputed: { invoiceId: 1n, disputeId: 1n, claimant: CLIENT, amountLocked: 110n },
    InvoiceResolved: {
      invoiceId: 1n,
      disputeId: 1n,
      talentShareBps: 6_000,
      returnedToClient: 44n,
      shortfall: 0n,
    },
    InvoiceRefunded: { invoiceId: 1n, engagementId: 1n, talent: TALENT, amount: 30n, feeRefunded: 0n },
  },
  ReferralRewards: {
    ReferralRegistered: { referred: TALENT, referrer: REFERRER, kind: 1, expiresAt: 9_999n },
    ReferralRevoked: { referred: TALENT, referrer: REFERRER, kind: 1, reason: `0x${'aa'.repeat(32)}` },
    ReferralRewardAccrued: {
      invoiceId: 1n,
      referrer: REFERRER,
      referred: TALENT,
      kind: 1,
      basisUsdc: 10n,
      rewardBtrst: 70n,
    },
    ReferralRewardReversed: {
      invoiceId: 1n,
      referrer: REFERRER,
      referred: TALENT,
      kind: 1,
      rewardBtrst: 20n,
    },
    ReferralRewardClaimed: { referrer: REFERRER, to: REFERRER, rewardBtrst: 50n },
  },
  DisputeJury: {
    DisputeCreated: {
      disputeId: 1n,
      invoiceId: 1n,
      claimant: CLIENT,
      respondent: TALENT,
      amountInDispute: 100n,
      claimedTalentBps: 4_000,
      respondBy: 864_000n,
    },
    CounterclaimFiled: {
      disputeId: 1n,
      respondent: TALENT,
      counterTalentBps: 9_000,
      statementURI: 'ipfs://counter',
    },
    DisputeSettled: { disputeId: 1n, acceptedBy: TALENT, talentShareBps: 6_000 },
    Evidence: { disputeId: 1n, party: CLIENT, evidenceURI: 'ipfs://evidence' },
    PhaseStarted: { disputeId: 1n, round: 0, phase: 0, endsAt: 864_000n },
    JurorStakeChanged: { juror: JUROR, oldStake: 0n, newStake: 1_000n },
    JurorDrawn: { disputeId: 1n, round: 0, juror: JUROR },
    VoteCommitted: { disputeId: 1n, round: 0, juror: JUROR, commitment: `0x${'cc'.repeat(32)}` },
    VoteRevealed: { disputeId: 1n, round: 0, juror: JUROR, choice: 1, justificationURI: 'ipfs://reasons' },
    RoundRuled: {
      disputeId: 1n,
      round: 0,
      ruling: 1,
      votesClaimant: 2,
      votesRespondent: 1,
      votesRefuse: 0,
      absent: 0,
    },
    DisputeAppealed: { disputeId: 1n, newRound: 1, appellant: TALENT, bond: 500n },
    RulingExecuted: { disputeId: 1n, invoiceId: 1n, ruling: 1, talentShareBps: 4_000 },
    JurorSettled: { disputeId: 1n, round: 0, juror: JUROR, reward: 50n, penalty: 0n, coherent: true },
  },
  TalentScreening: {
    TalentApplied: { applicationId: 1n, talent: TALENT, categoryId: 3n, metadataURI: 'ipfs://profile' },
    ApplicationWithdrawn: { applicationId: 1n },
    ScreeningClaimed: { applicationId: 1n, screener: SCREENER },
    ScreeningSubmitted: { applicationId: 1n, screener: SCREENER, approve: true, reportURI: 'ipfs://report' },
    ScreeningDecided: { applicationId: 1n, talent: TALENT, approved: true, approvals: 2, rejections: 1 },
    ScreenerRewarded: { applicationId: 1n, screener: SCREENER, rewardBtrst: 25n },
    TalentRevoked: { talent: TALENT, categoryId: 3n, reason: `0x${'bb'.repeat(32)}` },
    ScreeningParamsUpdated: { reportsNeeded: 3, approvalsNeeded: 2, rewardBtrst: 25n },
  },
  FeeConverter: {
    FeesConverted: {
      batchRef: `0x${'ba'.repeat(32)}`,
      caller: CLIENT,
      recipient: person(0x05),
      usdcIn: 1_000n,
      btrstOut: 400n,
      minBtrstOut: 390n,
    },
  },
  Treasury: {
    Deposited: { token: person(0xb7), from: NODE, source: `0x${'ba'.repeat(32)}`, amount: 40n },
    BudgetAllocated: {
      budgetId: BUDGET,
      token: person(0xb7),
      spender: NODE,
      amount: 500n,
      startsAt: 10n,
      endsAt: 20n,
      purpose: 'A grant',
    },
    BudgetRevoked: { budgetId: BUDGET, unspent: 380n },
    Disbursed: {
      budgetId: BUDGET,
      token: person(0xb7),
      to: TALENT,
      amount: 120n,
      ref: `0x${'4e'.repeat(32)}`,
    },
    TreasuryWalletSet: { wallet: person(0x3a), active: true, label: 'Treasury' },
  },
  BraintrustGovernor: {
    ProposalCreated: {
      proposalId: 1n,
      proposer: VOTER,
      targets: [person(0xa1), person(0xa2)],
      values: [0n, 5n],
      signatures: ['', 'f()'],
      calldatas: ['0x01', '0x'],
      voteStart: 10n,
      voteEnd: 100n,
      description: '# A title\nand more',
    },
    VoteCast: { voter: VOTER, proposalId: 1n, support: 1, weight: 400n, reason: 'good' },
    VoteCastWithParams: {
      voter: VOTER,
      proposalId: 1n,
      support: 1,
      weight: 400n,
      reason: 'good',
      params: '0x0102',
    },
    ProposalQueued: { proposalId: 1n, etaSeconds: 777n },
    ProposalExecuted: { proposalId: 1n },
    ProposalCanceled: { proposalId: 1n },
  },
  Timelock: {
    CallScheduled: {
      id: `0x${'01'.repeat(32)}`,
      index: 0n,
      target: person(9),
      value: 0n,
      data: '0x',
      predecessor: `0x${'00'.repeat(32)}`,
      delay: 604_800n,
    },
    CallExecuted: { id: `0x${'01'.repeat(32)}`, index: 0n, target: person(9), value: 0n, data: '0x' },
    Cancelled: { id: `0x${'01'.repeat(32)}` },
  },
  Btrst: { Transfer: { from: NOBODY, to: VOTER, value: 100n } },
  UsdcTest: { Transfer: { from: NOBODY, to: CLIENT, value: 100n } },
}

/** The usual values of an event's parameters; none when there are no usual ones. */
export function usualParams(contract: string, name: string): Readonly<Record<string, Value>> {
  return usual[contract]?.[name] ?? {}
}

/** An event with the usual values, but for those that are given. */
export function usualEvent(contract: string, name: string, params: Record<string, Value> = {}): FakeEvent {
  return event(contract, name, { ...usualParams(contract, name), ...params })
}

/** What everything else rests on: a category, a node, a job and an accepted engagement worth 1,000. */
export function acceptedEngagement(): FakeEvent[] {
  return [
    usualEvent('ProtocolConfig', 'CategoryAdded'),
    usualEvent('ProtocolConfig', 'NodeAdded'),
    usualEvent('JobBoard', 'JobPosted'),
    usualEvent('JobBoard', 'EngagementOffered'),
    usualEvent('JobBoard', 'EngagementAccepted'),
  ]
}

/** An invoice of 100 that is verified, with 110 in escrow. */
export function verifiedInvoice(): FakeEvent[] {
  return [
    ...acceptedEngagement(),
    usualEvent('InvoiceEscrow', 'EscrowFunded'),
    usualEvent('InvoiceEscrow', 'InvoiceSubmitted'),
    usualEvent('InvoiceEscrow', 'InvoiceVerified'),
  ]
}

/** A dispute about that invoice, its 110 locked. */
export function openDispute(): FakeEvent[] {
  return [
    ...verifiedInvoice(),
    usualEvent('DisputeJury', 'DisputeCreated'),
    usualEvent('DisputeJury', 'PhaseStarted'),
    usualEvent('DisputeJury', 'Evidence'),
    usualEvent('InvoiceEscrow', 'InvoiceDisputed'),
  ]
}
