// Generated from subgraph/schema.graphql by scripts/generate-event-entities.ts. Do not edit.

/** Fields that every event has. */
export const commonFieldDescriptions: Readonly<Record<string, string>> = {
  id: '0x + block number (8 bytes, big endian) + log index (4 bytes, big endian): sorts in chain order.',
  blockNumber: 'Number of the block that holds the event.',
  blockHash: 'Hash of that block.',
  timestamp: 'Timestamp of that block, unix seconds (UTC).',
  transactionHash: 'Hash of the transaction that emitted the event.',
  logIndex: 'Position of the log in its block, from 0.',
  contract: 'Address of the contract that emitted the event.',
  source: 'Which deployment of the protocol the contract belongs to.',
}

/** What each event says, and each of its own fields. */
export const eventDescriptions: Readonly<
  Record<string, { readonly event: string; readonly fields: Readonly<Record<string, string>> }>
> = {
  FeeBpsUpdated: {
    event: 'The marketplace fee was set by a vote; it applies to engagements offered afterwards. On mainnet, where nothing charges it, it is a decision in whole percent, times 100 here.',
    fields: {
      oldFeeBps: 'Fee before, in basis points (1/10,000) of the talent amount.',
      newFeeBps: 'Fee after, in basis points (1/10,000) of the talent amount.',
    },
  },
  CategoryAdded: {
    event: 'A job category was opened. On mainnet it may be a dummy action of an unrelated proposal: see Category.decision.',
    fields: {
      categoryId: 'Category id, from 1. On mainnet, whose event gives none, its place in the contract\'s list.',
      name: 'Name of the category, as given on-chain.',
    },
  },
  CategoryRetired: {
    event: 'A job category was closed to new jobs; running work goes on.',
    fields: {
      categoryId: 'Category id, from 1.',
    },
  },
  NodeAdded: {
    event: 'A node (the company that contracts with clients and verifies invoices) was admitted.',
    fields: {
      node: 'Address of the node.',
      name: 'Name of the node, as given on-chain.',
    },
  },
  NodeRemoved: {
    event: 'A node was removed.',
    fields: {
      node: 'Address of the node.',
    },
  },
  PaymentTermsUpdated: {
    event: 'The terms of payment for invoices submitted afterwards were set.',
    fields: {
      reviewPeriod: 'Time a client has to review an invoice, in seconds.',
      netTerm: 'Time from submission until an invoice is due, in seconds.',
    },
  },
  JobPosted: {
    event: 'A client posted a job.',
    fields: {
      jobId: 'Job id, from 1.',
      client: 'Address of the client.',
      categoryId: 'Category id, from 1.',
      node: 'Node that handles the job; the zero address when there is none.',
      budget: 'Budget in USDC base units (6 decimals).',
      positions: 'Number of people to be hired, at least 1.',
      metadataURI: 'URI of a JSON document off-chain (or a data: URI); may be empty.',
    },
  },
  JobUpdated: {
    event: 'A client changed an open job.',
    fields: {
      jobId: 'Job id, from 1.',
      budget: 'New budget in USDC base units (6 decimals).',
      positions: 'New number of people to be hired.',
      metadataURI: 'URI of a JSON document off-chain (or a data: URI); may be empty.',
    },
  },
  JobClosed: {
    event: 'A job takes no more bids or hires.',
    fields: {
      jobId: 'Job id, from 1.',
      reason: 'Why: 0 Filled, 1 Cancelled.',
    },
  },
  BidSubmitted: {
    event: 'A talent made a bid for a job.',
    fields: {
      bidId: 'Bid id, from 1.',
      jobId: 'Job id, from 1.',
      talent: 'Address of the talent.',
      rate: 'Price asked in USDC base units (6 decimals), by the hour or for the whole: see unit.',
      unit: 'What the rate is for: 0 Hourly, 1 Fixed.',
      metadataURI: 'URI of a JSON document off-chain (or a data: URI); may be empty.',
    },
  },
  BidWithdrawn: {
    event: 'A talent took a bid back.',
    fields: {
      bidId: 'Bid id, from 1.',
    },
  },
  EngagementOffered: {
    event: 'A client offered a talent a position; the fee is frozen here.',
    fields: {
      engagementId: 'Engagement id, from 1.',
      jobId: 'Job id, from 1.',
      talent: 'Address of the talent.',
      client: 'Address of the client.',
      bidId: 'Bid that is taken up; 0 when the offer was made without a bid.',
      contractedValue: 'Value agreed, in USDC base units (6 decimals), without the fee.',
      feeBps: 'Fee on top for every invoice of this engagement, in basis points (1/10,000).',
      startAt: 'Start of the work, unix seconds.',
      endAt: 'End of the work as agreed, unix seconds.',
    },
  },
  EngagementAccepted: {
    event: 'The talent accepted the offer: a project begins.',
    fields: {
      engagementId: 'Engagement id, from 1.',
    },
  },
  EngagementDeclined: {
    event: 'An offer was declined by the talent or withdrawn by the client.',
    fields: {
      engagementId: 'Engagement id, from 1.',
      by: 'Address of the one who declined.',
    },
  },
  EngagementAmended: {
    event: 'Value or end of an engagement was changed.',
    fields: {
      engagementId: 'Engagement id, from 1.',
      oldValue: 'Contracted value before, in USDC base units (6 decimals).',
      newValue: 'Contracted value after, in USDC base units (6 decimals).',
      oldEndAt: 'End before, unix seconds.',
      newEndAt: 'End after, unix seconds.',
    },
  },
  EngagementEnded: {
    event: 'An engagement came to its end.',
    fields: {
      engagementId: 'Engagement id, from 1.',
      by: 'Address of the one who ended it.',
      reason: 'Why: 0 Completed, 1 TerminatedByClient, 2 TerminatedByTalent.',
    },
  },
  EscrowFunded: {
    event: 'USDC was put into the escrow of an engagement.',
    fields: {
      engagementId: 'Engagement id, from 1.',
      payer: 'Address that paid.',
      amount: 'Amount put in, in USDC base units (6 decimals).',
      balance: 'Balance of the engagement afterwards, in USDC base units (6 decimals).',
    },
  },
  EscrowWithdrawn: {
    event: 'USDC was taken out of the escrow of an engagement, not as a payment of an invoice.',
    fields: {
      engagementId: 'Engagement id, from 1.',
      to: 'Address that received it.',
      amount: 'Amount taken out, in USDC base units (6 decimals).',
      balance: 'Balance of the engagement afterwards, in USDC base units (6 decimals).',
    },
  },
  InvoiceSubmitted: {
    event: 'A talent submitted an invoice.',
    fields: {
      invoiceId: 'Invoice id, from 1.',
      engagementId: 'Engagement id, from 1.',
      talent: 'Address of the talent.',
      client: 'Address of the client.',
      amount: 'Amount for the talent in USDC base units (6 decimals), without the fee.',
      periodStart: 'First second of the period invoiced, unix seconds.',
      periodEnd: 'End of the period invoiced, unix seconds.',
      dueAt: 'When anyone may release the payment, unix seconds.',
      metadataURI: 'URI of a JSON document off-chain (or a data: URI); may be empty.',
    },
  },
  InvoiceVerified: {
    event: 'A verifier confirmed the invoice.',
    fields: {
      invoiceId: 'Invoice id, from 1.',
      verifier: 'Address of the verifier.',
      evidenceHash: 'Hash of the evidence kept off-chain; zero when there is none.',
    },
  },
  InvoiceRejected: {
    event: 'A verifier rejected the invoice; it will not be paid.',
    fields: {
      invoiceId: 'Invoice id, from 1.',
      verifier: 'Address of the verifier.',
      reason: 'Reason as a code or hash of 32 bytes.',
    },
  },
  InvoiceCancelled: {
    event: 'The invoice was taken back before payment.',
    fields: {
      invoiceId: 'Invoice id, from 1.',
      by: 'Address of the one who cancelled it.',
    },
  },
  InvoicePaid: {
    event: 'The invoice was paid: the only event that moves volume (GSV) and fees, at most once for an invoice.',
    fields: {
      invoiceId: 'Invoice id, from 1.',
      engagementId: 'Engagement id, from 1.',
      talent: 'Address of the talent.',
      client: 'Address of the client.',
      talentAmount: 'Amount paid to the talent, in USDC base units (6 decimals).',
      feeAmount: 'Fee paid on top, to the fee converter, which buys BTRST with it for the treasury; in USDC base units (6 decimals).',
      trigger: 'What set it off: 0 ClientApproved, 1 AutoReleased, 2 Settlement, 3 Ruling.',
    },
  },
  InvoiceDisputed: {
    event: 'Money of an invoice was locked for a dispute.',
    fields: {
      invoiceId: 'Invoice id, from 1.',
      disputeId: 'Dispute id, from 1.',
      claimant: 'Address of the one who opened the dispute.',
      amountLocked: 'Amount locked, in USDC base units (6 decimals).',
    },
  },
  InvoiceResolved: {
    event: 'The dispute of an invoice ended; adds no volume (see InvoicePaid).',
    fields: {
      invoiceId: 'Invoice id, from 1.',
      disputeId: 'Dispute id, from 1.',
      talentShareBps: 'Share of the amount for the talent, in basis points (0 to 10,000).',
      returnedToClient: 'Amount returned to the client, in USDC base units (6 decimals).',
      shortfall: 'Amount the talent was due but the escrow did not hold, in USDC base units (6 decimals).',
    },
  },
  InvoiceRefunded: {
    event: 'The talent gave back all or a part of a paid invoice.',
    fields: {
      invoiceId: 'Invoice id, from 1.',
      engagementId: 'Engagement id, from 1.',
      talent: 'Address of the talent.',
      amount: 'Amount given back, in USDC base units (6 decimals).',
      feeRefunded: 'Fee given back with it, in USDC base units (6 decimals).',
    },
  },
  ReferralRegistered: {
    event: 'Somebody was referred to the network.',
    fields: {
      referred: 'Address of the one referred.',
      referrer: 'Address of the referrer.',
      kind: 'Kind of referral: 0 Client, 1 Talent.',
      expiresAt: 'When the referral stops earning, unix seconds.',
    },
  },
  ReferralRevoked: {
    event: 'A referral was revoked by a vote; it earns no more.',
    fields: {
      referred: 'Address of the one referred.',
      referrer: 'Address of the referrer.',
      kind: 'Kind of referral: 0 Client, 1 Talent.',
      reason: 'Reason as a code or hash of 32 bytes.',
    },
  },
  ReferralRewardAccrued: {
    event: 'A paid invoice earned a referrer a reward.',
    fields: {
      invoiceId: 'Invoice id, from 1.',
      referrer: 'Address of the referrer.',
      referred: 'Address of the one referred.',
      kind: 'Kind of referral: 0 Client, 1 Talent.',
      basisUsdc: 'Amount the reward is reckoned from, in USDC base units (6 decimals).',
      rewardBtrst: 'Reward in BTRST base units (18 decimals).',
    },
  },
  ReferralRewardReversed: {
    event: 'A reward was taken back after a refund.',
    fields: {
      invoiceId: 'Invoice id, from 1.',
      referrer: 'Address of the referrer.',
      referred: 'Address of the one referred.',
      kind: 'Kind of referral: 0 Client, 1 Talent.',
      rewardBtrst: 'Reward taken back, in BTRST base units (18 decimals).',
    },
  },
  ReferralRewardClaimed: {
    event: 'A referrer took rewards out.',
    fields: {
      referrer: 'Address of the referrer.',
      to: 'Address that received the tokens.',
      rewardBtrst: 'Amount paid out, in BTRST base units (18 decimals).',
    },
  },
  ReferralRateUpdated: {
    event: 'The rate of referral rewards was set by a vote.',
    fields: {
      kind: 'Kind of referral: 0 Client, 1 Talent.',
      oldRate: 'Rate before, in BTRST base units for 1,000,000 USDC base units (1 USDC).',
      newRate: 'Rate after, in BTRST base units for 1,000,000 USDC base units (1 USDC).',
    },
  },
  DisputeCreated: {
    event: 'A party of an invoice opened a dispute.',
    fields: {
      disputeId: 'Dispute id, from 1.',
      invoiceId: 'Invoice id, from 1.',
      claimant: 'Address of the one who opened it.',
      respondent: 'Address of the other party.',
      amountInDispute: 'Amount in dispute, in USDC base units (6 decimals).',
      claimedTalentBps: 'Share for the talent that the claimant asks for, in basis points (0 to 10,000).',
      respondBy: 'Until when the respondent may answer, unix seconds.',
    },
  },
  CounterclaimFiled: {
    event: 'The respondent named another share.',
    fields: {
      disputeId: 'Dispute id, from 1.',
      respondent: 'Address of the respondent.',
      counterTalentBps: 'Share for the talent that the respondent asks for, in basis points (0 to 10,000).',
      statementURI: 'URI of a JSON document off-chain (or a data: URI); may be empty.',
    },
  },
  DisputeSettled: {
    event: 'The parties agreed, by accepting the claim or the counterclaim.',
    fields: {
      disputeId: 'Dispute id, from 1.',
      acceptedBy: 'Address of the one who accepted.',
      talentShareBps: 'Share for the talent agreed, in basis points (0 to 10,000).',
    },
  },
  Evidence: {
    event: 'A party submitted evidence (same signature as in Kleros v2).',
    fields: {
      disputeId: 'Dispute id, from 1.',
      party: 'Address of the one who submitted it.',
      evidenceURI: 'URI of a JSON document off-chain (or a data: URI); may be empty.',
    },
  },
  PhaseStarted: {
    event: 'A phase of a dispute began.',
    fields: {
      disputeId: 'Dispute id, from 1.',
      round: 'Round: 0 for the first jury and before it, 1 for the jury of the appeal.',
      phase: 'Phase: 0 Response, 1 Evidence, 2 Commit, 3 Reveal, 4 Appeal, 5 Executed.',
      endsAt: 'When the phase ends, unix seconds; for Executed the moment itself.',
    },
  },
  JurorStakeChanged: {
    event: 'The stake of a juror changed: by the juror, or by the reward or penalty of a dispute.',
    fields: {
      juror: 'Address of the juror.',
      oldStake: 'Stake before, in BTRST base units (18 decimals).',
      newStake: 'Stake after, in BTRST base units (18 decimals); 0 when the juror has left.',
    },
  },
  JurorDrawn: {
    event: 'A juror got a seat by lot; nobody sits twice in one dispute.',
    fields: {
      disputeId: 'Dispute id, from 1.',
      round: 'Round: 0 for the first jury, 1 for the jury of the appeal.',
      juror: 'Address of the juror.',
    },
  },
  VoteCommitted: {
    event: 'A juror voted in secret.',
    fields: {
      disputeId: 'Dispute id, from 1.',
      round: 'Round: 0 for the first jury, 1 for the jury of the appeal.',
      juror: 'Address of the juror.',
      commitment: 'Hash of 32 bytes over chain, jury, dispute, round, juror, choice and a secret salt.',
    },
  },
  VoteRevealed: {
    event: 'A juror opened the vote.',
    fields: {
      disputeId: 'Dispute id, from 1.',
      round: 'Round: 0 for the first jury, 1 for the jury of the appeal.',
      juror: 'Address of the juror.',
      choice: 'The vote: 0 Refuse, 1 Claimant, 2 Respondent.',
      justificationURI: 'URI of a JSON document off-chain (or a data: URI) with the reasons; may be empty.',
    },
  },
  RoundRuled: {
    event: 'A jury’s round was decided.',
    fields: {
      disputeId: 'Dispute id, from 1.',
      round: 'Round: 0 for the first jury, 1 for the jury of the appeal.',
      ruling: '0 Refuse, 1 Claimant, 2 Respondent; Refuse also stands for a tie and for fewer opened votes than a majority of the seats.',
      votesClaimant: 'Opened votes for the share that the claimant asks for.',
      votesRespondent: 'Opened votes for the share that the respondent asks for.',
      votesRefuse: 'Opened votes to refuse.',
      absent: 'Seats without an opened vote.',
    },
  },
  DisputeAppealed: {
    event: 'A party asked for a second, larger jury.',
    fields: {
      disputeId: 'Dispute id, from 1.',
      newRound: 'The round that follows: 1.',
      appellant: 'Address of the party that asked.',
      bond: 'Bond put down, in BTRST base units (18 decimals); it comes back when the outcome changes, else it goes to the jurors.',
    },
  },
  RulingExecuted: {
    event: 'The final ruling was carried out; the escrow pays accordingly in the same transaction.',
    fields: {
      disputeId: 'Dispute id, from 1.',
      invoiceId: 'Invoice id, from 1.',
      ruling: 'The final ruling: 0 Refuse, 1 Claimant, 2 Respondent.',
      talentShareBps: 'Share for the talent, in basis points (0 to 10,000).',
    },
  },
  JurorSettled: {
    event: 'A juror’s seat was settled against the final ruling.',
    fields: {
      disputeId: 'Dispute id, from 1.',
      round: 'Round: 0 for the first jury, 1 for the jury of the appeal.',
      juror: 'Address of the juror.',
      reward: 'Added to the stake, in BTRST base units (18 decimals).',
      penalty: 'Taken from the stake, in BTRST base units (18 decimals).',
      coherent: 'Whether the juror opened a vote for what became the final ruling.',
    },
  },
  TalentApplied: {
    event: 'A talent signed up for a category.',
    fields: {
      applicationId: 'Application id, from 1.',
      talent: 'Address of the talent.',
      categoryId: 'Category id, from 1.',
      metadataURI: 'URI of a JSON document off-chain (or a data: URI) with the profile; may be empty.',
    },
  },
  ApplicationWithdrawn: {
    event: 'The talent took an application back before anybody reported.',
    fields: {
      applicationId: 'Application id, from 1.',
    },
  },
  ScreeningClaimed: {
    event: 'A screener took a seat at an application.',
    fields: {
      applicationId: 'Application id, from 1.',
      screener: 'Address of the screener.',
    },
  },
  ScreeningSubmitted: {
    event: 'A screener reported on an application.',
    fields: {
      applicationId: 'Application id, from 1.',
      screener: 'Address of the screener.',
      approve: 'Whether the screener is for approving the talent.',
      reportURI: 'URI of a JSON document off-chain (or a data: URI) with the report.',
    },
  },
  ScreeningDecided: {
    event: 'The last report needed came in: the application is decided.',
    fields: {
      applicationId: 'Application id, from 1.',
      talent: 'Address of the talent.',
      approved: 'Whether the talent can be hired in the category from now on.',
      approvals: 'Reports in favour.',
      rejections: 'Reports against.',
    },
  },
  ScreenerRewarded: {
    event: 'A report earned its screener a reward, whatever it said.',
    fields: {
      applicationId: 'Application id, from 1.',
      screener: 'Address of the screener.',
      rewardBtrst: 'Reward in BTRST base units (18 decimals); 0 while reports are not paid.',
    },
  },
  TalentRevoked: {
    event: 'An approval was taken back by a vote; running engagements go on.',
    fields: {
      talent: 'Address of the talent.',
      categoryId: 'Category id, from 1.',
      reason: 'Reason as a code or hash of 32 bytes.',
    },
  },
  ScreeningParamsUpdated: {
    event: 'What applications made afterwards need was set; the constructor says it too.',
    fields: {
      reportsNeeded: 'Reports before a decision, at least 1.',
      approvalsNeeded: 'Reports in favour among them that approve, 1 to reportsNeeded.',
      rewardBtrst: 'Reward for each report, in BTRST base units (18 decimals).',
    },
  },
  Swapped: {
    event: 'A trade in the pool. The price before it follows from the reserves of the pool’s event before it.',
    fields: {
      caller: 'Address that paid.',
      recipient: 'Address that received the other token.',
      usdcToBtrst: 'True when USDC came in and BTRST went out.',
      amountIn: 'What came in, the pool’s fee included, in base units of that token (USDC 6 decimals, BTRST 18).',
      amountOut: 'What went out, in base units of the other token.',
      usdcReserve: 'USDC in the pool afterwards, in USDC base units (6 decimals).',
      btrstReserve: 'BTRST in the pool afterwards, in BTRST base units (18 decimals).',
    },
  },
  LiquidityAdded: {
    event: 'Both tokens were given to the pool; the price stays, except the first time.',
    fields: {
      provider: 'Address that gave them.',
      usdcAmount: 'USDC given, in USDC base units (6 decimals).',
      btrstAmount: 'BTRST given, in BTRST base units (18 decimals).',
      usdcReserve: 'USDC in the pool afterwards, in USDC base units (6 decimals).',
      btrstReserve: 'BTRST in the pool afterwards, in BTRST base units (18 decimals).',
    },
  },
  LiquidityRemoved: {
    event: 'Token holders took a share of both tokens out of the pool.',
    fields: {
      recipient: 'Address that received them.',
      usdcAmount: 'USDC taken out, in USDC base units (6 decimals).',
      btrstAmount: 'BTRST taken out, in BTRST base units (18 decimals).',
      usdcReserve: 'USDC in the pool afterwards, in USDC base units (6 decimals).',
      btrstReserve: 'BTRST in the pool afterwards, in BTRST base units (18 decimals).',
    },
  },
  FeesConverted: {
    event: 'Collected fees were sold for BTRST.',
    fields: {
      batchRef: 'Label of the batch, 32 bytes, such as the text "2024-03a" padded with zeros; zeros on mainnet, where there is none.',
      caller: 'Address that converted; on mainnet the one whose USDC the converter took.',
      recipient: 'Address that received the BTRST: the treasury.',
      usdcIn: 'Fees sold, in USDC base units (6 decimals).',
      btrstOut: 'BTRST bought, in BTRST base units (18 decimals).',
      minBtrstOut: 'The least that would have been accepted, in BTRST base units (18 decimals); 0 on mainnet, where no event says it.',
    },
  },
  Deposited: {
    event: 'Money came into the treasury by deposit. Plain transfers leave only a Transfer.',
    fields: {
      token: 'Address of the token.',
      from: 'Address that paid.',
      reference: 'What it is for, 32 bytes: the batchRef of a fee conversion, or any label. The event calls it source.',
      amount: 'Amount in base units of the token (BTRST 18 decimals, USDC 6).',
    },
  },
  BudgetAllocated: {
    event: 'Token holders set money aside for somebody.',
    fields: {
      budgetId: 'Budget id: a number from 1 as 32 bytes.',
      token: 'Address of the token.',
      spender: 'Address that may disburse it.',
      amount: 'Amount in base units of the token (BTRST 18 decimals, USDC 6).',
      startsAt: 'First moment of spending, unix seconds.',
      endsAt: 'Last moment of spending, unix seconds.',
      purpose: 'What it is for, as text.',
    },
  },
  BudgetRevoked: {
    event: 'A budget is over before it was spent; what is left is free again.',
    fields: {
      budgetId: 'Budget id: a number from 1 as 32 bytes.',
      unspent: 'What was left, in base units of the token (BTRST 18 decimals, USDC 6).',
    },
  },
  Disbursed: {
    event: 'Money left the treasury from a budget.',
    fields: {
      budgetId: 'Budget id: a number from 1 as 32 bytes.',
      token: 'Address of the token.',
      to: 'Address that received it.',
      amount: 'Amount in base units of the token (BTRST 18 decimals, USDC 6).',
      ref: 'What it was for: a number or a hash of 32 bytes.',
    },
  },
  TreasuryWalletSet: {
    event: 'Token holders attested that an address is, or no longer is, part of the treasury; the constructor names the first ones.',
    fields: {
      wallet: 'Address of the wallet.',
      active: 'Whether it counts from now on.',
      label: 'Its public name.',
    },
  },
  Transfer: {
    event: 'Tokens moved; contract tells which token (BTRST has 18 decimals, USDC 6).',
    fields: {
      from: 'Address that gave; the zero address when tokens were minted.',
      to: 'Address that received; the zero address when tokens were burnt.',
      value: 'Amount in base units of the token.',
    },
  },
  DelegateChanged: {
    event: 'A BTRST holder gave their votes to somebody else.',
    fields: {
      delegator: 'Address of the holder.',
      fromDelegate: 'Delegate before; the zero address when there was none.',
      toDelegate: 'Delegate after; the zero address when there is none.',
    },
  },
  DelegateVotesChanged: {
    event: 'The voting power of a delegate changed.',
    fields: {
      delegate: 'Address of the delegate.',
      previousVotes: 'Votes before, in BTRST base units (18 decimals).',
      newVotes: 'Votes after, in BTRST base units (18 decimals).',
    },
  },
  ProposalCreated: {
    event: 'A governance proposal was made.',
    fields: {
      proposalId: 'Proposal id, from 1 (sequential).',
      proposer: 'Address of the proposer.',
      targets: 'Contracts to be called, one for each action.',
      values: 'Wei to be sent, one for each action.',
      signatures: 'Function signatures, one for each action; empty strings when calldatas hold the whole call.',
      calldatas: 'Calls to be made, one for each action.',
      voteStart: 'Block whose voting power counts; votes are taken after it.',
      voteEnd: 'Last block in which votes are taken.',
      description: 'Description as written by the proposer; its first line is the title.',
    },
  },
  VoteCast: {
    event: 'A vote was cast.',
    fields: {
      voter: 'Address of the voter.',
      proposalId: 'Proposal id, from 1 (sequential).',
      support: '0 Against, 1 For, 2 Abstain; on mainnet only the first two.',
      weight: 'Voting power, in BTRST base units (18 decimals); may be 0.',
      reason: 'Reason as written by the voter; may be empty, and is on mainnet.',
    },
  },
  VoteCastWithParams: {
    event: 'A vote was cast with extra parameters.',
    fields: {
      voter: 'Address of the voter.',
      proposalId: 'Proposal id, from 1 (sequential).',
      support: '0 Against, 1 For, 2 Abstain.',
      weight: 'Voting power, in BTRST base units (18 decimals); may be 0.',
      reason: 'Reason as written by the voter; may be empty.',
      params: 'Extra parameters, uninterpreted.',
    },
  },
  ProposalQueued: {
    event: 'A proposal that had passed was put into the timelock.',
    fields: {
      proposalId: 'Proposal id, from 1 (sequential).',
      etaSeconds: 'From when it may be executed, unix seconds.',
    },
  },
  ProposalExecuted: {
    event: 'A proposal was executed.',
    fields: {
      proposalId: 'Proposal id, from 1 (sequential).',
    },
  },
  ProposalCanceled: {
    event: 'A proposal was cancelled.',
    fields: {
      proposalId: 'Proposal id, from 1 (sequential).',
    },
  },
  QuorumNumeratorUpdated: {
    event: 'The quorum was set; the denominator of the contract is 10,000.',
    fields: {
      oldQuorumNumerator: 'Numerator before; 0 in the constructor.',
      newQuorumNumerator: 'Numerator after.',
    },
  },
  VotingDelaySet: {
    event: 'The delay between a proposal and its vote was set.',
    fields: {
      oldVotingDelay: 'Delay before, in blocks.',
      newVotingDelay: 'Delay after, in blocks.',
    },
  },
  VotingPeriodSet: {
    event: 'The length of votes on proposals made afterwards was set.',
    fields: {
      oldVotingPeriod: 'Length before, in blocks.',
      newVotingPeriod: 'Length after, in blocks.',
    },
  },
  ProposalThresholdSet: {
    event: 'The voting power needed to propose was set.',
    fields: {
      oldProposalThreshold: 'Power before, in BTRST base units (18 decimals).',
      newProposalThreshold: 'Power after, in BTRST base units (18 decimals).',
    },
  },
  TimelockChange: {
    event: 'The governor was given a timelock.',
    fields: {
      oldTimelock: 'Timelock before; the zero address in the constructor.',
      newTimelock: 'Timelock after.',
    },
  },
  CallScheduled: {
    event: 'One call of an operation was put into the timelock.',
    fields: {
      operationId: 'Id of the operation (32 bytes); "id" in the ABI.',
      index: 'Position of the call in the operation, from 0.',
      target: 'Contract to be called.',
      value: 'Wei to be sent.',
      data: 'Call to be made.',
      predecessor: 'Operation that must be done before; zero when there is none.',
      delay: 'Delay until it may be executed, in seconds.',
    },
  },
  CallExecuted: {
    event: 'One call of an operation was executed.',
    fields: {
      operationId: 'Id of the operation (32 bytes); "id" in the ABI.',
      index: 'Position of the call in the operation, from 0.',
      target: 'Contract that was called.',
      value: 'Wei sent.',
      data: 'Call that was made.',
    },
  },
  Cancelled: {
    event: 'An operation of the timelock was cancelled.',
    fields: {
      operationId: 'Id of the operation (32 bytes); "id" in the ABI.',
    },
  },
  MinDelayChange: {
    event: 'The least delay of the timelock was set.',
    fields: {
      oldDuration: 'Delay before, in seconds.',
      newDuration: 'Delay after, in seconds.',
    },
  },
  QueueTransaction: {
    event: 'A call of a passed proposal was put into the Compound-style timelock of mainnet, to wait there.',
    fields: {
      operationId: 'Hash of the transaction in the timelock, 32 bytes; the event calls it txHash.',
      target: 'Contract to be called.',
      value: 'Wei to be sent.',
      signature: 'Function signature; empty when data holds the whole call.',
      data: 'Arguments of the call, encoded.',
      eta: 'From when it may be executed, unix seconds; it expires 14 days later.',
    },
  },
  ExecuteTransaction: {
    event: 'A call that waited in the timelock of mainnet was made.',
    fields: {
      operationId: 'Hash of the transaction in the timelock, 32 bytes; the event calls it txHash.',
      target: 'Contract to be called.',
      value: 'Wei to be sent.',
      signature: 'Function signature; empty when data holds the whole call.',
      data: 'Arguments of the call, encoded.',
      eta: 'From when it may be executed, unix seconds; it expires 14 days later.',
    },
  },
  CancelTransaction: {
    event: 'A call that waited in the timelock of mainnet was given up.',
    fields: {
      operationId: 'Hash of the transaction in the timelock, 32 bytes; the event calls it txHash.',
      target: 'Contract to be called.',
      value: 'Wei to be sent.',
      signature: 'Function signature; empty when data holds the whole call.',
      data: 'Arguments of the call, encoded.',
      eta: 'From when it may be executed, unix seconds; it expires 14 days later.',
    },
  },
  NewAdmin: {
    event: 'The timelock of mainnet obeys another account from now on.',
    fields: {
      newAdmin: 'Who may queue, execute and cancel: as a rule the governor.',
    },
  },
  NewPendingAdmin: {
    event: 'Somebody was named who may become the admin of the timelock of mainnet.',
    fields: {
      newPendingAdmin: 'Who may accept to be the admin.',
    },
  },
  NewDelay: {
    event: 'The delay of the timelock of mainnet was set. The event does not say what it was before.',
    fields: {
      newDelay: 'Least time between queueing and executing, in seconds.',
    },
  },
  FoundationMemberAdded: {
    event: 'A member of the foundation was entered into the registry of decisions.',
    fields: {
      member: 'The member, as given on-chain.',
    },
  },
  RoleGranted: {
    event: 'Somebody got a role in the registry of decisions.',
    fields: {
      role: 'Hash of the role\'s name, 32 bytes; zero for the default admin.',
      account: 'Who holds the role.',
      sender: 'Who gave or took it.',
    },
  },
  RoleRevoked: {
    event: 'Somebody lost a role in the registry of decisions.',
    fields: {
      role: 'Hash of the role\'s name, 32 bytes; zero for the default admin.',
      account: 'Who holds the role.',
      sender: 'Who gave or took it.',
    },
  },
  RoleAdminChanged: {
    event: 'Other accounts than before may grant a role in the registry of decisions.',
    fields: {
      role: 'Hash of the role\'s name, 32 bytes.',
      previousAdminRole: 'Role whose holders could grant it before.',
      newAdminRole: 'Role whose holders can grant it now.',
    },
  },
  TreasurySwap: {
    event: 'A trade in the pool of BTRST and USDC whose proceeds went to the timelock by another route than the fee converter: a gift or a purchase, no conversion of fees. Made from the pool\'s Swap; one that the converter made is a FeesConverted.',
    fields: {
      sender: 'Who called the pool: as a rule a router.',
      recipient: 'Who received the proceeds: the timelock, which is the treasury.',
      amount0: 'Change of the pool\'s BTRST in base units (18 decimals): below 0 when BTRST was bought.',
      amount1: 'Change of the pool\'s USDC in base units (6 decimals): above 0 when BTRST was bought.',
      sqrtPriceX96: 'Price after the trade: the square root of USDC base units for one BTRST base unit, times 2^96.',
      liquidity: 'Liquidity in range after the trade, in the pool\'s own unit.',
      tick: 'Price after the trade as the pool\'s tick.',
    },
  },
}
