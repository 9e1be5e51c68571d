// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IDisputeJury} from "../contracts/interfaces/IDisputeJury.sol";
import {IReferralRewards} from "../contracts/interfaces/IReferralRewards.sol";
import {ITalentScreening} from "../contracts/interfaces/ITalentScreening.sol";
import {DisputeJury} from "../contracts/DisputeJury.sol";
import {Errors} from "../contracts/libraries/Errors.sol";
import {Shuffle} from "../contracts/libraries/Shuffle.sol";
import {ArbitrableStub} from "./support/ArbitrableStub.sol";
import {JuryCourt} from "./support/JuryCourt.sol";
import {ScreeningStub} from "./support/ScreeningStub.sol";
import {vm} from "./support/Vm.sol";

/// @notice From the answer to the jury's seats: evidence, the lot in two steps, and who can be drawn.
contract DisputeJuryLotTest is JuryCourt {
    // ----------------------------------------------------------------- evidence

    function test_the_evidence_begins_in_the_first_second_after_the_time_to_answer() external {
        uint256 disputeId = openByClient();
        uint64 respondBy = jury.dispute(disputeId).respondBy;
        eq(respondBy, block.timestamp + 10 days, "ten days to answer");
        phaseIs(disputeId, IDisputeJury.Phase.Response, respondBy);
        notOver(disputeId, respondBy, respondBy - 1);
        notOver(disputeId, respondBy, respondBy);
        vm.warp(respondBy + 1);
        vm.prank(stranger);
        vm.expectEmit(true, true, true, true, address(jury));
        emit IDisputeJury.PhaseStarted(disputeId, 0, 1, respondBy + 1 + 4 days);
        jury.advance(disputeId);
        phaseIs(disputeId, IDisputeJury.Phase.Evidence, respondBy + 1 + 4 days);
    }

    function test_the_evidence_begins_at_once_after_a_counterclaim() external {
        uint256 disputeId = openByClient();
        vm.prank(talent);
        jury.fileCounterclaim(disputeId, 8_000, "");
        jury.advance(disputeId);
        phaseIs(disputeId, IDisputeJury.Phase.Evidence, block.timestamp + 4 days);
        vm.prank(talent);
        vm.expectRevert(abi.encodeWithSelector(Errors.AlreadyCountered.selector, disputeId, 8_000));
        jury.fileCounterclaim(disputeId, 9_000, "");
    }

    function test_no_counterclaim_comes_once_the_evidence_began() external {
        uint256 disputeId = toEvidence();
        uint64 respondBy = jury.dispute(disputeId).respondBy;
        vm.prank(talent);
        vm.expectRevert(
            abi.encodeWithSelector(Errors.ResponseTooLate.selector, disputeId, respondBy, block.timestamp)
        );
        jury.fileCounterclaim(disputeId, 8_000, "");
    }

    function test_both_parties_hand_in_evidence_while_no_jury_votes() external {
        enlist(3);
        uint256 disputeId = openByClient();
        handIn(disputeId);
        moveOn(disputeId);
        handIn(disputeId);
        moveOn(disputeId);
        handIn(disputeId);
        seatJury(disputeId);
        handInRefused(disputeId, IDisputeJury.Phase.Commit);
        commitAll(disputeId, "CCC");
        handInRefused(disputeId, IDisputeJury.Phase.Reveal);
        moveOn(disputeId);
        handIn(disputeId);
    }

    function test_evidence_is_at_most_8_kib() external {
        uint256 disputeId = openByClient();
        vm.startPrank(talent);
        vm.expectRevert(abi.encodeWithSelector(Errors.TextTooLong.selector, 8_193, 8_192));
        jury.submitEvidence(disputeId, string(new bytes(8_193)));
        jury.submitEvidence(disputeId, string(new bytes(8_192)));
        vm.stopPrank();
    }

    // ------------------------------------------------------------ asking for a lot

    function test_the_lot_is_asked_for_in_the_first_second_after_the_evidence() external {
        enlist(3);
        uint256 disputeId = toEvidence();
        uint64 endsAt = jury.dispute(disputeId).phaseEndsAt;
        notOver(disputeId, endsAt, endsAt - 1);
        notOver(disputeId, endsAt, endsAt);
        vm.warp(endsAt + 1);
        vm.roll(500);
        vm.prank(stranger);
        jury.advance(disputeId);
        eq(jury.dispute(disputeId).drawBlock, 501, "the next block decides");
        eq(jury.dispute(disputeId).poolSize, 3, "the pool as it is now");
        phaseIs(disputeId, IDisputeJury.Phase.Evidence, endsAt);
    }

    function test_a_lot_is_not_asked_for_twice_so_nobody_gets_another_hash() external {
        enlist(3);
        uint256 disputeId = toLot();
        uint64 limit = jury.dispute(disputeId).phaseEndsAt + 14 days;
        vm.roll(block.number + 2);
        notOver(disputeId, limit, block.timestamp);
        vm.roll(block.number + 300);
        notOver(disputeId, limit, limit);
    }

    // ----------------------------------------------------------- drawing a jury

    function test_the_jury_is_drawn_after_the_block_asked_for() external {
        enlist(3);
        uint256 disputeId = toEvidence();
        vm.expectRevert(abi.encodeWithSelector(Errors.DrawNotRequested.selector, disputeId));
        jury.draw(disputeId);
        moveOn(disputeId);
        uint256 drawBlock = jury.dispute(disputeId).drawBlock;
        tooEarly(disputeId, drawBlock, drawBlock - 1);
        tooEarly(disputeId, drawBlock, drawBlock);
        vm.roll(drawBlock + 1);
        yes(jury.draw(disputeId), "drawn");
    }

    function test_a_draw_seats_three_locks_their_stakes_and_starts_the_vote() external {
        enlist(3);
        uint256 disputeId = toLot();
        vm.roll(block.number + 2);
        for (uint256 seat = 0; seat < 3; ++seat) {
            vm.expectEmit(true, true, false, false, address(jury));
            emit IDisputeJury.JurorDrawn(disputeId, 0, address(0));
        }
        vm.expectEmit(true, true, true, true, address(jury));
        emit IDisputeJury.PhaseStarted(disputeId, 0, 2, uint64(block.timestamp + 4 days));
        vm.prank(stranger);
        yes(jury.draw(disputeId), "drawn");
        phaseIs(disputeId, IDisputeJury.Phase.Commit, block.timestamp + 4 days);
        eq(jury.roundOf(disputeId, 0).seats, 3, "seats");
        eq(jury.jurorsOf(disputeId, 0).length, 3, "jurors");
        eq(jury.jurorsOf(disputeId, 1).length, 0, "no second jury");
        for (uint256 number = 1; number <= 3; ++number) eq(lockedOf(jurorNamed(number)), 1_000e18, "locked");
    }

    function test_the_hash_is_good_for_256_blocks_and_then_another_is_asked_for() external {
        enlist(3);
        uint256 disputeId = toLot();
        uint256 drawBlock = jury.dispute(disputeId).drawBlock;
        stake(jurorNamed(4), STAKE);
        vm.roll(drawBlock + 257);
        yes(!jury.draw(disputeId), "asks anew");
        eq(jury.dispute(disputeId).drawBlock, drawBlock + 258, "the next block decides");
        eq(jury.dispute(disputeId).poolSize, 4, "the pool as it is now");
        eq(jury.jurorsOf(disputeId, 0).length, 0, "nobody sits");
        phaseIs(disputeId, IDisputeJury.Phase.Evidence, jury.dispute(disputeId).phaseEndsAt);
        tooEarly(disputeId, drawBlock + 258, drawBlock + 258);
        vm.roll(drawBlock + 258 + 256);
        yes(jury.draw(disputeId), "drawn with the oldest hash in reach");
    }

    function test_a_jury_is_drawn_until_the_last_second_of_the_limit() external {
        enlist(3);
        uint256 disputeId = toLot();
        uint64 limit = jury.dispute(disputeId).phaseEndsAt + 14 days;
        vm.roll(block.number + 2);
        vm.warp(limit + 1);
        vm.expectRevert(abi.encodeWithSelector(Errors.PhaseIsOver.selector, disputeId, limit, limit + 1));
        jury.draw(disputeId);
        vm.warp(limit);
        yes(jury.draw(disputeId), "drawn");
    }

    function test_only_disputes_in_evidence_draw() external {
        enlist(3);
        vm.expectRevert(abi.encodeWithSelector(Errors.DisputeUnknown.selector, 9));
        jury.draw(9);
        vm.expectRevert(abi.encodeWithSelector(Errors.DisputeUnknown.selector, 9));
        jury.advance(9);
        uint256 disputeId = openByClient();
        vm.expectRevert(abi.encodeWithSelector(Errors.DisputePhaseIs.selector, disputeId, 0, 1));
        jury.draw(disputeId);
        disputeId = toCommit();
        vm.expectRevert(abi.encodeWithSelector(Errors.DisputePhaseIs.selector, disputeId, 2, 1));
        jury.draw(disputeId);
        vm.prank(talent);
        jury.acceptClaim(disputeId);
        vm.expectRevert(abi.encodeWithSelector(Errors.DisputeNotOpen.selector, disputeId));
        jury.draw(disputeId);
        vm.expectRevert(abi.encodeWithSelector(Errors.DisputeNotOpen.selector, disputeId));
        jury.advance(disputeId);
    }

    // -------------------------------------------------------------- who is drawn

    function test_too_few_jurors_are_reported_and_can_still_come() external {
        enlist(2);
        uint256 disputeId = toLot();
        vm.roll(block.number + 2);
        tooFew(disputeId, 3, 2);
        stake(jurorNamed(3), STAKE);
        tooFew(disputeId, 3, 2);
        vm.roll(block.number + 256);
        yes(!jury.draw(disputeId), "the third is in the next lot");
        seatJury(disputeId);
    }

    function test_parties_do_not_sit() external {
        enlist(2);
        stake(client, STAKE);
        stake(talent, STAKE);
        uint256 disputeId = toLot();
        vm.roll(block.number + 2);
        tooFew(disputeId, 3, 2);
    }

    function test_referrers_of_either_party_in_either_role_do_not_sit() external {
        refer(client, IReferralRewards.Kind.Client, 3);
        refer(client, IReferralRewards.Kind.Talent, 4);
        refer(talent, IReferralRewards.Kind.Client, 5);
        refer(talent, IReferralRewards.Kind.Talent, 6);
        vm.prank(governor);
        referrals.revokeReferral(client, IReferralRewards.Kind.Client, "");
        enlist(6);
        uint256 disputeId = toLot();
        vm.roll(block.number + 2);
        tooFew(disputeId, 3, 2);
    }

    function test_the_talents_screener_does_not_sit_whoever_claims() external {
        enlist(2);
        stake(screener, STAKE);
        uint256 disputeId = toLot();
        vm.roll(block.number + 2);
        tooFew(disputeId, 3, 2);

        (uint256 invoiceId,) = verified(AMOUNT, 0);
        disputeId = dispute(talent, invoiceId, 10_000);
        moveOn(disputeId);
        moveOn(disputeId);
        vm.roll(block.number + 2);
        tooFew(disputeId, 3, 2);
    }

    function test_a_screener_of_the_client_may_sit() external {
        approveTalent(client);
        ArbitrableStub stub = new ArbitrableStub(jury);
        jury.grantRole(jury.ESCROW_ROLE(), address(stub));
        enlist(2);
        stake(screener, STAKE);
        uint256 disputeId = stub.open(client, stranger, true, 1);
        moveOn(disputeId);
        moveOn(disputeId);
        seatJury(disputeId);
    }

    function test_nobody_sits_in_both_juries_of_a_dispute() external {
        enlist(9);
        uint256 disputeId = toAppeal("CCC");
        appealBy(client, disputeId);
        moveOn(disputeId);
        vm.roll(block.number + 2);
        tooFew(disputeId, 7, 6);
        stake(jurorNamed(10), STAKE);
        vm.roll(block.number + 256);
        yes(!jury.draw(disputeId), "asks anew");
        seatJury(disputeId);
        for (uint256 number = 1; number <= 10; ++number) eq(lockedOf(jurorNamed(number)), 1_000e18, "one seat each");
    }

    function test_one_account_may_sit_in_two_disputes() external {
        enlist(3);
        toCommit();
        toCommit();
        eq(lockedOf(jurorNamed(2)), 2_000e18, "two seats");
    }

    function test_whoever_joins_after_the_lot_was_asked_for_is_not_in_it() external {
        enlist(3);
        uint256 disputeId = toLot();
        for (uint256 number = 4; number <= 40; ++number) stake(jurorNamed(number), STAKE);
        seatJury(disputeId);
        for (uint256 number = 1; number <= 3; ++number) eq(lockedOf(jurorNamed(number)), 1_000e18, "drawn");
    }

    function test_the_hash_the_dispute_and_the_round_decide_whatever_happens_to_the_pool_behind() external {
        enlist(30);
        uint256 disputeId = toLot();
        uint256 drawBlock = jury.dispute(disputeId).drawBlock;
        bytes32 seed = keccak256(abi.encode(blockhashOf(drawBlock), disputeId, uint8(0)));
        Shuffle.Deck memory places = Shuffle.deck(seed, 30, 3);
        for (uint256 number = 31; number <= 35; ++number) stake(jurorNamed(number), STAKE);
        jury.draw(disputeId);
        address[] memory seated = jury.jurorsOf(disputeId, 0);
        for (uint256 seat = 0; seat < 3; ++seat) eq(seated[seat], jurorNamed(1 + Shuffle.deal(places)), "by the hash");
    }

    function test_a_place_left_after_the_lot_was_asked_for_is_void() external {
        enlist(4);
        uint256 disputeId = toLot();
        vm.prank(jurorNamed(4));
        jury.setStake(0);
        seatJury(disputeId);
        vm.prank(talent);
        jury.acceptClaim(disputeId);

        disputeId = toLot();
        vm.prank(jurorNamed(1));
        jury.setStake(0);
        vm.roll(block.number + 2);
        tooFew(disputeId, 3, 2);
    }

    // ---------------------------------------------------------- bounds of the lot

    function test_a_pool_of_64_is_looked_through_to_the_last() external {
        (ArbitrableStub stub, ScreeningStub picky) = stubs();
        enlist(64);
        for (uint256 number = 62; number <= 64; ++number) picky.except(jurorNamed(number));
        for (uint256 count = 0; count < 64; ++count) {
            uint256 disputeId = stub.open(client, talent, true, 1);
            moveOn(disputeId);
            moveOn(disputeId);
            seatJury(disputeId);
            vm.prank(talent);
            jury.acceptClaim(disputeId);
        }
    }

    function test_a_lot_gives_up_after_64_places_within_three_million_gas() external {
        (ArbitrableStub stub,) = stubs();
        enlist(100);
        uint256 disputeId = stub.open(client, talent, true, 1);
        moveOn(disputeId);
        moveOn(disputeId);
        vm.roll(block.number + 2);
        coolDown();
        uint256 gasBefore = gasleft();
        tooFew(disputeId, 3, 0);
        atLeast(3_000_000, gasBefore - gasleft(), "gas of the longest search");
    }

    function test_a_jury_of_seven_is_drawn_within_two_million_gas() external {
        enlist(200);
        uint256 disputeId = toAppeal("CCC");
        appealBy(client, disputeId);
        moveOn(disputeId);
        vm.roll(block.number + 2);
        coolDown();
        uint256 gasBefore = gasleft();
        jury.draw(disputeId);
        atLeast(2_000_000, gasBefore - gasleft(), "gas of the draw");
        eq(jury.roundOf(disputeId, 1).seats, 7, "seats");
    }

    // -------------------------------------------------------------------- helpers

    /// @dev Puts a jury around a screening that knows nobody without a conflict, and an escrow without money.
    function stubs() private returns (ArbitrableStub stub, ScreeningStub picky) {
        picky = new ScreeningStub();
        jury = new DisputeJury(address(this), btrst, referrals, ITalentScreening(address(picky)));
        stub = new ArbitrableStub(jury);
        jury.grantRole(jury.ESCROW_ROLE(), address(stub));
    }

    function blockhashOf(uint256 number) private returns (bytes32) {
        vm.roll(number + 1);
        return blockhash(number);
    }

    function refer(address referred, IReferralRewards.Kind kind, uint256 number) private {
        vm.prank(referred);
        referrals.registerReferral(jurorNamed(number), kind);
    }

    function handIn(uint256 disputeId) private {
        vm.prank(client);
        jury.submitEvidence(disputeId, "data:,mine");
        vm.prank(talent);
        vm.expectEmit(true, true, true, true, address(jury));
        emit IDisputeJury.Evidence(disputeId, talent, "data:,mine too");
        jury.submitEvidence(disputeId, "data:,mine too");
    }

    function handInRefused(uint256 disputeId, IDisputeJury.Phase seen) private {
        vm.prank(client);
        vm.expectRevert(abi.encodeWithSelector(Errors.DisputePhaseIs.selector, disputeId, uint8(seen), 1));
        jury.submitEvidence(disputeId, "data:,late");
    }

    function notOver(uint256 disputeId, uint64 endsAt, uint256 at) private {
        vm.warp(at);
        vm.expectRevert(abi.encodeWithSelector(Errors.PhaseNotOver.selector, disputeId, endsAt, at));
        jury.advance(disputeId);
    }

    function tooEarly(uint256 disputeId, uint256 drawBlock, uint256 at) private {
        vm.roll(at);
        vm.expectRevert(abi.encodeWithSelector(Errors.DrawTooEarly.selector, disputeId, drawBlock, at));
        jury.draw(disputeId);
    }

    function tooFew(uint256 disputeId, uint256 needed, uint256 found) private {
        vm.expectRevert(abi.encodeWithSelector(Errors.TooFewJurors.selector, needed, found));
        jury.draw(disputeId);
    }
}
