// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

/// @title Errors
/// @notice Every refusal of the marketplace contracts. An error names the rule that was broken and carries the values
/// that were seen, so that a wallet can show a full sentence without a second call.
library Errors {
    // ------------------------------------------------------------------ shared

    /// @notice An amount is above what every contract here accepts (2^96 - 1 base units).
    error AmountTooLarge(uint256 seen, uint256 max);
    /// @notice An amount is below the least useful one, zero included.
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

    /// @notice The fee proposed is above the cap that no vote can lift.
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
    /// @notice The engagement's value cannot go below what was already invoiced.
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
    /// @notice The period overlaps one that was already invoiced.
    error PeriodOverlaps(uint64 periodStart, uint64 billedUntil);
    /// @notice The invoice's amount is not the one that the payer agreed to.
    error AmountChanged(uint256 seen, uint256 expected);
    /// @notice The fee is above the most that the payer agreed to.
    error FeeAboveMax(uint256 fee, uint256 maxFee);
    /// @notice The engagement's escrow holds too little for amount and fee together.
    error EscrowTooLow(uint256 engagementId, uint256 balance, uint256 needed);
    /// @notice The withdrawal is above the part of the escrow that no open invoice needs.
    error NotWithdrawable(uint256 engagementId, uint256 asked, uint256 available);
    /// @notice The invoice cannot be released by others yet.
    error ReleaseTooEarly(uint256 invoiceId, uint64 releasableAt, uint256 nowAt);
    /// @notice The token delivered another amount than was sent (a fee on transfer).
    error TransferMismatch(uint256 expected, uint256 received);
    /// @notice The refunds of an invoice cannot exceed what its talent was paid.
    error RefundOverPaid(uint256 invoiceId, uint256 refundedAfter, uint256 paid);
    /// @notice The claim asks for what would happen without a dispute.
    error ClaimPointless(uint16 claimedTalentBps);
    /// @notice The caller has nothing waiting here.
    error NothingOwed(address account);
    /// @notice The transaction carries too little gas to record the referral reward.
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
    /// @notice The chain of referrers above is longer than is checked.
    error ReferralChainTooLong(address referrer, uint256 max);
    /// @notice There is no live referral to revoke.
    error ReferralUnknown(address referred, uint8 kind);
    /// @notice The rate proposed is above the cap (BTRST wei for 1e6 USDC units).
    error RateAboveCap(uint256 seen, uint256 cap);
    /// @notice The reward pool holds less BTRST than the claim needs; rewards stay on record until it is filled.
    error RewardPoolTooLow(uint256 needed, uint256 available);

    // ------------------------------------------------------------- DisputeJury

    /// @notice No dispute has this id.
    error DisputeUnknown(uint256 disputeId);
    /// @notice The dispute is over.
    error DisputeNotOpen(uint256 disputeId);
    /// @notice The time to answer is over (Unix seconds).
    error ResponseTooLate(uint256 disputeId, uint64 respondBy, uint256 nowAt);
    /// @notice A counterclaim was already filed.
    error AlreadyCountered(uint256 disputeId, uint16 counterTalentBps);
    /// @notice The counterclaim names the claimed share: accept the claim instead.
    error CounterclaimEqualsClaim(uint16 talentBps);
}
