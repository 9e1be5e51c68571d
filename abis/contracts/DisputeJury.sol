// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {Governed} from "./Governed.sol";
import {IArbitrable} from "./interfaces/IArbitrable.sol";
import {IDisputeJury} from "./interfaces/IDisputeJury.sol";
import {Bounds} from "./libraries/Bounds.sol";
import {Errors} from "./libraries/Errors.sol";

/// @title DisputeJury
/// @notice The first phase of a dispute: claim, counterclaim, evidence, and settlement between the parties. It holds
/// no money; the escrow does. A dispute that nobody settles waits, its money locked, for the jury's rounds.
contract DisputeJury is IDisputeJury, Governed {
    /// @notice Time to answer a claim, as in the network's rules.
    uint64 public constant RESPONSE_PERIOD = 10 days;

    /// @notice How many disputes were opened; ids run from 1 to this.
    uint256 public disputeCount;

    mapping(uint256 disputeId => Dispute) private _disputes;

    /// @param admin Grants roles during deployment.
    constructor(address admin) Governed(admin) {}

    /// @inheritdoc IDisputeJury
    function openDispute(
        uint256 invoiceId,
        address claimant,
        address respondent,
        bool respondentIsTalent,
        uint96 amount,
        uint16 claimedTalentBps,
        string calldata evidenceURI
    ) external onlyRole(ESCROW_ROLE) returns (uint256 disputeId) {
        Bounds.share(claimedTalentBps);
        Bounds.text(evidenceURI);
        disputeId = ++disputeCount;
        Dispute storage opened = _disputes[disputeId];
        opened.escrow = msg.sender;
        opened.respondBy = uint64(block.timestamp) + RESPONSE_PERIOD;
        opened.status = Status.Open;
        opened.invoiceId = invoiceId;
        opened.claimant = claimant;
        opened.claimedTalentBps = claimedTalentBps;
        opened.counterTalentBps = respondentIsTalent ? uint16(Bounds.WHOLE_BPS) : 0;
        opened.respondent = respondent;
        opened.amountInDispute = amount;
        _emitCreated(disputeId, opened);
        if (bytes(evidenceURI).length != 0) emit Evidence(disputeId, claimant, evidenceURI);
    }

    /// @inheritdoc IDisputeJury
    function fileCounterclaim(uint256 disputeId, uint16 counterTalentBps, string calldata statementURI) external {
        Dispute storage open = _openDispute(disputeId);
        _requireCaller(open.respondent);
        if (open.countered) revert Errors.AlreadyCountered(disputeId, open.counterTalentBps);
        if (block.timestamp > open.respondBy) {
            revert Errors.ResponseTooLate(disputeId, open.respondBy, block.timestamp);
        }
        Bounds.share(counterTalentBps);
        Bounds.text(statementURI);
        if (counterTalentBps == open.claimedTalentBps) revert Errors.CounterclaimEqualsClaim(counterTalentBps);
        open.countered = true;
        open.counterTalentBps = counterTalentBps;
        emit CounterclaimFiled(disputeId, msg.sender, counterTalentBps, statementURI);
    }

    /// @inheritdoc IDisputeJury
    function acceptClaim(uint256 disputeId) external {
        Dispute storage open = _openDispute(disputeId);
        _requireCaller(open.respondent);
        _settle(disputeId, open, open.claimedTalentBps);
    }

    /// @inheritdoc IDisputeJury
    function acceptCounterclaim(uint256 disputeId) external {
        Dispute storage open = _openDispute(disputeId);
        _requireCaller(open.claimant);
        _settle(disputeId, open, open.counterTalentBps);
    }

    /// @inheritdoc IDisputeJury
    function submitEvidence(uint256 disputeId, string calldata evidenceURI) external {
        Dispute storage open = _openDispute(disputeId);
        if (msg.sender != open.claimant && msg.sender != open.respondent) {
            revert Errors.NotParty(msg.sender, open.respondent);
        }
        if (bytes(evidenceURI).length == 0) revert Errors.TextEmpty();
        Bounds.text(evidenceURI);
        emit Evidence(disputeId, msg.sender, evidenceURI);
    }

    /// @inheritdoc IDisputeJury
    function dispute(uint256 disputeId) external view returns (Dispute memory) {
        return _disputes[disputeId];
    }

    /// @dev The dispute is closed before the escrow is called, so nothing that the escrow reaches can settle it again.
    function _settle(uint256 disputeId, Dispute storage open, uint16 talentShareBps) private {
        open.status = Status.Settled;
        emit DisputeSettled(disputeId, msg.sender, talentShareBps);
        IArbitrable(open.escrow).resolveDispute(open.invoiceId, talentShareBps, IArbitrable.Outcome.Settlement);
    }

    function _openDispute(uint256 disputeId) private view returns (Dispute storage found) {
        found = _disputes[disputeId];
        if (found.status == Status.None) revert Errors.DisputeUnknown(disputeId);
        if (found.status != Status.Open) revert Errors.DisputeNotOpen(disputeId);
    }

    function _requireCaller(address expected) private view {
        if (msg.sender != expected) revert Errors.NotParty(msg.sender, expected);
    }

    function _emitCreated(uint256 disputeId, Dispute storage opened) private {
        emit DisputeCreated(
            disputeId,
            opened.invoiceId,
            opened.claimant,
            opened.respondent,
            opened.amountInDispute,
            opened.claimedTalentBps,
            opened.respondBy
        );
        emit PhaseStarted(disputeId, 0, uint8(Phase.Response), opened.respondBy);
    }
}
