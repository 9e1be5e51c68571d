import type { History } from '../history.ts'
import { blocks, blockTallies } from './blocks.ts'
import { categories, nodes } from './config.ts'
import { disputeEvidence, disputes, jurors } from './disputes.ts'
import { engagements } from './engagements.ts'
import type { ExpectedRow } from './facts.ts'
import { invoices } from './invoices.ts'
import { bids, bidWithdrawals, jobs } from './jobs.ts'
import { jurorVotes, rounds } from './juries.ts'
import { network } from './network.ts'
import { clients, talents } from './people.ts'
import { pools } from './pool.ts'
import { governanceVotes, proposalActions, proposals, timelockOperations } from './proposals.ts'
import { referralRewards, referrals, referrers } from './referrals.ts'
import {
  applicationOutcomes,
  applications,
  screeners,
  screeningReports,
  screeningRewards,
  talentApprovals,
} from './screening.ts'
import { delegates, delegations, tokenBalances, tokenSupplies } from './tokens.ts'
import {
  bidTotals,
  conversionTotals,
  disputeTotals,
  engagementTotals,
  governanceTotals,
  jobTotals,
  paymentTotals,
  peopleTotals,
  referralTotals,
  screeningTotals,
} from './totals.ts'

import { budgets, disbursements, treasuries, treasuryDeposits, treasuryWallets } from './treasury.ts'

/** Entities that only Braintrust's own contracts on mainnet fill: here they have no row. */
export const mainnetOnly: readonly string[] = ['Decision', 'DecisionRegistry', 'RoleHolder', 'InitialValue']

/** What each entity must hold after a history, worked out from the schema's sentences and the rules of the contracts. */
export const stateReducers: Readonly<Record<string, (history: History) => ExpectedRow[]>> = {
  Block: blocks,
  BlockTally: blockTallies,
  Network: network,
  JobTotals: jobTotals,
  BidTotals: bidTotals,
  EngagementTotals: engagementTotals,
  PaymentTotals: paymentTotals,
  PeopleTotals: peopleTotals,
  DisputeTotals: disputeTotals,
  ReferralTotals: referralTotals,
  GovernanceTotals: governanceTotals,
  ScreeningTotals: screeningTotals,
  ConversionTotals: conversionTotals,
  TokenSupply: tokenSupplies,
  // The contracts keep their own rules.
  Anomaly: () => [],
  ...Object.fromEntries(mainnetOnly.map((entity) => [entity, () => []])),
  Category: categories,
  Node: nodes,
  Client: clients,
  Talent: talents,
  Application: applications,
  ApplicationOutcome: applicationOutcomes,
  TalentApproval: talentApprovals,
  Screener: screeners,
  ScreeningReport: screeningReports,
  ScreeningReward: screeningRewards,
  Job: jobs,
  Bid: bids,
  BidWithdrawal: bidWithdrawals,
  Engagement: engagements,
  Invoice: invoices,
  Dispute: disputes,
  DisputeEvidence: disputeEvidence,
  Juror: jurors,
  Round: rounds,
  JurorVote: jurorVotes,
  Referrer: referrers,
  Referral: referrals,
  ReferralReward: referralRewards,
  Proposal: proposals,
  ProposalAction: proposalActions,
  GovernanceVote: governanceVotes,
  Delegate: delegates,
  Delegation: delegations,
  TimelockOperation: timelockOperations,
  TreasuryWallet: treasuryWallets,
  Treasury: treasuries,
  TreasuryDeposit: treasuryDeposits,
  Budget: budgets,
  Disbursement: disbursements,
  Pool: pools,
  TokenBalance: tokenBalances,
}
