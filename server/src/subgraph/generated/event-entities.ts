// Generated from subgraph/schema.graphql by scripts/generate-event-entities.ts. Do not edit.
import type { EventEntity } from '../event-entity.ts'

/** Every event entity of the subgraph, in the schema's order. */
export const eventEntities = [
  {
    name: 'FeeBpsUpdated',
    params: [
      { name: 'oldFeeBps', kind: 'Int', list: false },
      { name: 'newFeeBps', kind: 'Int', list: false },
    ],
  },
  {
    name: 'CategoryAdded',
    params: [
      { name: 'categoryId', kind: 'BigInt', list: false },
      { name: 'name', kind: 'String', list: false },
    ],
  },
  {
    name: 'CategoryRetired',
    params: [
      { name: 'categoryId', kind: 'BigInt', list: false },
    ],
  },
  {
    name: 'NodeAdded',
    params: [
      { name: 'node', kind: 'Bytes', list: false },
      { name: 'name', kind: 'String', list: false },
    ],
  },
  {
    name: 'NodeRemoved',
    params: [
      { name: 'node', kind: 'Bytes', list: false },
    ],
  },
  {
    name: 'PaymentTermsUpdated',
    params: [
      { name: 'reviewPeriod', kind: 'BigInt', list: false },
      { name: 'netTerm', kind: 'BigInt', list: false },
    ],
  },
  {
    name: 'JobPosted',
    params: [
      { name: 'jobId', kind: 'BigInt', list: false },
      { name: 'client', kind: 'Bytes', list: false },
      { name: 'categoryId', kind: 'BigInt', list: false },
      { name: 'node', kind: 'Bytes', list: false },
      { name: 'budget', kind: 'BigInt', list: false },
      { name: 'positions', kind: 'Int', list: false },
      { name: 'metadataURI', kind: 'String', list: false },
    ],
  },
  {
    name: 'JobUpdated',
    params: [
      { name: 'jobId', kind: 'BigInt', list: false },
      { name: 'budget', kind: 'BigInt', list: false },
      { name: 'positions', kind: 'Int', list: false },
      { name: 'metadataURI', kind: 'String', list: false },
    ],
  },
  {
    name: 'JobClosed',
    params: [
      { name: 'jobId', kind: 'BigInt', list: false },
      { name: 'reason', kind: 'Int', list: false },
    ],
  },
  {
    name: 'BidSubmitted',
    params: [
      { name: 'bidId', kind: 'BigInt', list: false },
      { name: 'jobId', kind: 'BigInt', list: false },
      { name: 'talent', kind: 'Bytes', list: false },
      { name: 'rate', kind: 'BigInt', list: false },
      { name: 'unit', kind: 'Int', list: false },
      { name: 'metadataURI', kind: 'String', list: false },
    ],
  },
  {
    name: 'BidWithdrawn',
    params: [
      { name: 'bidId', kind: 'BigInt', list: false },
    ],
  },
  {
    name: 'EngagementOffered',
    params: [
      { name: 'engagementId', kind: 'BigInt', list: false },
      { name: 'jobId', kind: 'BigInt', list: false },
      { name: 'talent', kind: 'Bytes', list: false },
      { name: 'client', kind: 'Bytes', list: false },
      { name: 'bidId', kind: 'BigInt', list: false },
      { name: 'contractedValue', kind: 'BigInt', list: false },
      { name: 'feeBps', kind: 'Int', list: false },
      { name: 'startAt', kind: 'BigInt', list: false },
      { name: 'endAt', kind: 'BigInt', list: false },
    ],
  },
  {
    name: 'EngagementAccepted',
    params: [
      { name: 'engagementId', kind: 'BigInt', list: false },
    ],
  },
  {
    name: 'EngagementDeclined',
    params: [
      { name: 'engagementId', kind: 'BigInt', list: false },
      { name: 'by', kind: 'Bytes', list: false },
    ],
  },
  {
    name: 'EngagementAmended',
    params: [
      { name: 'engagementId', kind: 'BigInt', list: false },
      { name: 'oldValue', kind: 'BigInt', list: false },
      { name: 'newValue', kind: 'BigInt', list: false },
      { name: 'oldEndAt', kind: 'BigInt', list: false },
      { name: 'newEndAt', kind: 'BigInt', list: false },
    ],
  },
  {
    name: 'EngagementEnded',
    params: [
      { name: 'engagementId', kind: 'BigInt', list: false },
      { name: 'by', kind: 'Bytes', list: false },
      { name: 'reason', kind: 'Int', list: false },
    ],
  },
  {
    name: 'EscrowFunded',
    params: [
      { name: 'engagementId', kind: 'BigInt', list: false },
      { name: 'payer', kind: 'Bytes', list: false },
      { name: 'amount', kind: 'BigInt', list: false },
      { name: 'balance', kind: 'BigInt', list: false },
    ],
  },
  {
    name: 'EscrowWithdrawn',
    params: [
      { name: 'engagementId', kind: 'BigInt', list: false },
      { name: 'to', kind: 'Bytes', list: false },
      { name: 'amount', kind: 'BigInt', list: false },
      { name: 'balance', kind: 'BigInt', list: false },
    ],
  },
  {
    name: 'InvoiceSubmitted',
    params: [
      { name: 'invoiceId', kind: 'BigInt', list: false },
      { name: 'engagementId', kind: 'BigInt', list: false },
      { name: 'talent', kind: 'Bytes', list: false },
      { name: 'client', kind: 'Bytes', list: false },
      { name: 'amount', kind: 'BigInt', list: false },
      { name: 'periodStart', kind: 'BigInt', list: false },
      { name: 'periodEnd', kind: 'BigInt', list: false },
      { name: 'dueAt', kind: 'BigInt', list: false },
      { name: 'metadataURI', kind: 'String', list: false },
    ],
  },
  {
    name: 'InvoiceVerified',
    params: [
      { name: 'invoiceId', kind: 'BigInt', list: false },
      { name: 'verifier', kind: 'Bytes', list: false },
      { name: 'evidenceHash', kind: 'Bytes', list: false },
    ],
  },
  {
    name: 'InvoiceRejected',
    params: [
      { name: 'invoiceId', kind: 'BigInt', list: false },
      { name: 'verifier', kind: 'Bytes', list: false },
      { name: 'reason', kind: 'Bytes', list: false },
    ],
  },
  {
    name: 'InvoiceCancelled',
    params: [
      { name: 'invoiceId', kind: 'BigInt', list: false },
      { name: 'by', kind: 'Bytes', list: false },
    ],
  },
  {
    name: 'InvoicePaid',
    params: [
      { name: 'invoiceId', kind: 'BigInt', list: false },
      { name: 'engagementId', kind: 'BigInt', list: false },
      { name: 'talent', kind: 'Bytes', list: false },
      { name: 'client', kind: 'Bytes', list: false },
      { name: 'talentAmount', kind: 'BigInt', list: false },
      { name: 'feeAmount', kind: 'BigInt', list: false },
      { name: 'trigger', kind: 'Int', list: false },
    ],
  },
  {
    name: 'InvoiceDisputed',
    params: [
      { name: 'invoiceId', kind: 'BigInt', list: false },
      { name: 'disputeId', kind: 'BigInt', list: false },
      { name: 'claimant', kind: 'Bytes', list: false },
      { name: 'amountLocked', kind: 'BigInt', list: false },
    ],
  },
  {
    name: 'InvoiceResolved',
    params: [
      { name: 'invoiceId', kind: 'BigInt', list: false },
      { name: 'disputeId', kind: 'BigInt', list: false },
      { name: 'talentShareBps', kind: 'Int', list: false },
      { name: 'returnedToClient', kind: 'BigInt', list: false },
      { name: 'shortfall', kind: 'BigInt', list: false },
    ],
  },
  {
    name: 'InvoiceRefunded',
    params: [
      { name: 'invoiceId', kind: 'BigInt', list: false },
      { name: 'engagementId', kind: 'BigInt', list: false },
      { name: 'talent', kind: 'Bytes', list: false },
      { name: 'amount', kind: 'BigInt', list: false },
      { name: 'feeRefunded', kind: 'BigInt', list: false },
    ],
  },
  {
    name: 'ReferralRegistered',
    params: [
      { name: 'referred', kind: 'Bytes', list: false },
      { name: 'referrer', kind: 'Bytes', list: false },
      { name: 'kind', kind: 'Int', list: false },
      { name: 'expiresAt', kind: 'BigInt', list: false },
    ],
  },
  {
    name: 'ReferralRevoked',
    params: [
      { name: 'referred', kind: 'Bytes', list: false },
      { name: 'referrer', kind: 'Bytes', list: false },
      { name: 'kind', kind: 'Int', list: false },
      { name: 'reason', kind: 'Bytes', list: false },
    ],
  },
  {
    name: 'ReferralRewardAccrued',
    params: [
      { name: 'invoiceId', kind: 'BigInt', list: false },
      { name: 'referrer', kind: 'Bytes', list: false },
      { name: 'referred', kind: 'Bytes', list: false },
      { name: 'kind', kind: 'Int', list: false },
      { name: 'basisUsdc', kind: 'BigInt', list: false },
      { name: 'rewardBtrst', kind: 'BigInt', list: false },
    ],
  },
  {
    name: 'ReferralRewardReversed',
    params: [
      { name: 'invoiceId', kind: 'BigInt', list: false },
      { name: 'referrer', kind: 'Bytes', list: false },
      { name: 'referred', kind: 'Bytes', list: false },
      { name: 'kind', kind: 'Int', list: false },
      { name: 'rewardBtrst', kind: 'BigInt', list: false },
    ],
  },
  {
    name: 'ReferralRewardClaimed',
    params: [
      { name: 'referrer', kind: 'Bytes', list: false },
      { name: 'to', kind: 'Bytes', list: false },
      { name: 'rewardBtrst', kind: 'BigInt', list: false },
    ],
  },
  {
    name: 'ReferralRateUpdated',
    params: [
      { name: 'kind', kind: 'Int', list: false },
      { name: 'oldRate', kind: 'BigInt', list: false },
      { name: 'newRate', kind: 'BigInt', list: false },
    ],
  },
  {
    name: 'DisputeCreated',
    params: [
      { name: 'disputeId', kind: 'BigInt', list: false },
      { name: 'invoiceId', kind: 'BigInt', list: false },
      { name: 'claimant', kind: 'Bytes', list: false },
      { name: 'respondent', kind: 'Bytes', list: false },
      { name: 'amountInDispute', kind: 'BigInt', list: false },
      { name: 'claimedTalentBps', kind: 'Int', list: false },
      { name: 'respondBy', kind: 'BigInt', list: false },
    ],
  },
  {
    name: 'CounterclaimFiled',
    params: [
      { name: 'disputeId', kind: 'BigInt', list: false },
      { name: 'respondent', kind: 'Bytes', list: false },
      { name: 'counterTalentBps', kind: 'Int', list: false },
      { name: 'statementURI', kind: 'String', list: false },
    ],
  },
  {
    name: 'DisputeSettled',
    params: [
      { name: 'disputeId', kind: 'BigInt', list: false },
      { name: 'acceptedBy', kind: 'Bytes', list: false },
      { name: 'talentShareBps', kind: 'Int', list: false },
    ],
  },
  {
    name: 'Evidence',
    params: [
      { name: 'disputeId', kind: 'BigInt', list: false },
      { name: 'party', kind: 'Bytes', list: false },
      { name: 'evidenceURI', kind: 'String', list: false },
    ],
  },
  {
    name: 'PhaseStarted',
    params: [
      { name: 'disputeId', kind: 'BigInt', list: false },
      { name: 'round', kind: 'Int', list: false },
      { name: 'phase', kind: 'Int', list: false },
      { name: 'endsAt', kind: 'BigInt', list: false },
    ],
  },
  {
    name: 'JurorStakeChanged',
    params: [
      { name: 'juror', kind: 'Bytes', list: false },
      { name: 'oldStake', kind: 'BigInt', list: false },
      { name: 'newStake', kind: 'BigInt', list: false },
    ],
  },
  {
    name: 'JurorDrawn',
    params: [
      { name: 'disputeId', kind: 'BigInt', list: false },
      { name: 'round', kind: 'Int', list: false },
      { name: 'juror', kind: 'Bytes', list: false },
    ],
  },
  {
    name: 'VoteCommitted',
    params: [
      { name: 'disputeId', kind: 'BigInt', list: false },
      { name: 'round', kind: 'Int', list: false },
      { name: 'juror', kind: 'Bytes', list: false },
      { name: 'commitment', kind: 'Bytes', list: false },
    ],
  },
  {
    name: 'VoteRevealed',
    params: [
      { name: 'disputeId', kind: 'BigInt', list: false },
      { name: 'round', kind: 'Int', list: false },
      { name: 'juror', kind: 'Bytes', list: false },
      { name: 'choice', kind: 'Int', list: false },
      { name: 'justificationURI', kind: 'String', list: false },
    ],
  },
  {
    name: 'RoundRuled',
    params: [
      { name: 'disputeId', kind: 'BigInt', list: false },
      { name: 'round', kind: 'Int', list: false },
      { name: 'ruling', kind: 'Int', list: false },
      { name: 'votesClaimant', kind: 'Int', list: false },
      { name: 'votesRespondent', kind: 'Int', list: false },
      { name: 'votesRefuse', kind: 'Int', list: false },
      { name: 'absent', kind: 'Int', list: false },
    ],
  },
  {
    name: 'DisputeAppealed',
    params: [
      { name: 'disputeId', kind: 'BigInt', list: false },
      { name: 'newRound', kind: 'Int', list: false },
      { name: 'appellant', kind: 'Bytes', list: false },
      { name: 'bond', kind: 'BigInt', list: false },
    ],
  },
  {
    name: 'RulingExecuted',
    params: [
      { name: 'disputeId', kind: 'BigInt', list: false },
      { name: 'invoiceId', kind: 'BigInt', list: false },
      { name: 'ruling', kind: 'Int', list: false },
      { name: 'talentShareBps', kind: 'Int', list: false },
    ],
  },
  {
    name: 'JurorSettled',
    params: [
      { name: 'disputeId', kind: 'BigInt', list: false },
      { name: 'round', kind: 'Int', list: false },
      { name: 'juror', kind: 'Bytes', list: false },
      { name: 'reward', kind: 'BigInt', list: false },
      { name: 'penalty', kind: 'BigInt', list: false },
      { name: 'coherent', kind: 'Boolean', list: false },
    ],
  },
  {
    name: 'TalentApplied',
    params: [
      { name: 'applicationId', kind: 'BigInt', list: false },
      { name: 'talent', kind: 'Bytes', list: false },
      { name: 'categoryId', kind: 'BigInt', list: false },
      { name: 'metadataURI', kind: 'String', list: false },
    ],
  },
  {
    name: 'ApplicationWithdrawn',
    params: [
      { name: 'applicationId', kind: 'BigInt', list: false },
    ],
  },
  {
    name: 'ScreeningClaimed',
    params: [
      { name: 'applicationId', kind: 'BigInt', list: false },
      { name: 'screener', kind: 'Bytes', list: false },
    ],
  },
  {
    name: 'ScreeningSubmitted',
    params: [
      { name: 'applicationId', kind: 'BigInt', list: false },
      { name: 'screener', kind: 'Bytes', list: false },
      { name: 'approve', kind: 'Boolean', list: false },
      { name: 'reportURI', kind: 'String', list: false },
    ],
  },
  {
    name: 'ScreeningDecided',
    params: [
      { name: 'applicationId', kind: 'BigInt', list: false },
      { name: 'talent', kind: 'Bytes', list: false },
      { name: 'approved', kind: 'Boolean', list: false },
      { name: 'approvals', kind: 'Int', list: false },
      { name: 'rejections', kind: 'Int', list: false },
    ],
  },
  {
    name: 'ScreenerRewarded',
    params: [
      { name: 'applicationId', kind: 'BigInt', list: false },
      { name: 'screener', kind: 'Bytes', list: false },
      { name: 'rewardBtrst', kind: 'BigInt', list: false },
    ],
  },
  {
    name: 'TalentRevoked',
    params: [
      { name: 'talent', kind: 'Bytes', list: false },
      { name: 'categoryId', kind: 'BigInt', list: false },
      { name: 'reason', kind: 'Bytes', list: false },
    ],
  },
  {
    name: 'ScreeningParamsUpdated',
    params: [
      { name: 'reportsNeeded', kind: 'Int', list: false },
      { name: 'approvalsNeeded', kind: 'Int', list: false },
      { name: 'rewardBtrst', kind: 'BigInt', list: false },
    ],
  },
  {
    name: 'Swapped',
    params: [
      { name: 'caller', kind: 'Bytes', list: false },
      { name: 'recipient', kind: 'Bytes', list: false },
      { name: 'usdcToBtrst', kind: 'Boolean', list: false },
      { name: 'amountIn', kind: 'BigInt', list: false },
      { name: 'amountOut', kind: 'BigInt', list: false },
      { name: 'usdcReserve', kind: 'BigInt', list: false },
      { name: 'btrstReserve', kind: 'BigInt', list: false },
    ],
  },
  {
    name: 'LiquidityAdded',
    params: [
      { name: 'provider', kind: 'Bytes', list: false },
      { name: 'usdcAmount', kind: 'BigInt', list: false },
      { name: 'btrstAmount', kind: 'BigInt', list: false },
      { name: 'usdcReserve', kind: 'BigInt', list: false },
      { name: 'btrstReserve', kind: 'BigInt', list: false },
    ],
  },
  {
    name: 'LiquidityRemoved',
    params: [
      { name: 'recipient', kind: 'Bytes', list: false },
      { name: 'usdcAmount', kind: 'BigInt', list: false },
      { name: 'btrstAmount', kind: 'BigInt', list: false },
      { name: 'usdcReserve', kind: 'BigInt', list: false },
      { name: 'btrstReserve', kind: 'BigInt', list: false },
    ],
  },
  {
    name: 'FeesConverted',
    params: [
      { name: 'batchRef', kind: 'Bytes', list: false },
      { name: 'caller', kind: 'Bytes', list: false },
      { name: 'recipient', kind: 'Bytes', list: false },
      { name: 'usdcIn', kind: 'BigInt', list: false },
      { name: 'btrstOut', kind: 'BigInt', list: false },
      { name: 'minBtrstOut', kind: 'BigInt', list: false },
    ],
  },
  {
    name: 'Deposited',
    params: [
      { name: 'token', kind: 'Bytes', list: false },
      { name: 'from', kind: 'Bytes', list: false },
      { name: 'reference', kind: 'Bytes', list: false },
      { name: 'amount', kind: 'BigInt', list: false },
    ],
  },
  {
    name: 'BudgetAllocated',
    params: [
      { name: 'budgetId', kind: 'Bytes', list: false },
      { name: 'token', kind: 'Bytes', list: false },
      { name: 'spender', kind: 'Bytes', list: false },
      { name: 'amount', kind: 'BigInt', list: false },
      { name: 'startsAt', kind: 'BigInt', list: false },
      { name: 'endsAt', kind: 'BigInt', list: false },
      { name: 'purpose', kind: 'String', list: false },
    ],
  },
  {
    name: 'BudgetRevoked',
    params: [
      { name: 'budgetId', kind: 'Bytes', list: false },
      { name: 'unspent', kind: 'BigInt', list: false },
    ],
  },
  {
    name: 'Disbursed',
    params: [
      { name: 'budgetId', kind: 'Bytes', list: false },
      { name: 'token', kind: 'Bytes', list: false },
      { name: 'to', kind: 'Bytes', list: false },
      { name: 'amount', kind: 'BigInt', list: false },
      { name: 'ref', kind: 'Bytes', list: false },
    ],
  },
  {
    name: 'TreasuryWalletSet',
    params: [
      { name: 'wallet', kind: 'Bytes', list: false },
      { name: 'active', kind: 'Boolean', list: false },
      { name: 'label', kind: 'String', list: false },
    ],
  },
  {
    name: 'Transfer',
    params: [
      { name: 'from', kind: 'Bytes', list: false },
      { name: 'to', kind: 'Bytes', list: false },
      { name: 'value', kind: 'BigInt', list: false },
    ],
  },
  {
    name: 'DelegateChanged',
    params: [
      { name: 'delegator', kind: 'Bytes', list: false },
      { name: 'fromDelegate', kind: 'Bytes', list: false },
      { name: 'toDelegate', kind: 'Bytes', list: false },
    ],
  },
  {
    name: 'DelegateVotesChanged',
    params: [
      { name: 'delegate', kind: 'Bytes', list: false },
      { name: 'previousVotes', kind: 'BigInt', list: false },
      { name: 'newVotes', kind: 'BigInt', list: false },
    ],
  },
  {
    name: 'ProposalCreated',
    params: [
      { name: 'proposalId', kind: 'BigInt', list: false },
      { name: 'proposer', kind: 'Bytes', list: false },
      { name: 'targets', kind: 'Bytes', list: true },
      { name: 'values', kind: 'BigInt', list: true },
      { name: 'signatures', kind: 'String', list: true },
      { name: 'calldatas', kind: 'Bytes', list: true },
      { name: 'voteStart', kind: 'BigInt', list: false },
      { name: 'voteEnd', kind: 'BigInt', list: false },
      { name: 'description', kind: 'String', list: false },
    ],
  },
  {
    name: 'VoteCast',
    params: [
      { name: 'voter', kind: 'Bytes', list: false },
      { name: 'proposalId', kind: 'BigInt', list: false },
      { name: 'support', kind: 'Int', list: false },
      { name: 'weight', kind: 'BigInt', list: false },
      { name: 'reason', kind: 'String', list: false },
    ],
  },
  {
    name: 'VoteCastWithParams',
    params: [
      { name: 'voter', kind: 'Bytes', list: false },
      { name: 'proposalId', kind: 'BigInt', list: false },
      { name: 'support', kind: 'Int', list: false },
      { name: 'weight', kind: 'BigInt', list: false },
      { name: 'reason', kind: 'String', list: false },
      { name: 'params', kind: 'Bytes', list: false },
    ],
  },
  {
    name: 'ProposalQueued',
    params: [
      { name: 'proposalId', kind: 'BigInt', list: false },
      { name: 'etaSeconds', kind: 'BigInt', list: false },
    ],
  },
  {
    name: 'ProposalExecuted',
    params: [
      { name: 'proposalId', kind: 'BigInt', list: false },
    ],
  },
  {
    name: 'ProposalCanceled',
    params: [
      { name: 'proposalId', kind: 'BigInt', list: false },
    ],
  },
  {
    name: 'QuorumNumeratorUpdated',
    params: [
      { name: 'oldQuorumNumerator', kind: 'BigInt', list: false },
      { name: 'newQuorumNumerator', kind: 'BigInt', list: false },
    ],
  },
  {
    name: 'VotingDelaySet',
    params: [
      { name: 'oldVotingDelay', kind: 'BigInt', list: false },
      { name: 'newVotingDelay', kind: 'BigInt', list: false },
    ],
  },
  {
    name: 'VotingPeriodSet',
    params: [
      { name: 'oldVotingPeriod', kind: 'BigInt', list: false },
      { name: 'newVotingPeriod', kind: 'BigInt', list: false },
    ],
  },
  {
    name: 'ProposalThresholdSet',
    params: [
      { name: 'oldProposalThreshold', kind: 'BigInt', list: false },
      { name: 'newProposalThreshold', kind: 'BigInt', list: false },
    ],
  },
  {
    name: 'TimelockChange',
    params: [
      { name: 'oldTimelock', kind: 'Bytes', list: false },
      { name: 'newTimelock', kind: 'Bytes', list: false },
    ],
  },
  {
    name: 'CallScheduled',
    params: [
      { name: 'operationId', kind: 'Bytes', list: false },
      { name: 'index', kind: 'BigInt', list: false },
      { name: 'target', kind: 'Bytes', list: false },
      { name: 'value', kind: 'BigInt', list: false },
      { name: 'data', kind: 'Bytes', list: false },
      { name: 'predecessor', kind: 'Bytes', list: false },
      { name: 'delay', kind: 'BigInt', list: false },
    ],
  },
  {
    name: 'CallExecuted',
    params: [
      { name: 'operationId', kind: 'Bytes', list: false },
      { name: 'index', kind: 'BigInt', list: false },
      { name: 'target', kind: 'Bytes', list: false },
      { name: 'value', kind: 'BigInt', list: false },
      { name: 'data', kind: 'Bytes', list: false },
    ],
  },
  {
    name: 'Cancelled',
    params: [
      { name: 'operationId', kind: 'Bytes', list: false },
    ],
  },
  {
    name: 'MinDelayChange',
    params: [
      { name: 'oldDuration', kind: 'BigInt', list: false },
      { name: 'newDuration', kind: 'BigInt', list: false },
    ],
  },
  {
    name: 'QueueTransaction',
    params: [
      { name: 'operationId', kind: 'Bytes', list: false },
      { name: 'target', kind: 'Bytes', list: false },
      { name: 'value', kind: 'BigInt', list: false },
      { name: 'signature', kind: 'String', list: false },
      { name: 'data', kind: 'Bytes', list: false },
      { name: 'eta', kind: 'BigInt', list: false },
    ],
  },
  {
    name: 'ExecuteTransaction',
    params: [
      { name: 'operationId', kind: 'Bytes', list: false },
      { name: 'target', kind: 'Bytes', list: false },
      { name: 'value', kind: 'BigInt', list: false },
      { name: 'signature', kind: 'String', list: false },
      { name: 'data', kind: 'Bytes', list: false },
      { name: 'eta', kind: 'BigInt', list: false },
    ],
  },
  {
    name: 'CancelTransaction',
    params: [
      { name: 'operationId', kind: 'Bytes', list: false },
      { name: 'target', kind: 'Bytes', list: false },
      { name: 'value', kind: 'BigInt', list: false },
      { name: 'signature', kind: 'String', list: false },
      { name: 'data', kind: 'Bytes', list: false },
      { name: 'eta', kind: 'BigInt', list: false },
    ],
  },
  {
    name: 'NewAdmin',
    params: [
      { name: 'newAdmin', kind: 'Bytes', list: false },
    ],
  },
  {
    name: 'NewPendingAdmin',
    params: [
      { name: 'newPendingAdmin', kind: 'Bytes', list: false },
    ],
  },
  {
    name: 'NewDelay',
    params: [
      { name: 'newDelay', kind: 'BigInt', list: false },
    ],
  },
  {
    name: 'FoundationMemberAdded',
    params: [
      { name: 'member', kind: 'String', list: false },
    ],
  },
  {
    name: 'RoleGranted',
    params: [
      { name: 'role', kind: 'Bytes', list: false },
      { name: 'account', kind: 'Bytes', list: false },
      { name: 'sender', kind: 'Bytes', list: false },
    ],
  },
  {
    name: 'RoleRevoked',
    params: [
      { name: 'role', kind: 'Bytes', list: false },
      { name: 'account', kind: 'Bytes', list: false },
      { name: 'sender', kind: 'Bytes', list: false },
    ],
  },
  {
    name: 'RoleAdminChanged',
    params: [
      { name: 'role', kind: 'Bytes', list: false },
      { name: 'previousAdminRole', kind: 'Bytes', list: false },
      { name: 'newAdminRole', kind: 'Bytes', list: false },
    ],
  },
  {
    name: 'TreasurySwap',
    params: [
      { name: 'sender', kind: 'Bytes', list: false },
      { name: 'recipient', kind: 'Bytes', list: false },
      { name: 'amount0', kind: 'BigInt', list: false },
      { name: 'amount1', kind: 'BigInt', list: false },
      { name: 'sqrtPriceX96', kind: 'BigInt', list: false },
      { name: 'liquidity', kind: 'BigInt', list: false },
      { name: 'tick', kind: 'Int', list: false },
    ],
  },
] as const satisfies readonly EventEntity[]
