// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {JurorStakes} from "./JurorStakes.sol";
import {IDisputeJury} from "./interfaces/IDisputeJury.sol";
import {IReferralRewards} from "./interfaces/IReferralRewards.sol";
import {ITalentScreening} from "./interfaces/ITalentScreening.sol";
import {Bounds} from "./libraries/Bounds.sol";
import {Errors} from "./libraries/Errors.sol";
import {Shuffle} from "./libraries/Shuffle.sol";

/// @title JuryRounds
/// @notice A dispute's way through its phases: evidence, the lot, the secret vote, its opening and the ruling.
/// @dev An action belongs to a phase up to and including its last second; from the next second on only moving the
/// dispute on is left, and that is anybody's. So no action races with the end of its phase.
abstract contract JuryRounds is JurorStakes {
    /// @dev A juror's seat. A juror has one in each dispute at most, in one round.
    struct Seat {
        bool taken;
        uint8 round;
        bool opened;
        Choice choice;
        bytes32 commitment;
    }

    /// @notice Time to answer a claim, as in the network's rules, seconds.
    uint64 public constant RESPONSE_PERIOD = 10 days;
    /// @notice Time to hand in evidence before each lot, seconds.
    uint64 public constant EVIDENCE_PERIOD = 4 days;
    /// @notice Time for the secret votes, seconds.
    uint64 public constant COMMIT_PERIOD = 4 days;
    /// @notice Time to open them, seconds.
    uint64 public constant REVEAL_PERIOD = 3 days;
    /// @notice Time to appeal against the first ruling, seconds.
    uint64 public constant APPEAL_PERIOD = 5 days;
    /// @notice How long after the evidence's end a jury can be drawn, seconds. Then the round ends without one.
    uint64 public constant DRAW_LIMIT = 14 days;
    /// @notice The longest that a dispute can last when each phase that is over is moved on at once, which anybody may
    /// do: the answer, two rounds with the latest lot, and the time to appeal between them. Each late move adds the time
    /// it is late, at least a second.
    uint64 public constant MAX_DURATION =
        RESPONSE_PERIOD + 2 * (EVIDENCE_PERIOD + DRAW_LIMIT + COMMIT_PERIOD + REVEAL_PERIOD) + APPEAL_PERIOD;
    /// @notice The first jury's seats.
    uint8 public constant FIRST_SEATS = 3;
    /// @notice The seats of the jury of the appeal: twice the first and one more.
    uint8 public constant APPEAL_SEATS = 7;
    /// @notice How many places of the pool a lot looks at before it gives up: each another one, so a pool of this size
    /// is looked through.
    uint256 public constant MAX_PROBES = 64;

    /// @notice Where it is kept who referred whom.
    IReferralRewards public immutable referrals;
    /// @notice Where it is kept who screened whom.
    ITalentScreening public immutable screening;

    /// @notice How many disputes were opened; ids run from 1 to this.
    uint256 public disputeCount;

    mapping(uint256 disputeId => Dispute) internal _disputes;
    mapping(uint256 disputeId => mapping(uint8 round => Round)) internal _rounds;
    mapping(uint256 disputeId => mapping(uint8 round => address[])) internal _jurors;
    mapping(uint256 disputeId => mapping(address juror => Seat)) internal _seats;

    /// @param referrals_ Where it is kept who referred whom.
    /// @param screening_ Where it is kept who screened whom.
    constructor(IReferralRewards referrals_, ITalentScreening screening_) {
        referrals = referrals_;
        screening = screening_;
    }

    // ----------------------------------------------------------------- moving on

    /// @inheritdoc IDisputeJury
    function advance(uint256 disputeId) external {
        Dispute storage open = _openDispute(disputeId);
        if (open.phase == Phase.Response) {
            _requireOver(disputeId, open.phaseEndsAt, open.countered);
            _startPhase(disputeId, open, Phase.Evidence, EVIDENCE_PERIOD);
        } else if (open.phase == Phase.Evidence) {
            _askForLot(disputeId, open);
        } else if (open.phase == Phase.Commit) {
            Round storage voting = _rounds[disputeId][open.round];
            _requireOver(disputeId, open.phaseEndsAt, voting.committed == voting.seats);
            _startPhase(disputeId, open, Phase.Reveal, REVEAL_PERIOD);
        } else if (open.phase == Phase.Reveal) {
            Round storage voted = _rounds[disputeId][open.round];
            _requireOver(disputeId, open.phaseEndsAt, _opened(voted) == voted.committed);
            _rule(disputeId, open, voted);
        } else {
            revert Errors.DisputePhaseIs(disputeId, uint8(open.phase), uint8(Phase.Reveal));
        }
    }

    /// @inheritdoc IDisputeJury
    function draw(uint256 disputeId) external returns (bool drawn) {
        Dispute storage open = _inPhase(disputeId, Phase.Evidence);
        uint256 drawBlock = open.drawBlock;
        if (drawBlock == 0) revert Errors.DrawNotRequested(disputeId);
        _requireNotOver(disputeId, open.phaseEndsAt + DRAW_LIMIT);
        if (block.number <= drawBlock) revert Errors.DrawTooEarly(disputeId, drawBlock, block.number);
        bytes32 blockHash = blockhash(drawBlock);
        if (blockHash == 0) {
            _chooseBlock(open);
            return false;
        }
        _seatJury(disputeId, open, keccak256(abi.encode(blockHash, disputeId, open.round)));
        _startPhase(disputeId, open, Phase.Commit, COMMIT_PERIOD);
        return true;
    }

    // -------------------------------------------------------------------- voting

    /// @inheritdoc IDisputeJury
    function commitVote(uint256 disputeId, bytes32 commitment) external {
        (Dispute storage open, Seat storage seat) = _callersSeat(disputeId, Phase.Commit);
        if (seat.commitment != 0) revert Errors.AlreadyCommitted(disputeId, open.round, msg.sender);
        if (commitment == 0) revert Errors.CommitmentEmpty();
        seat.commitment = commitment;
        ++_rounds[disputeId][open.round].committed;
        emit VoteCommitted(disputeId, open.round, msg.sender, commitment);
    }

    /// @inheritdoc IDisputeJury
    function revealVote(uint256 disputeId, Choice choice, bytes32 salt, string calldata justificationURI) external {
        (Dispute storage open, Seat storage seat) = _callersSeat(disputeId, Phase.Reveal);
        uint8 round = open.round;
        if (seat.commitment == 0 || seat.opened) revert Errors.NothingToReveal(disputeId, round, msg.sender);
        bytes32 seen = commitmentOf(disputeId, round, msg.sender, choice, salt);
        if (seen != seat.commitment) revert Errors.CommitmentMismatch(seen, seat.commitment);
        Bounds.text(justificationURI);
        (seat.opened, seat.choice) = (true, choice);
        Round storage voted = _rounds[disputeId][round];
        if (choice == Choice.Claimant) ++voted.votesClaimant;
        else if (choice == Choice.Respondent) ++voted.votesRespondent;
        else ++voted.votesRefuse;
        emit VoteRevealed(disputeId, round, msg.sender, uint8(choice), justificationURI);
    }

    // --------------------------------------------------------------------- views

    /// @inheritdoc IDisputeJury
    function dispute(uint256 disputeId) external view returns (Dispute memory) {
        return _disputes[disputeId];
    }

    /// @inheritdoc IDisputeJury
    function roundOf(uint256 disputeId, uint8 round) external view returns (Round memory) {
        return _rounds[disputeId][round];
    }

    /// @inheritdoc IDisputeJury
    function jurorsOf(uint256 disputeId, uint8 round) external view returns (address[] memory) {
        return _jurors[disputeId][round];
    }

    /// @notice What a juror commits to. It names chain, contract, dispute, round and juror, so that a commitment copied
    /// from elsewhere or from somebody else can never be opened.
    /// @param disputeId The dispute.
    /// @param round The round.
    /// @param juror The juror.
    /// @param choice The choice.
    /// @param salt A secret of 32 random bytes.
    function commitmentOf(uint256 disputeId, uint8 round, address juror, Choice choice, bytes32 salt)
        public
        view
        returns (bytes32)
    {
        return keccak256(abi.encode(block.chainid, address(this), disputeId, round, juror, choice, salt));
    }

    // ------------------------------------------------------ internals: the lot

    /// @dev The evidence is in: chooses the block of the lot, once. A second choice would let somebody who dislikes the
    /// hash seen try again; `draw` chooses anew only when the hash is out of everybody's reach. After the limit the
    /// round ends without a jury.
    function _askForLot(uint256 disputeId, Dispute storage open) private {
        uint64 limit = open.phaseEndsAt + DRAW_LIMIT;
        if (block.timestamp > limit) {
            _rule(disputeId, open, _rounds[disputeId][open.round]);
            return;
        }
        _requireOver(disputeId, open.drawBlock == 0 ? open.phaseEndsAt : limit, false);
        _chooseBlock(open);
    }

    /// @dev The pool's size is kept with the block: whoever joins once the hash is known stands behind it, out of reach
    /// of this lot, and does not change what the others' places are. Leaving can still void one's own place.
    function _chooseBlock(Dispute storage open) private {
        open.drawBlock = uint64(block.number) + 1;
        open.poolSize = uint32(jurorCount()); // 250 million BTRST are 250,000 stakes at most
    }

    function _seatJury(uint256 disputeId, Dispute storage open, bytes32 seed) private {
        uint8 round = open.round;
        address[] memory jury = _pickJury(disputeId, open, seed);
        _rounds[disputeId][round].seats = uint8(jury.length);
        _jurors[disputeId][round] = jury;
        for (uint256 index = 0; index < jury.length; ++index) {
            Seat storage seat = _seats[disputeId][jury[index]];
            (seat.taken, seat.round) = (true, round);
            _lockSeat(jury[index]);
            emit JurorDrawn(disputeId, round, jury[index]);
        }
    }

    /// @dev Deals places of the pool until enough of their holders may judge. Nobody is seated before all are found:
    /// seating changes the pool.
    function _pickJury(uint256 disputeId, Dispute storage open, bytes32 seed)
        private
        view
        returns (address[] memory jury)
    {
        jury = new address[](open.round == 0 ? FIRST_SEATS : APPEAL_SEATS);
        address[6] memory biased = _biased(open);
        address talent = open.respondentIsTalent ? open.respondent : open.claimant;
        uint256 probes = open.poolSize < MAX_PROBES ? open.poolSize : MAX_PROBES;
        Shuffle.Deck memory places = Shuffle.deck(seed, open.poolSize, probes);
        uint256 found = 0;
        while (places.dealt < probes && found < jury.length) {
            address drawn = _jurorAt(Shuffle.deal(places));
            if (drawn == address(0) || _seats[disputeId][drawn].taken || _isAmong(drawn, biased)) continue;
            if (screening.hasScreened(talent, drawn)) continue;
            jury[found++] = drawn;
        }
        if (found < jury.length) revert Errors.TooFewJurors(jury.length, found);
    }

    /// @dev The parties and whoever referred them, in either role and even if that was revoked; zeros for nobody.
    function _biased(Dispute storage open) private view returns (address[6] memory biased) {
        (biased[0], biased[1]) = (open.claimant, open.respondent);
        for (uint256 party = 0; party < 2; ++party) {
            (biased[2 + party],,) = referrals.referralOf(biased[party], IReferralRewards.Kind.Client);
            (biased[4 + party],,) = referrals.referralOf(biased[party], IReferralRewards.Kind.Talent);
        }
    }

    function _isAmong(address account, address[6] memory some) private pure returns (bool) {
        for (uint256 index = 0; index < some.length; ++index) if (some[index] == account) return true;
        return false;
    }

    // -------------------------------------------------- internals: the ruling

    /// @dev Decides a round. Only the first ruling of a jury that sat can be appealed against; otherwise the time to
    /// appeal is over as it begins, and the ruling can be carried out at once.
    function _rule(uint256 disputeId, Dispute storage open, Round storage voted) private {
        voted.ruled = true;
        if (_hasQuorum(voted)) voted.ruling = _winner(voted);
        emit RoundRuled(
            disputeId,
            open.round,
            uint8(voted.ruling),
            voted.votesClaimant,
            voted.votesRespondent,
            voted.votesRefuse,
            voted.seats - _opened(voted)
        );
        bool appealable = open.round == 0 && voted.seats != 0;
        open.phase = Phase.Appeal;
        open.phaseEndsAt = appealable ? uint64(block.timestamp) + APPEAL_PERIOD : uint64(block.timestamp) - 1;
        emit PhaseStarted(disputeId, open.round, uint8(Phase.Appeal), open.phaseEndsAt);
    }

    /// @dev Whether a majority of the seats opened a vote; a round without a jury has none.
    function _hasQuorum(Round storage voted) internal view returns (bool) {
        return 2 * _opened(voted) > voted.seats;
    }

    /// @dev The choice with more votes than each other one; Refuse when there is none.
    function _winner(Round storage voted) private view returns (Choice) {
        (uint8 claimant, uint8 respondent) = (voted.votesClaimant, voted.votesRespondent);
        if (claimant > respondent && claimant > voted.votesRefuse) return Choice.Claimant;
        if (respondent > claimant && respondent > voted.votesRefuse) return Choice.Respondent;
        return Choice.Refuse;
    }

    function _opened(Round storage voted) private view returns (uint8) {
        return voted.votesClaimant + voted.votesRespondent + voted.votesRefuse;
    }

    // ------------------------------------------------------- internals: phases

    function _startPhase(uint256 disputeId, Dispute storage open, Phase phase, uint64 period) internal {
        open.phase = phase;
        open.phaseEndsAt = uint64(block.timestamp) + period;
        emit PhaseStarted(disputeId, open.round, uint8(phase), open.phaseEndsAt);
    }

    function _openDispute(uint256 disputeId) internal view returns (Dispute storage found) {
        found = _disputes[disputeId];
        if (found.status == Status.None) revert Errors.DisputeUnknown(disputeId);
        if (found.status != Status.Open) revert Errors.DisputeNotOpen(disputeId);
    }

    function _inPhase(uint256 disputeId, Phase needed) internal view returns (Dispute storage found) {
        found = _openDispute(disputeId);
        if (found.phase != needed) {
            revert Errors.DisputePhaseIs(disputeId, uint8(found.phase), uint8(needed));
        }
    }

    /// @dev The caller's seat in the round that is voting, within the phase needed.
    function _callersSeat(uint256 disputeId, Phase needed)
        private
        view
        returns (Dispute storage open, Seat storage seat)
    {
        open = _inPhase(disputeId, needed);
        _requireNotOver(disputeId, open.phaseEndsAt);
        seat = _seats[disputeId][msg.sender];
        if (!seat.taken || seat.round != open.round) {
            revert Errors.NotJuror(disputeId, open.round, msg.sender);
        }
    }

    function _requireOver(uint256 disputeId, uint64 endsAt, bool early) internal view {
        if (!early && block.timestamp <= endsAt) revert Errors.PhaseNotOver(disputeId, endsAt, block.timestamp);
    }

    function _requireNotOver(uint256 disputeId, uint64 endsAt) internal view {
        if (block.timestamp > endsAt) revert Errors.PhaseIsOver(disputeId, endsAt, block.timestamp);
    }
}
