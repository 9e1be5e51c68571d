// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Permit.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {EscrowBooks} from "./EscrowBooks.sol";
import {IArbitrable} from "./interfaces/IArbitrable.sol";
import {IDisputeJury} from "./interfaces/IDisputeJury.sol";
import {IInvoiceEscrow} from "./interfaces/IInvoiceEscrow.sol";
import {IJobBoard} from "./interfaces/IJobBoard.sol";
import {IProtocolConfig} from "./interfaces/IProtocolConfig.sol";
import {IReferralRewards} from "./interfaces/IReferralRewards.sol";
import {Bounds} from "./libraries/Bounds.sol";
import {Errors} from "./libraries/Errors.sol";
import {FeeMath} from "./libraries/FeeMath.sol";

/// @title InvoiceEscrow
/// @notice Holds clients' USDC for each engagement and pays talent from it, the fee on top.
contract InvoiceEscrow is EscrowBooks, IArbitrable {
    using SafeERC20 for IERC20;

    /// @notice Confirms and refuses invoices: the nodes' accounts.
    bytes32 public constant VERIFIER_ROLE = keccak256("VERIFIER_ROLE");
    /// @notice Ends disputes: the DisputeJury.
    bytes32 public constant RULER_ROLE = keccak256("RULER_ROLE");
    /// @notice The least invoice, one dollar: below it the fee's rounding would be worth splitting for.
    uint256 public constant MIN_INVOICE = 1e6;
    /// @notice Gas kept for the referral book, so that a payer cannot starve a referrer of the reward.
    uint256 public constant REFERRAL_GAS = 350_000;

    /// @notice Where payment terms are decided.
    IProtocolConfig public immutable config;
    /// @notice Where engagements live.
    IJobBoard public immutable jobBoard;
    /// @notice Where referral rewards are kept.
    IReferralRewards public immutable referrals;
    /// @notice Where disputes are argued.
    IDisputeJury public immutable jury;
    /// @notice Where fees go: the fee converter.
    address public immutable feeRecipient;

    /// @notice How many invoices were submitted; ids run from 1 to this.
    uint64 public invoiceCount;
    /// @notice What an engagement's submitted and verified invoices need, fees included, USDC base units.
    mapping(uint256 engagementId => uint256 amount) public openTotal;
    /// @notice End of the last period of an engagement that stays invoiced, Unix seconds.
    mapping(uint256 engagementId => uint64 at) public billedUntil;

    mapping(uint256 invoiceId => Invoice) private _invoices;

    /// @notice The contracts that the escrow works with.
    struct Parts {
        IERC20 usdc;
        IProtocolConfig config;
        IJobBoard jobBoard;
        IReferralRewards referrals;
        IDisputeJury jury;
        address feeRecipient;
    }

    /// @param admin Grants roles during deployment.
    /// @param parts The contracts that the escrow works with.
    constructor(address admin, Parts memory parts) EscrowBooks(admin, parts.usdc) {
        Bounds.account(parts.feeRecipient);
        config = parts.config;
        jobBoard = parts.jobBoard;
        referrals = parts.referrals;
        jury = parts.jury;
        feeRecipient = parts.feeRecipient;
    }

    // ------------------------------------------------------------------ escrow

    /// @inheritdoc IInvoiceEscrow
    function fundEscrow(uint256 engagementId, uint256 amount) external nonReentrant whenNotPaused {
        _requireLive(engagementId);
        _deposit(engagementId, Bounds.amount(amount));
    }

    /// @inheritdoc IInvoiceEscrow
    function fundEscrowWithPermit(
        uint256 engagementId,
        uint256 amount,
        uint256 deadline,
        uint8 v,
        bytes32 r,
        bytes32 s
    ) external nonReentrant whenNotPaused {
        _requireLive(engagementId);
        // Anyone may have used the permit first to make this call fail; the allowance it left is then enough.
        try IERC20Permit(address(usdc)).permit(msg.sender, address(this), amount, deadline, v, r, s) {} catch {}
        _deposit(engagementId, Bounds.amount(amount));
    }

    /// @inheritdoc IInvoiceEscrow
    function withdrawEscrow(uint256 engagementId, address to, uint256 amount) external nonReentrant {
        Bounds.account(to);
        Bounds.amount(amount);
        IJobBoard.Engagement memory terms = jobBoard.engagement(engagementId);
        _requireCaller(terms.client);
        uint256 available = withdrawable(engagementId);
        if (amount > available) revert Errors.NotWithdrawable(engagementId, amount, available);
        _debit(engagementId, amount);
        emit EscrowWithdrawn(engagementId, to, amount, escrowBalance[engagementId]);
        usdc.safeTransfer(to, amount);
    }

    // ---------------------------------------------------------------- invoices

    /// @inheritdoc IInvoiceEscrow
    function submitInvoice(
        uint256 engagementId,
        uint256 amount,
        uint64 periodStart,
        uint64 periodEnd,
        string calldata metadataURI
    ) external nonReentrant whenNotPaused returns (uint256 invoiceId) {
        IJobBoard.Engagement memory terms = jobBoard.engagement(engagementId);
        _requireCaller(terms.talent);
        _requirePeriod(engagementId, periodStart, periodEnd, terms);
        if (amount < MIN_INVOICE) revert Errors.AmountTooSmall(amount, MIN_INVOICE);
        Bounds.text(metadataURI);

        invoiceId = ++invoiceCount;
        Invoice storage submitted = _invoices[invoiceId];
        submitted.engagementId = uint64(engagementId);
        submitted.periodStart = periodStart;
        submitted.periodEnd = periodEnd;
        submitted.client = terms.client;
        submitted.feeBps = terms.feeBps;
        submitted.status = InvoiceStatus.Submitted;
        submitted.dueAt = uint64(block.timestamp) + config.netTerm();
        submitted.talent = msg.sender;
        submitted.amount = Bounds.amount(amount);
        billedUntil[engagementId] = periodEnd;
        openTotal[engagementId] += _total(submitted);
        jobBoard.billInvoice(engagementId, amount);
        _emitSubmitted(invoiceId, submitted, metadataURI);
    }

    /// @inheritdoc IInvoiceEscrow
    function verifyInvoice(uint256 invoiceId, bytes32 evidenceHash) external onlyRole(VERIFIER_ROLE) whenNotPaused {
        Invoice storage verified = _invoiceIn(invoiceId, InvoiceStatus.Submitted);
        verified.status = InvoiceStatus.Verified;
        uint256 reviewed = block.timestamp + config.reviewPeriod();
        verified.releasableAt = uint64(Math.max(verified.dueAt, reviewed));
        emit InvoiceVerified(invoiceId, msg.sender, evidenceHash);
    }

    /// @inheritdoc IInvoiceEscrow
    function rejectInvoice(uint256 invoiceId, bytes32 reason) external onlyRole(VERIFIER_ROLE) {
        Invoice storage rejected = _invoiceIn(invoiceId, InvoiceStatus.Submitted);
        _void(rejected, InvoiceStatus.Rejected);
        emit InvoiceRejected(invoiceId, msg.sender, reason);
    }

    /// @inheritdoc IInvoiceEscrow
    function cancelInvoice(uint256 invoiceId) external {
        Invoice storage cancelled = _openInvoice(invoiceId);
        _requireCaller(cancelled.talent);
        _void(cancelled, InvoiceStatus.Cancelled);
        emit InvoiceCancelled(invoiceId, msg.sender);
    }

    /// @inheritdoc IInvoiceEscrow
    function approveInvoice(uint256 invoiceId) external nonReentrant whenNotPaused {
        Invoice storage approved = _invoiceIn(invoiceId, InvoiceStatus.Verified);
        _requireCaller(approved.client);
        _payFromEscrow(invoiceId, approved, PayTrigger.ClientApproved);
    }

    /// @inheritdoc IInvoiceEscrow
    function payInvoice(uint256 invoiceId, uint256 expectedAmount, uint256 maxFee)
        external
        nonReentrant
        whenNotPaused
    {
        Invoice storage approved = _invoiceIn(invoiceId, InvoiceStatus.Verified);
        _requireCaller(approved.client);
        if (approved.amount != expectedAmount) revert Errors.AmountChanged(approved.amount, expectedAmount);
        uint256 fee = FeeMath.feeOf(approved.amount, approved.feeBps);
        if (fee > maxFee) revert Errors.FeeAboveMax(fee, maxFee);
        uint256 lacking = _lacking(approved);
        if (lacking != 0) _deposit(approved.engagementId, lacking);
        _payFromEscrow(invoiceId, approved, PayTrigger.ClientApproved);
    }

    /// @inheritdoc IInvoiceEscrow
    function releaseInvoice(uint256 invoiceId) external nonReentrant whenNotPaused {
        Invoice storage released = _invoiceIn(invoiceId, InvoiceStatus.Verified);
        if (block.timestamp < released.releasableAt) {
            revert Errors.ReleaseTooEarly(invoiceId, released.releasableAt, block.timestamp);
        }
        _payFromEscrow(invoiceId, released, PayTrigger.AutoReleased);
    }

    /// @inheritdoc IInvoiceEscrow
    function refundInvoice(uint256 invoiceId, uint256 amount) external nonReentrant {
        Invoice storage refunded = _invoiceIn(invoiceId, InvoiceStatus.Paid);
        _requireCaller(refunded.talent);
        uint256 refundedAfter = uint256(refunded.refunded) + Bounds.amount(amount);
        if (refundedAfter > refunded.paid) revert Errors.RefundOverPaid(invoiceId, refundedAfter, refunded.paid);
        refunded.refunded = uint96(refundedAfter); // bounded by paid, itself a uint96
        if (refundedAfter == refunded.paid) refunded.status = InvoiceStatus.Refunded;
        emit InvoiceRefunded(invoiceId, refunded.engagementId, msg.sender, amount, 0);
        usdc.safeTransferFrom(msg.sender, refunded.client, amount);
        _requireReferralGas();
        // A refund, like a payment, must not depend on the referral book.
        try referrals.reverse(invoiceId, refundedAfter, refunded.paid) {} catch {}
    }

    // ---------------------------------------------------------------- disputes

    /// @inheritdoc IInvoiceEscrow
    function disputeInvoice(uint256 invoiceId, uint16 claimedTalentBps, string calldata evidenceURI)
        external
        nonReentrant
        whenNotPaused
    {
        Invoice storage disputed = _openInvoice(invoiceId);
        bool byClient = msg.sender == disputed.client;
        if (!byClient && msg.sender != disputed.talent) {
            revert Errors.NotEitherParty(msg.sender, disputed.client, disputed.talent);
        }
        if (claimedTalentBps == (byClient ? Bounds.WHOLE_BPS : 0)) revert Errors.ClaimPointless(claimedTalentBps);
        uint256 locked = _lock(disputed, byClient);
        uint256 disputeId = jury.openDispute(
            invoiceId,
            msg.sender,
            byClient ? disputed.talent : disputed.client,
            byClient,
            disputed.amount,
            claimedTalentBps,
            evidenceURI
        );
        disputed.disputeId = uint64(disputeId);
        emit InvoiceDisputed(invoiceId, disputeId, msg.sender, locked);
    }

    /// @inheritdoc IArbitrable
    function resolveDispute(uint256 invoiceId, uint16 talentShareBps, Outcome outcome)
        external
        nonReentrant
        onlyRole(RULER_ROLE)
    {
        Bounds.share(talentShareBps);
        Invoice storage resolved = _invoiceIn(invoiceId, InvoiceStatus.Disputed);
        uint256 awarded = FeeMath.feeOf(resolved.amount, talentShareBps);
        (uint256 talentAmount, uint256 returned) = _unlock(resolved, awarded);
        resolved.status = InvoiceStatus.Resolved;
        if (talentAmount != 0) {
            PayTrigger trigger = outcome == Outcome.Settlement ? PayTrigger.Settlement : PayTrigger.Ruling;
            _pay(invoiceId, resolved, talentAmount, trigger);
        } else {
            jobBoard.closeInvoice(resolved.engagementId);
        }
        emit InvoiceResolved(invoiceId, resolved.disputeId, talentShareBps, returned, awarded - talentAmount);
    }

    // ------------------------------------------------------------------- views

    /// @inheritdoc IInvoiceEscrow
    function invoice(uint256 invoiceId) external view returns (Invoice memory) {
        return _invoices[invoiceId];
    }

    /// @inheritdoc IInvoiceEscrow
    function withdrawable(uint256 engagementId) public view returns (uint256) {
        return Math.saturatingSub(escrowBalance[engagementId], openTotal[engagementId]);
    }

    /// @inheritdoc IInvoiceEscrow
    function amountDue(uint256 invoiceId) external view returns (uint256 amount, uint256 fee, uint256 shortfall) {
        Invoice storage asked = _invoices[invoiceId];
        if (asked.status != InvoiceStatus.Submitted && asked.status != InvoiceStatus.Verified) return (0, 0, 0);
        return (asked.amount, FeeMath.feeOf(asked.amount, asked.feeBps), _lacking(asked));
    }

    // --------------------------------------------------------- internals: money

    function _payFromEscrow(uint256 invoiceId, Invoice storage paid, PayTrigger trigger) private {
        (uint256 engagementId, uint256 total) = (paid.engagementId, _total(paid));
        if (escrowBalance[engagementId] < total) {
            revert Errors.EscrowTooLow(engagementId, escrowBalance[engagementId], total);
        }
        openTotal[engagementId] -= total;
        _debit(engagementId, total);
        _pay(invoiceId, paid, paid.amount, trigger);
    }

    /// @dev Books first, money last. The caller has already taken amount and fee out of the engagement's balance.
    function _pay(uint256 invoiceId, Invoice storage paid, uint256 talentAmount, PayTrigger trigger) private {
        uint256 fee = FeeMath.feeOf(talentAmount, paid.feeBps);
        paid.status = InvoiceStatus.Paid;
        paid.paid = Bounds.amount(talentAmount);
        jobBoard.closeInvoice(paid.engagementId);
        emit InvoicePaid(
            invoiceId, paid.engagementId, paid.talent, paid.client, talentAmount, fee, uint8(trigger)
        );
        _deliver(paid.talent, talentAmount);
        if (fee != 0) _deliver(feeRecipient, fee);
        _requireReferralGas();
        // A payment never fails because a reward could not be recorded.
        try referrals.accrue(invoiceId, paid.client, paid.talent, fee) {} catch {}
    }

    /// @dev Moves amount and fee, or what there is of them, from the engagement's balance into the dispute.
    function _lock(Invoice storage disputed, bool byClient) private returns (uint256 locked) {
        (uint256 engagementId, uint256 total) = (disputed.engagementId, _total(disputed));
        uint256 balance = escrowBalance[engagementId];
        if (byClient && balance < total) revert Errors.EscrowTooLow(engagementId, balance, total);
        locked = Math.min(balance, total);
        disputed.status = InvoiceStatus.Disputed;
        disputed.locked = uint128(locked); // at most amount and fee of a uint96
        openTotal[engagementId] -= total;
        _debit(engagementId, locked);
        totalLocked += locked;
    }

    /// @dev Decides what a disputed invoice pays: the awarded share, or as much of it as the lock and then the
    /// engagement's balance can cover with its fee. The rest of the lock goes back to the balance.
    function _unlock(Invoice storage resolved, uint256 awarded)
        private
        returns (uint256 talentAmount, uint256 returned)
    {
        (uint256 engagementId, uint256 locked) = (resolved.engagementId, resolved.locked);
        resolved.locked = 0;
        totalLocked -= locked;
        _credit(engagementId, locked);
        uint256 balance = escrowBalance[engagementId];
        talentAmount = awarded;
        if (awarded + FeeMath.feeOf(awarded, resolved.feeBps) > balance) {
            talentAmount = FeeMath.largestPayable(balance, resolved.feeBps);
        }
        uint256 spent = talentAmount + FeeMath.feeOf(talentAmount, resolved.feeBps);
        _debit(engagementId, spent);
        returned = Math.saturatingSub(locked, spent);
    }

    // -------------------------------------------------------- internals: checks

    function _invoiceIn(uint256 invoiceId, InvoiceStatus needed) private view returns (Invoice storage found) {
        found = _invoices[invoiceId];
        if (found.status == InvoiceStatus.None) revert Errors.InvoiceUnknown(invoiceId);
        if (found.status != needed) revert Errors.InvoiceStatusIs(invoiceId, uint8(found.status), uint8(needed));
    }

    function _openInvoice(uint256 invoiceId) private view returns (Invoice storage found) {
        found = _invoices[invoiceId];
        if (found.status == InvoiceStatus.Submitted) return found;
        return _invoiceIn(invoiceId, InvoiceStatus.Verified);
    }

    function _requireLive(uint256 engagementId) private view {
        IJobBoard.EngagementStatus status = jobBoard.engagement(engagementId).status;
        if (status == IJobBoard.EngagementStatus.None) revert Errors.EngagementUnknown(engagementId);
        if (status != IJobBoard.EngagementStatus.Offered && status != IJobBoard.EngagementStatus.Accepted) {
            revert Errors.EngagementStatusIs(
                engagementId, uint8(status), uint8(IJobBoard.EngagementStatus.Accepted)
            );
        }
    }

    function _requirePeriod(
        uint256 engagementId,
        uint64 periodStart,
        uint64 periodEnd,
        IJobBoard.Engagement memory terms
    ) private view {
        bool inside = periodStart >= terms.startAt && periodEnd <= terms.endAt;
        if (!inside || periodEnd <= periodStart || periodEnd > block.timestamp) {
            revert Errors.PeriodOutOfRange(periodStart, periodEnd, terms.startAt, terms.endAt);
        }
        if (periodStart < billedUntil[engagementId]) {
            revert Errors.PeriodOverlaps(periodStart, billedUntil[engagementId]);
        }
    }

    function _requireCaller(address expected) private view {
        if (msg.sender != expected) revert Errors.NotParty(msg.sender, expected);
    }

    function _requireReferralGas() private view {
        if (gasleft() < REFERRAL_GAS) revert Errors.GasTooLow(gasleft(), REFERRAL_GAS);
    }

    function _total(Invoice storage of_) private view returns (uint256) {
        return uint256(of_.amount) + FeeMath.feeOf(of_.amount, of_.feeBps);
    }

    function _lacking(Invoice storage of_) private view returns (uint256) {
        return Math.saturatingSub(_total(of_), escrowBalance[of_.engagementId]);
    }

    /// @dev Frees what a voided invoice had taken. If it was the last period, that period may be invoiced again; all
    /// earlier ones end at or before its start, so nothing can overlap.
    function _void(Invoice storage voided, InvoiceStatus to) private {
        uint256 engagementId = voided.engagementId;
        voided.status = to;
        openTotal[engagementId] -= _total(voided);
        if (billedUntil[engagementId] == voided.periodEnd) billedUntil[engagementId] = voided.periodStart;
        jobBoard.unbillInvoice(engagementId, voided.amount);
    }

    function _emitSubmitted(uint256 invoiceId, Invoice storage submitted, string calldata metadataURI) private {
        emit InvoiceSubmitted(
            invoiceId,
            submitted.engagementId,
            submitted.talent,
            submitted.client,
            submitted.amount,
            submitted.periodStart,
            submitted.periodEnd,
            submitted.dueAt,
            metadataURI
        );
    }
}
