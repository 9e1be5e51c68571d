// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {Governed} from "./Governed.sol";
import {IJobBoard} from "./interfaces/IJobBoard.sol";
import {IProtocolConfig} from "./interfaces/IProtocolConfig.sol";
import {ITalentScreening} from "./interfaces/ITalentScreening.sol";
import {Bounds} from "./libraries/Bounds.sol";
import {Errors} from "./libraries/Errors.sol";

/// @title JobBoard
/// @notice Where clients post, talent bids, and both agree. It moves no money; it freezes the fee of each engagement
/// and keeps the books of what was invoiced against it.
contract JobBoard is IJobBoard, Governed {
    /// @notice Most positions that one job may have.
    uint16 public constant MAX_POSITIONS = 1_000;
    /// @notice Longest term of an engagement, in seconds.
    uint256 public constant MAX_TERM = 5 * 365 days;
    /// @notice Furthest start of an engagement from now, in seconds.
    uint256 public constant MAX_LEAD = 365 days;

    /// @notice Where fee, categories and nodes are decided.
    IProtocolConfig public immutable config;
    /// @notice Where it is decided who may be hired.
    ITalentScreening public immutable screening;

    /// @notice How many jobs were posted; ids run from 1 to this.
    uint64 public jobCount;
    /// @notice How many bids were submitted; ids run from 1 to this.
    uint64 public bidCount;
    /// @notice How many engagements were offered; ids run from 1 to this.
    uint64 public engagementCount;
    /// @notice The live bid of a talent on a job, 0 for none.
    mapping(uint256 jobId => mapping(address talent => uint256 bidId)) public liveBid;

    mapping(uint256 jobId => Job) private _jobs;
    mapping(uint256 bidId => Bid) private _bids;
    mapping(uint256 engagementId => Engagement) private _engagements;

    /// @param admin Grants roles during deployment.
    /// @param config_ The parameters' contract.
    /// @param screening_ Where it is decided who may be hired.
    constructor(address admin, IProtocolConfig config_, ITalentScreening screening_) Governed(admin) {
        config = config_;
        screening = screening_;
    }

    // -------------------------------------------------------------------- jobs

    /// @inheritdoc IJobBoard
    function postJob(uint32 categoryId, address node, uint256 budget, uint16 positions, string calldata metadataURI)
        external
        whenNotPaused
        returns (uint256 jobId)
    {
        config.requireOpenCategory(categoryId);
        if (node != address(0)) config.requireNode(node);
        _requirePositions(positions, 1);
        Bounds.text(metadataURI);
        jobId = ++jobCount;
        Job storage posted = _jobs[jobId];
        posted.client = msg.sender;
        posted.categoryId = categoryId;
        posted.status = JobStatus.Open;
        posted.positions = positions;
        posted.node = node;
        posted.budget = Bounds.amount(budget);
        emit JobPosted(jobId, msg.sender, categoryId, node, budget, positions, metadataURI);
    }

    /// @inheritdoc IJobBoard
    function updateJob(uint256 jobId, uint256 budget, uint16 positions, string calldata metadataURI)
        external
        whenNotPaused
    {
        Job storage changed = _openJobOfCaller(jobId);
        _requirePositions(positions, changed.committed == 0 ? 1 : changed.committed);
        Bounds.text(metadataURI);
        changed.budget = Bounds.amount(budget);
        changed.positions = positions;
        emit JobUpdated(jobId, budget, positions, metadataURI);
        _closeWhenFilled(jobId, changed);
    }

    /// @inheritdoc IJobBoard
    function closeJob(uint256 jobId) external {
        _openJobOfCaller(jobId).status = JobStatus.Closed;
        emit JobClosed(jobId, uint8(CloseReason.Cancelled));
    }

    // -------------------------------------------------------------------- bids

    /// @inheritdoc IJobBoard
    function submitBid(uint256 jobId, uint256 rate, RateUnit unit, string calldata metadataURI)
        external
        whenNotPaused
        returns (uint256 bidId)
    {
        Job storage target = _openJob(jobId);
        if (target.client == msg.sender) revert Errors.SelfDealing(msg.sender);
        if (liveBid[jobId][msg.sender] != 0) {
            revert Errors.DuplicateBid(jobId, msg.sender, liveBid[jobId][msg.sender]);
        }
        Bounds.text(metadataURI);
        bidId = ++bidCount;
        _bids[bidId] = Bid(msg.sender, BidStatus.Live, unit, uint64(jobId), Bounds.amount(rate));
        liveBid[jobId][msg.sender] = bidId;
        emit BidSubmitted(bidId, jobId, msg.sender, rate, uint8(unit), metadataURI);
    }

    /// @inheritdoc IJobBoard
    function withdrawBid(uint256 bidId) external {
        Bid storage taken = _bids[bidId];
        if (taken.status == BidStatus.None) revert Errors.BidUnknown(bidId);
        if (taken.talent != msg.sender) revert Errors.NotParty(msg.sender, taken.talent);
        _consumeBid(bidId, taken, BidStatus.Withdrawn);
        emit BidWithdrawn(bidId);
    }

    // ------------------------------------------------------------- engagements

    /// @inheritdoc IJobBoard
    function offerEngagement(
        uint256 jobId,
        address talent,
        uint256 bidId,
        uint256 contractedValue,
        uint64 startAt,
        uint64 endAt
    ) external whenNotPaused returns (uint256 engagementId) {
        Job storage hiring = _openJobOfCaller(jobId);
        Bounds.account(talent);
        if (talent == msg.sender) revert Errors.SelfDealing(talent);
        screening.requireApproved(talent, hiring.categoryId);
        if (hiring.committed >= hiring.positions) {
            revert Errors.NoPositionLeft(jobId, hiring.committed, hiring.positions);
        }
        _requireDates(startAt, endAt);
        if (bidId != 0) _takeBid(bidId, jobId, talent);
        hiring.committed += 1;

        engagementId = ++engagementCount;
        Engagement storage offered = _engagements[engagementId];
        offered.client = msg.sender;
        offered.feeBps = config.feeBps();
        offered.status = EngagementStatus.Offered;
        offered.talent = talent;
        offered.startAt = startAt;
        offered.endAt = endAt;
        offered.contractedValue = Bounds.amount(contractedValue);
        offered.jobId = uint64(jobId);
        offered.bidId = uint64(bidId);
        _emitOffered(engagementId, offered);
    }

    /// @inheritdoc IJobBoard
    function acceptEngagement(uint256 engagementId) external whenNotPaused {
        Engagement storage accepted = _engagementIn(engagementId, EngagementStatus.Offered);
        if (accepted.talent != msg.sender) revert Errors.NotParty(msg.sender, accepted.talent);
        Job storage filled = _jobs[accepted.jobId];
        screening.requireApproved(msg.sender, filled.categoryId);
        accepted.status = EngagementStatus.Accepted;
        filled.accepted += 1;
        emit EngagementAccepted(engagementId);
        _closeWhenFilled(accepted.jobId, filled);
    }

    /// @inheritdoc IJobBoard
    function declineEngagement(uint256 engagementId) external {
        Engagement storage declined = _engagementIn(engagementId, EngagementStatus.Offered);
        _requireEitherParty(declined);
        declined.status = EngagementStatus.Declined;
        _jobs[declined.jobId].committed -= 1;
        emit EngagementDeclined(engagementId, msg.sender);
    }

    /// @inheritdoc IJobBoard
    function amendEngagement(uint256 engagementId, uint256 newValue, uint64 newEndAt) external whenNotPaused {
        Engagement storage amended = _engagementIn(engagementId, EngagementStatus.Accepted);
        if (amended.client != msg.sender) revert Errors.NotParty(msg.sender, amended.client);
        _requireTerm(amended.startAt, newEndAt);
        uint256 billed = amended.billed;
        if (newValue < billed) revert Errors.ValueBelowBilled(engagementId, newValue, billed);
        (uint256 oldValue, uint64 oldEndAt) = (amended.contractedValue, amended.endAt);
        if (newValue == oldValue && newEndAt == oldEndAt) revert Errors.Unchanged();
        amended.contractedValue = Bounds.amount(newValue);
        amended.endAt = newEndAt;
        emit EngagementAmended(engagementId, oldValue, newValue, oldEndAt, newEndAt);
    }

    /// @inheritdoc IJobBoard
    function endEngagement(uint256 engagementId, EndReason reason) external {
        Engagement storage ended = _engagementIn(engagementId, EngagementStatus.Accepted);
        _requireEitherParty(ended);
        address terminator = reason == EndReason.TerminatedByClient ? ended.client : ended.talent;
        if (reason != EndReason.Completed && terminator != msg.sender) {
            revert Errors.EndReasonMismatch(uint8(reason), msg.sender);
        }
        if (ended.openInvoices != 0) revert Errors.InvoicesOpen(engagementId, ended.openInvoices);
        ended.status = EngagementStatus.Ended;
        emit EngagementEnded(engagementId, msg.sender, uint8(reason));
    }

    // ----------------------------------------------------------- books (escrow)

    /// @inheritdoc IJobBoard
    function billInvoice(uint256 engagementId, uint256 amount) external onlyRole(ESCROW_ROLE) {
        Engagement storage billed = _engagementIn(engagementId, EngagementStatus.Accepted);
        uint256 billedAfter = uint256(billed.billed) + amount;
        if (billedAfter > billed.contractedValue) {
            revert Errors.InvoiceOverContract(engagementId, billedAfter, billed.contractedValue);
        }
        billed.billed = uint96(billedAfter); // bounded by contractedValue, itself a uint96
        billed.openInvoices += 1;
    }

    /// @inheritdoc IJobBoard
    function unbillInvoice(uint256 engagementId, uint256 amount) external onlyRole(ESCROW_ROLE) {
        Engagement storage billed = _engagements[engagementId];
        billed.billed -= Bounds.amount(amount);
        billed.openInvoices -= 1;
    }

    /// @inheritdoc IJobBoard
    function closeInvoice(uint256 engagementId) external onlyRole(ESCROW_ROLE) {
        _engagements[engagementId].openInvoices -= 1;
    }

    // ------------------------------------------------------------------- views

    /// @inheritdoc IJobBoard
    function job(uint256 jobId) external view returns (Job memory) {
        return _jobs[jobId];
    }

    /// @inheritdoc IJobBoard
    function bid(uint256 bidId) external view returns (Bid memory) {
        return _bids[bidId];
    }

    /// @inheritdoc IJobBoard
    function engagement(uint256 engagementId) external view returns (Engagement memory) {
        return _engagements[engagementId];
    }

    // ---------------------------------------------------------------- internals

    function _openJob(uint256 jobId) private view returns (Job storage found) {
        found = _jobs[jobId];
        if (found.status == JobStatus.None) revert Errors.JobUnknown(jobId);
        if (found.status != JobStatus.Open) revert Errors.JobNotOpen(jobId);
    }

    function _openJobOfCaller(uint256 jobId) private view returns (Job storage found) {
        found = _openJob(jobId);
        if (found.client != msg.sender) revert Errors.NotParty(msg.sender, found.client);
    }

    function _engagementIn(uint256 engagementId, EngagementStatus needed)
        private
        view
        returns (Engagement storage found)
    {
        found = _engagements[engagementId];
        if (found.status == EngagementStatus.None) revert Errors.EngagementUnknown(engagementId);
        if (found.status != needed) {
            revert Errors.EngagementStatusIs(engagementId, uint8(found.status), uint8(needed));
        }
    }

    function _requireEitherParty(Engagement storage of_) private view {
        if (msg.sender != of_.client && msg.sender != of_.talent) {
            revert Errors.NotEitherParty(msg.sender, of_.client, of_.talent);
        }
    }

    function _requirePositions(uint16 seen, uint16 min) private pure {
        if (seen < min || seen > MAX_POSITIONS) revert Errors.PositionsOutOfRange(seen, min, MAX_POSITIONS);
    }

    function _requireDates(uint64 startAt, uint64 endAt) private view {
        if (startAt > block.timestamp + MAX_LEAD) revert Errors.DatesOutOfRange(startAt, endAt, MAX_TERM);
        _requireTerm(startAt, endAt);
    }

    function _requireTerm(uint64 startAt, uint64 endAt) private pure {
        if (endAt <= startAt || endAt - startAt > MAX_TERM) revert Errors.DatesOutOfRange(startAt, endAt, MAX_TERM);
    }

    function _takeBid(uint256 bidId, uint256 jobId, address talent) private {
        Bid storage taken = _bids[bidId];
        if (taken.status == BidStatus.None) revert Errors.BidUnknown(bidId);
        if (taken.jobId != jobId || taken.talent != talent) revert Errors.BidMismatch(bidId, jobId, talent);
        _consumeBid(bidId, taken, BidStatus.Taken);
    }

    function _consumeBid(uint256 bidId, Bid storage consumed, BidStatus to) private {
        if (consumed.status != BidStatus.Live) revert Errors.BidNotLive(bidId);
        consumed.status = to;
        delete liveBid[consumed.jobId][consumed.talent];
    }

    function _closeWhenFilled(uint256 jobId, Job storage filled) private {
        if (filled.accepted < filled.positions || filled.status != JobStatus.Open) return;
        filled.status = JobStatus.Closed;
        emit JobClosed(jobId, uint8(CloseReason.Filled));
    }

    /// @dev Apart from `offerEngagement` because nine event fields and its arguments do not fit the stack together.
    function _emitOffered(uint256 engagementId, Engagement storage offered) private {
        emit EngagementOffered(
            engagementId,
            offered.jobId,
            offered.talent,
            offered.client,
            offered.bidId,
            offered.contractedValue,
            offered.feeBps,
            offered.startAt,
            offered.endAt
        );
    }
}
