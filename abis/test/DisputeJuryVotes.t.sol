// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IDisputeJury} from "../contracts/interfaces/IDisputeJury.sol";
import {Errors} from "../contracts/libraries/Errors.sol";
import {JuryCourt} from "./support/JuryCourt.sol";
import {vm} from "./support/Vm.sol";

/// @notice From the seats to the ruling: secret votes, their opening, and what they add up to.
contract DisputeJuryVotesTest is JuryCourt {
    IDisputeJury.Choice private constant REFUSE = IDisputeJury.Choice.Refuse;
    IDisputeJury.Choice private constant CLAIMANT = IDisputeJury.Choice.Claimant;
    IDisputeJury.Choice private constant RESPONDENT = IDisputeJury.Choice.Respondent;

    function setUp() public override {
        super.setUp();
        enlist(12);
    }

    // ------------------------------------------------------------- committing votes

    function test_a_commitment_names_chain_jury_dispute_round_juror_choice_and_salt() external view {
        bytes32 expected =
            keccak256(abi.encode(block.chainid, address(jury), 5, 1, stranger, RESPONDENT, bytes32("salt")));
        yes(jury.commitmentOf(5, 1, stranger, RESPONDENT, "salt") == expected, "as published");
    }

    function test_a_juror_commits_once_and_not_nothing() external {
        uint256 disputeId = toCommit();
        address juror = jury.jurorsOf(disputeId, 0)[0];
        vm.startPrank(juror);
        vm.expectRevert(Errors.CommitmentEmpty.selector);
        jury.commitVote(disputeId, 0);
        vm.expectEmit(true, true, true, true, address(jury));
        emit IDisputeJury.VoteCommitted(disputeId, 0, juror, "secret");
        jury.commitVote(disputeId, "secret");
        vm.expectRevert(abi.encodeWithSelector(Errors.AlreadyCommitted.selector, disputeId, 0, juror));
        jury.commitVote(disputeId, "other");
        vm.stopPrank();
        eq(jury.roundOf(disputeId, 0).committed, 1, "committed");
    }

    function test_only_jurors_of_the_round_commit() external {
        uint256 disputeId = toSecondCommit("CCC");
        address before = jury.jurorsOf(disputeId, 0)[0];
        vm.prank(before);
        vm.expectRevert(abi.encodeWithSelector(Errors.NotJuror.selector, disputeId, 1, before));
        jury.commitVote(disputeId, "secret");
        vm.prank(client);
        vm.expectRevert(abi.encodeWithSelector(Errors.NotJuror.selector, disputeId, 1, client));
        jury.commitVote(disputeId, "secret");
    }

    function test_a_commitment_comes_at_the_last_second_but_not_after_it() external {
        uint256 disputeId = toCommit();
        address[] memory jurors = jury.jurorsOf(disputeId, 0);
        uint64 endsAt = jury.dispute(disputeId).phaseEndsAt;
        eq(endsAt, block.timestamp + 4 days, "four days");
        vm.warp(endsAt - 1);
        commit(disputeId, jurors[0], CLAIMANT);
        vm.warp(endsAt);
        commit(disputeId, jurors[1], CLAIMANT);
        vm.warp(endsAt + 1);
        vm.prank(jurors[2]);
        vm.expectRevert(abi.encodeWithSelector(Errors.PhaseIsOver.selector, disputeId, endsAt, endsAt + 1));
        jury.commitVote(disputeId, "late");
    }

    function test_votes_are_committed_in_the_commit_phase_only() external {
        uint256 disputeId = toLot();
        vm.startPrank(jurorNamed(1));
        vm.expectRevert(abi.encodeWithSelector(Errors.DisputePhaseIs.selector, disputeId, 1, 2));
        jury.commitVote(disputeId, "early");
        vm.expectRevert(abi.encodeWithSelector(Errors.DisputeUnknown.selector, 9));
        jury.commitVote(9, "nothing there");
        vm.stopPrank();
        disputeId = toReveal("CC-");
        address late = jury.jurorsOf(disputeId, 0)[2];
        vm.prank(late);
        vm.expectRevert(abi.encodeWithSelector(Errors.DisputePhaseIs.selector, disputeId, 3, 2));
        jury.commitVote(disputeId, "late");
    }

    function test_the_commit_phase_ends_with_its_time_or_with_the_last_vote() external {
        uint256 disputeId = toCommit();
        address[] memory jurors = jury.jurorsOf(disputeId, 0);
        uint64 endsAt = jury.dispute(disputeId).phaseEndsAt;
        commit(disputeId, jurors[0], CLAIMANT);
        commit(disputeId, jurors[1], CLAIMANT);
        notOver(disputeId, endsAt, endsAt);
        commit(disputeId, jurors[2], CLAIMANT);
        vm.expectEmit(true, true, true, true, address(jury));
        emit IDisputeJury.PhaseStarted(disputeId, 0, 3, endsAt + 3 days);
        jury.advance(disputeId);
        phaseIs(disputeId, IDisputeJury.Phase.Reveal, endsAt + 3 days);

        disputeId = toCommit();
        moveOn(disputeId);
        phaseIs(disputeId, IDisputeJury.Phase.Reveal, block.timestamp + 3 days);
    }

    // ------------------------------------------------------------ opening the votes

    function test_a_juror_opens_the_vote_with_its_reasons() external {
        uint256 disputeId = toReveal("RCF");
        address[] memory jurors = jury.jurorsOf(disputeId, 0);
        vm.expectEmit(true, true, true, true, address(jury));
        emit IDisputeJury.VoteRevealed(disputeId, 0, jurors[0], 2, "data:,because");
        reveal(disputeId, jurors[0], RESPONDENT);
        vm.expectEmit(true, true, true, true, address(jury));
        emit IDisputeJury.VoteRevealed(disputeId, 0, jurors[1], 1, "data:,because");
        reveal(disputeId, jurors[1], CLAIMANT);
        vm.expectEmit(true, true, true, true, address(jury));
        emit IDisputeJury.VoteRevealed(disputeId, 0, jurors[2], 0, "data:,because");
        reveal(disputeId, jurors[2], REFUSE);
        IDisputeJury.Round memory seen = jury.roundOf(disputeId, 0);
        eq(seen.votesRespondent, 1, "for the respondent");
        eq(seen.votesClaimant, 1, "for the claimant");
        eq(seen.votesRefuse, 1, "to refuse");
        yes(!seen.ruled, "not ruled yet");
    }

    function test_a_vote_opens_only_with_its_own_choice_and_salt() external {
        uint256 disputeId = toReveal("CCC");
        address juror = jury.jurorsOf(disputeId, 0)[0];
        bytes32 committed = jury.commitmentOf(disputeId, 0, juror, CLAIMANT, saltOf(juror));
        bytes32 otherChoice = jury.commitmentOf(disputeId, 0, juror, RESPONDENT, saltOf(juror));
        bytes32 otherSalt = jury.commitmentOf(disputeId, 0, juror, CLAIMANT, "other");
        bytes32 salt = saltOf(juror);
        vm.startPrank(juror);
        vm.expectRevert(abi.encodeWithSelector(Errors.CommitmentMismatch.selector, otherChoice, committed));
        jury.revealVote(disputeId, RESPONDENT, salt, "");
        vm.expectRevert(abi.encodeWithSelector(Errors.CommitmentMismatch.selector, otherSalt, committed));
        jury.revealVote(disputeId, CLAIMANT, "other", "");
        jury.revealVote(disputeId, CLAIMANT, salt, "");
        vm.stopPrank();
    }

    function test_a_copied_commitment_cannot_be_opened() external {
        uint256 disputeId = toCommit();
        address[] memory jurors = jury.jurorsOf(disputeId, 0);
        bytes32 original = jury.commitmentOf(disputeId, 0, jurors[0], CLAIMANT, "s");
        for (uint256 seat = 0; seat < 3; ++seat) {
            vm.prank(jurors[seat]);
            jury.commitVote(disputeId, original);
        }
        jury.advance(disputeId);
        vm.prank(jurors[0]);
        jury.revealVote(disputeId, CLAIMANT, "s", "");
        vm.prank(jurors[1]);
        vm.expectPartialRevert(Errors.CommitmentMismatch.selector);
        jury.revealVote(disputeId, CLAIMANT, "s", "");
    }

    function test_a_vote_opens_once_and_not_without_a_commitment() external {
        uint256 disputeId = toReveal("CC-");
        address[] memory jurors = jury.jurorsOf(disputeId, 0);
        reveal(disputeId, jurors[0], CLAIMANT);
        bytes32 salt = saltOf(jurors[0]);
        vm.prank(jurors[0]);
        vm.expectRevert(abi.encodeWithSelector(Errors.NothingToReveal.selector, disputeId, 0, jurors[0]));
        jury.revealVote(disputeId, CLAIMANT, salt, "");
        vm.prank(jurors[2]);
        vm.expectRevert(abi.encodeWithSelector(Errors.NothingToReveal.selector, disputeId, 0, jurors[2]));
        jury.revealVote(disputeId, CLAIMANT, "", "");
        vm.prank(stranger);
        vm.expectRevert(abi.encodeWithSelector(Errors.NotJuror.selector, disputeId, 0, stranger));
        jury.revealVote(disputeId, CLAIMANT, "", "");
        eq(jury.roundOf(disputeId, 0).votesClaimant, 1, "counted once");
    }

    function test_an_unknown_choice_is_refused() external {
        uint256 disputeId = toReveal("CCC");
        address juror = jury.jurorsOf(disputeId, 0)[0];
        bytes memory data = abi.encodeWithSelector(jury.revealVote.selector, disputeId, 3, bytes32(0), "");
        vm.prank(juror);
        (bool done,) = address(jury).call(data);
        yes(!done, "refused");
    }

    function test_reasons_are_at_most_8_kib_and_may_be_left_out() external {
        uint256 disputeId = toReveal("CCC");
        address[] memory jurors = jury.jurorsOf(disputeId, 0);
        bytes32 salt = saltOf(jurors[0]);
        vm.startPrank(jurors[0]);
        vm.expectRevert(abi.encodeWithSelector(Errors.TextTooLong.selector, 8_193, 8_192));
        jury.revealVote(disputeId, CLAIMANT, salt, string(new bytes(8_193)));
        jury.revealVote(disputeId, CLAIMANT, salt, string(new bytes(8_192)));
        vm.stopPrank();
        salt = saltOf(jurors[1]);
        vm.prank(jurors[1]);
        jury.revealVote(disputeId, CLAIMANT, salt, "");
    }

    function test_a_vote_is_opened_at_the_last_second_but_not_after_it() external {
        uint256 disputeId = toReveal("CCC");
        address[] memory jurors = jury.jurorsOf(disputeId, 0);
        uint64 endsAt = jury.dispute(disputeId).phaseEndsAt;
        eq(endsAt, block.timestamp + 3 days, "three days");
        vm.warp(endsAt - 1);
        reveal(disputeId, jurors[0], CLAIMANT);
        vm.warp(endsAt);
        reveal(disputeId, jurors[1], CLAIMANT);
        vm.warp(endsAt + 1);
        bytes32 salt = saltOf(jurors[2]);
        vm.prank(jurors[2]);
        vm.expectRevert(abi.encodeWithSelector(Errors.PhaseIsOver.selector, disputeId, endsAt, endsAt + 1));
        jury.revealVote(disputeId, CLAIMANT, salt, "");
    }

    function test_votes_are_opened_in_the_reveal_phase_only() external {
        uint256 disputeId = toCommit();
        address juror = jury.jurorsOf(disputeId, 0)[0];
        bytes32 salt = saltOf(juror);
        commit(disputeId, juror, CLAIMANT);
        vm.prank(juror);
        vm.expectRevert(abi.encodeWithSelector(Errors.DisputePhaseIs.selector, disputeId, 2, 3));
        jury.revealVote(disputeId, CLAIMANT, salt, "");
        moveOn(disputeId);
        moveOn(disputeId);
        vm.prank(juror);
        vm.expectRevert(abi.encodeWithSelector(Errors.DisputePhaseIs.selector, disputeId, 4, 3));
        jury.revealVote(disputeId, CLAIMANT, salt, "");
    }

    function test_a_vote_of_the_first_round_opens_nothing_in_the_second() external {
        uint256 disputeId = toAppeal("ccC");
        address late = jury.jurorsOf(disputeId, 0)[0];
        appealBy(client, disputeId);
        moveOn(disputeId);
        seatJury(disputeId);
        moveOn(disputeId);
        bytes32 salt = saltOf(late);
        vm.prank(late);
        vm.expectRevert(abi.encodeWithSelector(Errors.NotJuror.selector, disputeId, 1, late));
        jury.revealVote(disputeId, CLAIMANT, salt, "");
    }

    function test_the_reveal_phase_ends_with_its_time_or_when_all_who_voted_have_opened() external {
        uint256 disputeId = toReveal("CC-");
        address[] memory jurors = jury.jurorsOf(disputeId, 0);
        uint64 endsAt = jury.dispute(disputeId).phaseEndsAt;
        reveal(disputeId, jurors[0], CLAIMANT);
        notOver(disputeId, endsAt, endsAt - 1);
        notOver(disputeId, endsAt, endsAt);
        reveal(disputeId, jurors[1], CLAIMANT);
        jury.advance(disputeId);
        phaseIs(disputeId, IDisputeJury.Phase.Appeal, endsAt + 5 days);

        disputeId = toReveal("cC-");
        moveOn(disputeId);
        phaseIs(disputeId, IDisputeJury.Phase.Appeal, block.timestamp + 5 days);
    }

    function test_without_any_vote_there_is_nothing_to_wait_for() external {
        uint256 disputeId = toReveal("---");
        jury.advance(disputeId);
        phaseIs(disputeId, IDisputeJury.Phase.Appeal, block.timestamp + 5 days);
    }

    function test_nobody_moves_an_appeal_phase_on_but_by_executing() external {
        uint256 disputeId = toAppeal("CCC");
        waitOut(disputeId);
        vm.expectRevert(abi.encodeWithSelector(Errors.DisputePhaseIs.selector, disputeId, 4, 3));
        jury.advance(disputeId);
    }

    // ---------------------------------------------------------------------- rulings

    function test_the_first_jurys_votes_make_the_ruling() external {
        firstRules("CCC", CLAIMANT);
        firstRules("CCR", CLAIMANT);
        firstRules("FCC", CLAIMANT);
        firstRules("RRC", RESPONDENT);
        firstRules("RFR", RESPONDENT);
        firstRules("FFC", REFUSE);
        firstRules("FFF", REFUSE);
    }

    function test_a_tie_of_the_first_jury_refuses() external {
        firstRules("CRF", REFUSE);
        firstRules("CR-", REFUSE);
        firstRules("CF-", REFUSE);
        firstRules("cRF", REFUSE);
    }

    function test_the_first_jury_needs_two_opened_votes() external {
        firstRules("CC-", CLAIMANT);
        firstRules("RcR", RESPONDENT);
        firstRules("C--", REFUSE);
        firstRules("cCc", REFUSE);
        firstRules("R--", REFUSE);
        firstRules("---", REFUSE);
    }

    function test_the_second_jurys_votes_make_the_ruling() external {
        secondRules("RRRRCCC", RESPONDENT);
        secondRules("CCCRRFF", CLAIMANT);
        secondRules("RRRCCFF", RESPONDENT);
        secondRules("FFFRRCC", REFUSE);
        secondRules("CCCRRRF", REFUSE);
        secondRules("RRRFFFC", REFUSE);
        secondRules("CCCFFFR", REFUSE);
        secondRules("RRRR---", RESPONDENT);
        secondRules("CCC-c--", REFUSE);
    }

    function test_a_ruling_says_how_the_votes_fell() external {
        uint256 disputeId = toReveal("RC-");
        address[] memory jurors = jury.jurorsOf(disputeId, 0);
        reveal(disputeId, jurors[0], RESPONDENT);
        waitOut(disputeId);
        vm.expectEmit(true, true, true, true, address(jury));
        emit IDisputeJury.RoundRuled(disputeId, 0, 0, 0, 1, 0, 2);
        vm.expectEmit(true, true, true, true, address(jury));
        emit IDisputeJury.PhaseStarted(disputeId, 0, 4, uint64(block.timestamp + 5 days));
        jury.advance(disputeId);

        disputeId = toSecondCommit("CCR");
        commitAll(disputeId, "CCFFFR-");
        jurors = jury.jurorsOf(disputeId, 1);
        for (uint256 seat = 0; seat < 6; ++seat) reveal(disputeId, jurors[seat], choiceOf(bytes("CCFFFR")[seat]));
        vm.expectEmit(true, true, true, true, address(jury));
        emit IDisputeJury.RoundRuled(disputeId, 1, 0, 2, 1, 3, 1);
        vm.expectEmit(true, true, true, true, address(jury));
        emit IDisputeJury.PhaseStarted(disputeId, 1, 4, uint64(block.timestamp - 1));
        jury.advance(disputeId);
    }

    // ----------------------------------------------------------------- without a jury

    function test_without_a_jury_the_round_ends_in_the_first_second_after_the_limit() external {
        uint256 disputeId = toEvidence();
        uint64 limit = jury.dispute(disputeId).phaseEndsAt + 14 days;
        vm.warp(limit);
        jury.advance(disputeId);
        eq(jury.dispute(disputeId).drawBlock, block.number + 1, "a lot is still asked for");
        vm.warp(limit + 1);
        vm.expectEmit(true, true, true, true, address(jury));
        emit IDisputeJury.RoundRuled(disputeId, 0, 0, 0, 0, 0, 0);
        vm.expectEmit(true, true, true, true, address(jury));
        emit IDisputeJury.PhaseStarted(disputeId, 0, 4, limit);
        jury.advance(disputeId);
        rulingIs(disputeId, 0, REFUSE);
        phaseIs(disputeId, IDisputeJury.Phase.Appeal, limit);
    }

    function test_without_any_request_the_round_ends_after_the_limit_too() external {
        uint256 disputeId = toEvidence();
        vm.warp(jury.dispute(disputeId).phaseEndsAt + 14 days + 1);
        jury.advance(disputeId);
        eq(jury.dispute(disputeId).drawBlock, 0, "never asked for");
        rulingIs(disputeId, 0, REFUSE);
        jury.execute(disputeId);
    }

    // ---------------------------------------------------------------------- helpers

    function firstRules(string memory votes, IDisputeJury.Choice expected) private {
        rulingIs(toAppeal(votes), 0, expected);
        refill();
    }

    function secondRules(string memory votes, IDisputeJury.Choice expected) private {
        uint256 disputeId = toSecondRuling("CCR", votes);
        rulingIs(disputeId, 1, expected);
        jury.execute(disputeId);
        refill();
    }

    /// @dev Gives everybody room for another seat, whatever the last disputes hold or took.
    function refill() private {
        for (uint256 number = 1; number <= 12; ++number) {
            uint256 needed = lockedOf(jurorNamed(number)) + STAKE;
            giveBtrst(jurorNamed(number), needed);
            if (stakeOf(jurorNamed(number)) == needed) continue;
            vm.prank(jurorNamed(number));
            jury.setStake(needed);
        }
    }

    function notOver(uint256 disputeId, uint64 endsAt, uint256 at) private {
        vm.warp(at);
        vm.expectRevert(abi.encodeWithSelector(Errors.PhaseNotOver.selector, disputeId, endsAt, at));
        jury.advance(disputeId);
    }
}
