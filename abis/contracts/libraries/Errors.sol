// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

/// @title Errors
/// @notice Every refusal of the marketplace contracts. An error names the rule that was broken and carries the values
/// that were seen, so that a wallet can show a full sentence without a second call.
library Errors {
    // ------------------------------------------------------------------ shared

    /// @notice An amount is above what is accepted: 2^96 - 1 base units everywhere, less where a cap says so.
    error AmountTooLarge(uint256 seen, uint256 max);
    /// @notice An amount is below the least useful one, zero included (base units of its token; basis points for a
    /// share of the pool).
    error AmountTooSmall(uint256 seen, uint256 min);
    /// @notice A text is longer than allowed, counted in bytes.
    error TextTooLong(uint256 seen, uint256 max);
    /// @notice A text that must say something is empty.
    error TextEmpty();
    /// @notice The zero address was given where somebody must be named.
    error ZeroAddress();
    /// @notice The caller is not the account that this action belongs to.
    error NotParty(address caller, address expected);
    /// @notice The caller is neither the client nor the talent of this record.
    error NotEitherParty(address caller, address client, address talent);
    /// @notice A share is above the whole (10,000 bps).
    error ShareTooLarge(uint256 seenBps, uint256 maxBps);

    // ---------------------------------------------------------- ProtocolConfig

    /// @notice The fee proposed is above the cap that no vote can lift (basis points).
    error FeeAboveCap(uint256 seenBps, uint256 capBps);
    /// @notice The value proposed is the one already in force.
    error Unchanged();
    /// @notice No category has this id.
    error CategoryUnknown(uint32 categoryId);
    /// @notice The category exists but takes no new jobs.
    error CategoryIsRetired(uint32 categoryId);
    /// @notice The address is already a node.
    error NodeAlreadyAdded(address node);
    /// @notice The address is not (or no longer) a node.
    error NodeUnknown(address node);
    /// @notice A payment term is zero or above the bound, in seconds.
    error TermOutOfRange(uint256 seen, uint256 max);

    // ---------------------------------------------------------------- JobBoard

    /// @notice No job has this id.
    error JobUnknown(uint256 jobId);
    /// @notice The job takes no more bids, offers or changes.
    error JobNotOpen(uint256 jobId);
    /// @notice A job has zero positions, or fewer than those already promised, or more than allowed.
    error PositionsOutOfRange(uint256 seen, uint256 min, uint256 max);
    /// @notice All positions of the job are taken by accepted or still open offers.
    error NoPositionLeft(uint256 jobId, uint256 committed, uint256 positions);
    /// @notice A client cannot bid on, or hire for, their own job.
    error SelfDealing(address account);
    /// @notice This talent already has a live bid on the job.
    error DuplicateBid(uint256 jobId, address talent, uint256 bidId);
    /// @notice No bid has this id.
    error BidUnknown(uint256 bidId);
    /// @notice The bid was withdrawn or already turned into an offer.
    error BidNotLive(uint256 bidId);
    /// @notice The bid belongs to another job or another talent.
    error BidMismatch(uint256 bidId, uint256 jobId, address talent);
    /// @notice The end is not after the start, the term is too long, or the start is too far away (Unix seconds).
    error DatesOutOfRange(uint256 startAt, uint256 endAt, uint256 maxTerm);
    /// @notice No engagement has this id.
    error EngagementUnknown(uint256 engagementId);
    /// @notice The engagement is in another state than the action needs.
    error EngagementStatusIs(uint256 engagementId, uint8 seen, uint8 needed);
    /// @notice The reason given for the end does not fit the caller.
    error EndReasonMismatch(uint8 reason, address caller);
    /// @notice The engagement still has invoices that are neither paid nor closed.
    error InvoicesOpen(uint256 engagementId, uint256 count);
    /// @notice The engagement's value cannot go below what was already invoiced (USDC base units).
    error ValueBelowBilled(uint256 engagementId, uint256 seen, uint256 billed);
    /// @notice The invoices of an engagement would add up to more than its contracted value (USDC base units).
    error InvoiceOverContract(uint256 engagementId, uint256 billedAfter, uint256 contractedValue);

    // ----------------------------------------------------------- InvoiceEscrow

    /// @notice No invoice has this id.
    error InvoiceUnknown(uint256 invoiceId);
    /// @notice The invoice is in another state than the action needs.
    error InvoiceStatusIs(uint256 invoiceId, uint8 seen, uint8 needed);
    /// @notice The period is empty, in the future, or outside the engagement's term (Unix seconds).
    error PeriodOutOfRange(uint64 periodStart, uint64 periodEnd, uint64 startAt, uint64 endAt);
    /// @notice The period overlaps one that was already invoiced (Unix seconds).
    error PeriodOverlaps(uint64 periodStart, uint64 billedUntil);
    /// @notice The invoice's amount is not the one that the payer agreed to (USDC base units).
    error AmountChanged(uint256 seen, uint256 expected);
    /// @notice The fee is above the most that the payer agreed to (USDC base units).
    error FeeAboveMax(uint256 fee, uint256 maxFee);
    /// @notice The engagement's escrow holds too little for amount and fee together (USDC base units).
    error EscrowTooLow(uint256 engagementId, uint256 balance, uint256 needed);
    /// @notice The withdrawal is above the part of the escrow that no open invoice needs (USDC base units).
    error NotWithdrawable(uint256 engagementId, uint256 asked, uint256 available);
    /// @notice The invoice cannot be released by others yet (Unix seconds).
    error ReleaseTooEarly(uint256 invoiceId, uint64 releasableAt, uint256 nowAt);
    /// @notice The token delivered another amount than was sent, a fee on transfer (its base units).
    error TransferMismatch(uint256 expected, uint256 received);
    /// @notice The refunds of an invoice cannot exceed what its talent was paid (USDC base units).
    error RefundOverPaid(uint256 invoiceId, uint256 refundedAfter, uint256 paid);
    /// @notice The claim asks for what would happen without a dispute (basis points to the talent).
    error ClaimPointless(uint16 claimedTalentBps);
    /// @notice The caller has nothing waiting here.
    error NothingOwed(address account);
    /// @notice The transaction carries too little gas to record the referral reward (gas).
    error GasTooLow(uint256 seen, uint256 needed);

    // --------------------------------------------------------- ReferralRewards

    /// @notice Nobody can refer themselves.
    error SelfReferral(address account);
    /// @notice The account already has, or had, a referrer of this kind.
    error AlreadyReferred(address referred, address referrer);
    /// @notice A referral must be registered before the first payment of this kind.
    error ReferralTooLate(address referred);
    /// @notice The referrer was referred, directly or not, by the account.
    error CircularReferral(address referred, address referrer);
    /// @notice The chain of referrers above is longer than is checked (a number of accounts).
    error ReferralChainTooLong(address referrer, uint256 max);
    /// @notice There is no live referral to revoke.
    error ReferralUnknown(address referred, uint8 kind);
    /// @notice The rate proposed is above the cap (BTRST wei for 1e6 USDC units).
    error RateAboveCap(uint256 seen, uint256 cap);
    /// @notice The reward pool holds less BTRST than the claim needs (BTRST wei); rewards stay on record until it is
    /// filled.
    error RewardPoolTooLow(uint256 needed, uint256 available);

    // ------------------------------------------------------------- DisputeJury

    /// @notice No dispute has this id.
    error DisputeUnknown(uint256 disputeId);
    /// @notice The dispute is over.
    error DisputeNotOpen(uint256 disputeId);
    /// @notice The time to answer is over (Unix seconds).
    error ResponseTooLate(uint256 disputeId, uint64 respondBy, uint256 nowAt);
    /// @notice A counterclaim was already filed, for this share (basis points).
    error AlreadyCountered(uint256 disputeId, uint16 counterTalentBps);
    /// @notice The counterclaim names the claimed share (basis points): accept the claim instead.
    error CounterclaimEqualsClaim(uint16 talentBps);
    /// @notice The dispute is in another phase than the action needs.
    error DisputePhaseIs(uint256 disputeId, uint8 seen, uint8 needed);
    /// @notice The phase is not over yet (Unix seconds).
    error PhaseNotOver(uint256 disputeId, uint64 endsAt, uint256 nowAt);
    /// @notice The phase is over (Unix seconds); the dispute waits for somebody to move it on.
    error PhaseIsOver(uint256 disputeId, uint64 endsAt, uint256 nowAt);
    /// @notice Nobody asked for a lot yet: advance the dispute first.
    error DrawNotRequested(uint256 disputeId);
    /// @notice The block that decides the lot is not mined yet (block numbers).
    error DrawTooEarly(uint256 disputeId, uint256 drawBlock, uint256 nowBlock);
    /// @notice Fewer jurors without a conflict of interest were found than the round needs (numbers of accounts).
    error TooFewJurors(uint256 needed, uint256 found);
    /// @notice The caller has no seat in this round.
    error NotJuror(uint256 disputeId, uint8 round, address caller);
    /// @notice The juror has already voted in this round.
    error AlreadyCommitted(uint256 disputeId, uint8 round, address juror);
    /// @notice A commitment cannot be zero.
    error CommitmentEmpty();
    /// @notice Choice and salt are not those of the commitment.
    error CommitmentMismatch(bytes32 seen, bytes32 committed);
    /// @notice The juror has already opened the vote, or never voted.
    error NothingToReveal(uint256 disputeId, uint8 round, address juror);
    /// @notice The dispute was appealed before; there is one appeal.
    error AppealOver(uint256 disputeId, uint8 round);
    /// @notice A stake is below the least one, or below what open disputes hold (BTRST wei).
    error StakeTooLow(uint256 seen, uint256 min);

    // --------------------------------------------------------- TalentScreening

    /// @notice The talent is not approved in the category.
    error TalentNotApproved(address talent, uint32 categoryId);
    /// @notice The talent is approved in the category already.
    error AlreadyApproved(address talent, uint32 categoryId);
    /// @notice The talent has an open application in the category.
    error ApplicationOpen(uint256 applicationId);
    /// @notice No application has this id.
    error ApplicationUnknown(uint256 applicationId);
    /// @notice The application is in another state than the action needs.
    error ApplicationStatusIs(uint256 applicationId, uint8 seen, uint8 needed);
    /// @notice Somebody reported already, so the application cannot be taken back.
    error ApplicationReported(uint256 applicationId, uint256 reports);
    /// @notice Nobody can screen themselves.
    error SelfScreening(address account);
    /// @notice The screener has a seat at this application.
    error AlreadyClaimed(uint256 applicationId, address screener);
    /// @notice Every seat is taken, and none was let lapse.
    error NoSeatLeft(uint256 applicationId, uint256 seats);
    /// @notice The caller has no seat at this application, or lost it.
    error NotScreener(uint256 applicationId, address caller);
    /// @notice The screener has reported already.
    error AlreadyReported(uint256 applicationId, address screener);
    /// @notice The numbers of reports and approvals needed make no sense together.
    error ScreeningParamsOutOfRange(uint256 reportsNeeded, uint256 approvalsNeeded, uint256 maxReports);

    // ---------------------------------------------------------------- Treasury

    /// @notice No budget has this id.
    error BudgetUnknown(bytes32 budgetId);
    /// @notice The budget was revoked.
    error BudgetIsRevoked(bytes32 budgetId);
    /// @notice Nothing is left of the budget.
    error BudgetSpent(bytes32 budgetId);
    /// @notice The budget cannot be spent now (Unix seconds).
    error BudgetNotActive(bytes32 budgetId, uint64 startsAt, uint64 endsAt, uint256 nowAt);
    /// @notice The payment is above what is left of the budget, base units of its token.
    error BudgetExceeded(bytes32 budgetId, uint256 asked, uint256 left);
    /// @notice The budget has no sensible dates (Unix seconds).
    error BudgetDatesOutOfRange(uint256 startsAt, uint256 endsAt, uint256 maxTerm);
    /// @notice Other budgets already claim what the treasury holds, base units of the token.
    error TreasuryTooLow(address token, uint256 asked, uint256 available);

    // ------------------------------------------------- FeeConverter, BtrstPool

    /// @notice The transaction came after its deadline (Unix seconds).
    error DeadlinePassed(uint256 deadline, uint256 nowAt);
    /// @notice The trade would deliver less than the least accepted (base units of the token bought).
    error SlippageTooHigh(uint256 amountOut, uint256 minAmountOut);
    /// @notice The pool has nothing to trade with.
    error PoolEmpty();
    /// @notice More liquidity of the other token is needed than allowed (its base units).
    error LiquidityAboveMax(uint256 needed, uint256 max);
    /// @notice The pool's price asks for less of the other token than the giver thinks right (its base units).
    error LiquidityBelowMin(uint256 needed, uint256 min);
    /// @notice The converter holds less than it should sell, USDC base units.
    error FeesTooLow(uint256 asked, uint256 available);
    /// @notice There is no noted price sum of a fitting age: observe first, then wait (seconds).
    error ObservationUnfit(uint64 observedAt, uint64 minAge, uint64 maxAge, uint256 nowAt);
    /// @notice The noted price sum is still of use (seconds).
    error ObservationFresh(uint64 observedAt, uint64 maxAge, uint256 nowAt);
}
