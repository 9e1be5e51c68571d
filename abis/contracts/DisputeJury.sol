// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {Governed} from "./Governed.sol";
import {JurorStakes} from "./JurorStakes.sol";
import {JuryRounds} from "./JuryRounds.sol";
import {IArbitrable} from "./interfaces/IArbitrable.sol";
import {IDisputeJury} from "./interfaces/IDisputeJury.sol";
import {IReferralRewards} from "./interfaces/IReferralRewards.sol";
import {ITalentScreening} from "./interfaces/ITalentScreening.sol";
import {Bounds} from "./libraries/Bounds.sol";
import {Errors} from "./libraries/Errors.sol";

/// @title DisputeJury
/// @notice Ends disputes over invoices. The parties may settle until the end; else a jury of three rules, and on appeal
/// one of seven. It holds the jurors' BTRST; the money in dispute stays with the escrow, which is told the outcome.
/// @dev A pause stops only raising a stake: deadlines run on, so everything that has one must stay possible. Everybody
/// can bring every dispute to its end within `MAX_DURATION`.
contract DisputeJury is JuryRounds {
    /// @dev What became of a dispute. `byDefault`: no choice won, so nobody can have voted against the ruling.
    struct Verdict {
        Choice ruling;
        bool byDefault;
        bool appealFailed;
    }

    /// @notice What a seat without an opened vote costs, BTRST wei.
    uint256 public constant ABSENT_PENALTY = 200e18;
    /// @notice What a vote against the final ruling costs, BTRST wei.
    uint256 public constant INCOHERENT_PENALTY = 100e18;
    /// @notice What a vote for the final ruling earns from spare BTRST, as far as there is any, BTRST wei. Penalties and
    /// a forfeited bond are shared among these votes on top.
    uint256 public constant JUROR_FEE = 50e18;

    /// @param admin Grants roles during deployment.
    /// @param btrst_ The token of stakes, bonds and rewards; one that blocks nobody.
    /// @param referrals_ Where it is kept who referred whom.
    /// @param screening_ Where it is kept who screened whom.
    constructor(address admin, IERC20 btrst_, IReferralRewards referrals_, ITalentScreening screening_)
        Governed(admin)
        JurorStakes(btrst_)
        JuryRounds(referrals_, screening_)
    {}

    // ------------------------------------------------------------------- parties

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
        opened.respondentIsTalent = respondentIsTalent;
        opened.invoiceId = invoiceId;
        opened.claimant = claimant;
        opened.claimedTalentBps = claimedTalentBps;
        opened.counterTalentBps = respondentIsTalent ? uint16(Bounds.WHOLE_BPS) : 0;
        opened.respondent = respondent;
        opened.amountInDispute = amount;
        _emitCreated(disputeId, opened);
        _startPhase(disputeId, opened, Phase.Response, RESPONSE_PERIOD);
        if (bytes(evidenceURI).length != 0) emit Evidence(disputeId, claimant, evidenceURI);
    }

    /// @inheritdoc IDisputeJury
    /// @dev The phase needs no look: it stays Response until the respondent has countered or the time to is over.
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
    function acceptClaim(uint256 disputeId) external nonReentrant {
        Dispute storage open = _openDispute(disputeId);
        _requireCaller(open.respondent);
        _settle(disputeId, open, open.claimedTalentBps);
    }

    /// @inheritdoc IDisputeJury
    function acceptCounterclaim(uint256 disputeId) external nonReentrant {
        Dispute storage open = _openDispute(disputeId);
        _requireCaller(open.claimant);
        _settle(disputeId, open, open.counterTalentBps);
    }

    /// @inheritdoc IDisputeJury
    function submitEvidence(uint256 disputeId, string calldata evidenceURI) external {
        Dispute storage open = _openDispute(disputeId);
        _requireParty(open);
        if (open.phase == Phase.Commit || open.phase == Phase.Reveal) {
            revert Errors.DisputePhaseIs(disputeId, uint8(open.phase), uint8(Phase.Evidence));
        }
        if (bytes(evidenceURI).length == 0) revert Errors.TextEmpty();
        Bounds.text(evidenceURI);
        emit Evidence(disputeId, msg.sender, evidenceURI);
    }

    /// @inheritdoc IDisputeJury
    function appeal(uint256 disputeId) external nonReentrant {
        Dispute storage open = _openDispute(disputeId);
        _requireParty(open);
        if (open.round != 0) revert Errors.AppealOver(disputeId, open.round);
        if (open.phase != Phase.Appeal) {
            revert Errors.DisputePhaseIs(disputeId, uint8(open.phase), uint8(Phase.Appeal));
        }
        _requireNotOver(disputeId, open.phaseEndsAt);
        open.appellant = msg.sender;
        open.round = 1;
        open.drawBlock = 0;
        emit DisputeAppealed(disputeId, 1, msg.sender, APPEAL_BOND);
        _startPhase(disputeId, open, Phase.Evidence, EVIDENCE_PERIOD);
        _takeBond();
    }

    // ------------------------------------------------------------------ execution

    /// @inheritdoc IDisputeJury
    /// @dev The dispute is closed and every stake settled before the token or the escrow is called.
    function execute(uint256 disputeId) external nonReentrant {
        Dispute storage open = _inPhase(disputeId, Phase.Appeal);
        _requireOver(disputeId, open.phaseEndsAt, false);
        Verdict memory verdict = _verdict(disputeId, open);
        uint16 share = verdict.ruling == Choice.Claimant ? open.claimedTalentBps : open.counterTalentBps;
        open.status = Status.Executed;
        _startPhase(disputeId, open, Phase.Executed, 0);
        emit RulingExecuted(disputeId, open.invoiceId, uint8(verdict.ruling), share);
        _settleJurors(disputeId, open, verdict);
        if (open.appellant != address(0) && !verdict.appealFailed) _returnBond(open.appellant);
        IArbitrable(open.escrow).resolveDispute(open.invoiceId, share, IArbitrable.Outcome.Ruling);
    }

    /// @dev An appeal whose jury was not drawn, or opened too few votes, leaves the first ruling standing; that is not
    /// the appellant's fault, so the bond is lost only when a second jury confirms the first one's outcome.
    function _verdict(uint256 disputeId, Dispute storage open) private view returns (Verdict memory verdict) {
        Round storage first = _rounds[disputeId][0];
        Round storage last = _rounds[disputeId][1];
        bool second = open.round == 1 && _hasQuorum(last);
        verdict.ruling = second ? last.ruling : first.ruling;
        verdict.byDefault = !_isWon(second ? last : first);
        verdict.appealFailed = second && (last.ruling == Choice.Claimant) == (first.ruling == Choice.Claimant);
    }

    /// @dev Settles the seats of both rounds, ten at most. What the others lose, a forfeited bond and fees are shared
    /// evenly among those who voted for the ruling; what does not divide, or has no taker, becomes spare.
    function _settleJurors(uint256 disputeId, Dispute storage open, Verdict memory verdict) private {
        (uint256 coherent, uint256 penalties) = _tally(disputeId, open.round, verdict);
        uint256 pot = penalties + Math.min(coherent * JUROR_FEE, _spare());
        if (verdict.appealFailed) {
            pot += APPEAL_BOND;
            _forfeitBond();
        }
        uint256 reward = coherent == 0 ? 0 : pot / coherent;
        for (uint8 round = 0; round <= open.round; ++round) {
            address[] storage jury = _jurors[disputeId][round];
            for (uint256 index = 0; index < jury.length; ++index) {
                _settleJuror(disputeId, _seats[disputeId][jury[index]], jury[index], verdict, reward);
            }
        }
    }

    function _settleJuror(
        uint256 disputeId,
        Seat storage seat,
        address juror,
        Verdict memory verdict,
        uint256 reward
    ) private {
        (bool coherent, uint256 penalty) = _judge(seat, verdict);
        uint256 earned = coherent ? reward : 0;
        _freeSeat(juror, earned, penalty);
        emit JurorSettled(disputeId, seat.round, juror, earned, penalty, coherent);
    }

    function _tally(uint256 disputeId, uint8 rounds, Verdict memory verdict)
        private
        view
        returns (uint256 coherent, uint256 penalties)
    {
        for (uint8 round = 0; round <= rounds; ++round) {
            address[] storage jury = _jurors[disputeId][round];
            for (uint256 index = 0; index < jury.length; ++index) {
                (bool agrees, uint256 penalty) = _judge(_seats[disputeId][jury[index]], verdict);
                if (agrees) ++coherent;
                penalties += penalty;
            }
        }
    }

    function _judge(Seat storage seat, Verdict memory verdict)
        private
        view
        returns (bool coherent, uint256 penalty)
    {
        if (!seat.opened) return (false, ABSENT_PENALTY);
        if (seat.choice == verdict.ruling) return (true, 0);
        return (false, verdict.byDefault ? 0 : INCOHERENT_PENALTY);
    }

    /// @dev Whether a round's ruling was voted for, and is not just what follows from a tie or too few votes.
    function _isWon(Round storage voted) private view returns (bool) {
        if (voted.ruling != Choice.Refuse) return true;
        bool leads = voted.votesRefuse > voted.votesClaimant && voted.votesRefuse > voted.votesRespondent;
        return leads && _hasQuorum(voted);
    }

    // ----------------------------------------------------------------- settlement

    /// @dev The dispute is closed before the token or the escrow is called, so nothing that these reach can settle it
    /// again. A jury that sits is sent home: nobody has ruled, so nobody gains or loses.
    function _settle(uint256 disputeId, Dispute storage open, uint16 talentShareBps) private {
        open.status = Status.Settled;
        emit DisputeSettled(disputeId, msg.sender, talentShareBps);
        for (uint8 round = 0; round <= open.round; ++round) {
            address[] storage jury = _jurors[disputeId][round];
            for (uint256 index = 0; index < jury.length; ++index) _freeSeat(jury[index], 0, 0);
        }
        if (open.appellant != address(0)) _returnBond(open.appellant);
        IArbitrable(open.escrow).resolveDispute(open.invoiceId, talentShareBps, IArbitrable.Outcome.Settlement);
    }

    // --------------------------------------------------------------------- checks

    function _requireCaller(address expected) private view {
        if (msg.sender != expected) revert Errors.NotParty(msg.sender, expected);
    }

    function _requireParty(Dispute storage open) private view {
        if (msg.sender != open.claimant) _requireCaller(open.respondent);
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
    }
}
