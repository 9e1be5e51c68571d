// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {ReentrancyGuard} from "@openzeppelin/contracts/utils/ReentrancyGuard.sol";
import {IArbitrable} from "../contracts/interfaces/IArbitrable.sol";
import {IDisputeJury} from "../contracts/interfaces/IDisputeJury.sol";
import {IInvoiceEscrow} from "../contracts/interfaces/IInvoiceEscrow.sol";
import {Errors} from "../contracts/libraries/Errors.sol";
import {ArbitrableStub} from "./support/ArbitrableStub.sol";
import {JuryCourt} from "./support/JuryCourt.sol";
import {vm} from "./support/Vm.sol";

/// @notice From the first ruling to the end: the appeal, the execution with its rewards and penalties, and settlements
/// on the way.
contract DisputeJuryEndTest is JuryCourt {
    uint256 private constant BOND = 500e18;

    function setUp() public override {
        super.setUp();
        enlist(10);
    }

    // ---------------------------------------------------------------------- appeal

    function test_a_party_appeals_with_a_bond_and_the_evidence_opens_again() external {
        uint256 disputeId = toAppeal("CCR");
        giveBtrst(talent, BOND);
        uint256 held = btrst.balanceOf(address(jury));
        vm.prank(talent);
        vm.expectEmit(true, true, true, true, address(jury));
        emit IDisputeJury.DisputeAppealed(disputeId, 1, talent, BOND);
        vm.expectEmit(true, true, true, true, address(jury));
        emit IDisputeJury.PhaseStarted(disputeId, 1, 1, uint64(block.timestamp + 4 days));
        jury.appeal(disputeId);
        eq(btrst.balanceOf(talent), 0, "taken");
        eq(btrst.balanceOf(address(jury)), held + BOND, "held");
        eq(jury.totalBonds(), BOND, "bonds");
        IDisputeJury.Dispute memory seen = jury.dispute(disputeId);
        eq(seen.appellant, talent, "appellant");
        eq(seen.round, 1, "round");
        eq(seen.drawBlock, 0, "no lot yet");
        phaseIs(disputeId, IDisputeJury.Phase.Evidence, block.timestamp + 4 days);
        vm.expectRevert(abi.encodeWithSelector(Errors.DrawNotRequested.selector, disputeId));
        jury.draw(disputeId);
    }

    function test_only_parties_appeal_and_only_with_the_bond() external {
        uint256 disputeId = toAppeal("CCR");
        vm.prank(stranger);
        vm.expectRevert(abi.encodeWithSelector(Errors.NotParty.selector, stranger, talent));
        jury.appeal(disputeId);
        vm.startPrank(client);
        vm.expectRevert(
            abi.encodeWithSelector(IERC20Errors.ERC20InsufficientAllowance.selector, address(jury), 0, BOND)
        );
        jury.appeal(disputeId);
        btrst.approve(address(jury), BOND);
        vm.expectRevert(abi.encodeWithSelector(IERC20Errors.ERC20InsufficientBalance.selector, client, 0, BOND));
        jury.appeal(disputeId);
        vm.stopPrank();
    }

    function test_an_appeal_comes_at_the_last_second_but_not_after_it() external {
        uint256 disputeId = toAppeal("CCR");
        uint64 endsAt = jury.dispute(disputeId).phaseEndsAt;
        giveBtrst(client, BOND);
        vm.startPrank(client);
        vm.warp(endsAt + 1);
        vm.expectRevert(abi.encodeWithSelector(Errors.PhaseIsOver.selector, disputeId, endsAt, endsAt + 1));
        jury.appeal(disputeId);
        vm.warp(endsAt);
        jury.appeal(disputeId);
        vm.stopPrank();
    }

    function test_there_is_one_appeal_by_one_party() external {
        uint256 disputeId = toAppeal("CCR");
        appealBy(client, disputeId);
        giveBtrst(talent, BOND);
        vm.prank(talent);
        vm.expectRevert(abi.encodeWithSelector(Errors.AppealOver.selector, disputeId, 1));
        jury.appeal(disputeId);
        moveOn(disputeId);
        seatJury(disputeId);
        voteAll(disputeId, "RRRRRRR");
        vm.prank(talent);
        vm.expectRevert(abi.encodeWithSelector(Errors.AppealOver.selector, disputeId, 1));
        jury.appeal(disputeId);
    }

    function test_before_a_ruling_and_after_the_end_there_is_nothing_to_appeal() external {
        uint256 disputeId = toCommit();
        vm.startPrank(client);
        vm.expectRevert(abi.encodeWithSelector(Errors.DisputePhaseIs.selector, disputeId, 2, 4));
        jury.appeal(disputeId);
        vm.expectRevert(abi.encodeWithSelector(Errors.DisputeUnknown.selector, 9));
        jury.appeal(9);
        vm.stopPrank();
        voteAll(disputeId, "CCC");
        executeAfterAppeal(disputeId);
        vm.prank(client);
        vm.expectRevert(abi.encodeWithSelector(Errors.DisputeNotOpen.selector, disputeId));
        jury.appeal(disputeId);
    }

    function test_a_ruling_without_a_jury_has_no_appeal() external {
        uint256 disputeId = toEvidence();
        uint64 limit = jury.dispute(disputeId).phaseEndsAt + 14 days;
        vm.warp(limit + 1);
        jury.advance(disputeId);
        vm.prank(client);
        vm.expectRevert(abi.encodeWithSelector(Errors.PhaseIsOver.selector, disputeId, limit, limit + 1));
        jury.appeal(disputeId);
        jury.execute(disputeId);
    }

    // -------------------------------------------------------------------- execution

    function test_a_ruling_is_executed_by_anybody_in_the_first_second_after_the_time_to_appeal() external {
        uint256 disputeId = toAppeal("CCC");
        uint64 endsAt = jury.dispute(disputeId).phaseEndsAt;
        uint256 invoiceId = jury.dispute(disputeId).invoiceId;
        for (uint64 at = endsAt - 1; at <= endsAt; ++at) {
            vm.warp(at);
            vm.expectRevert(abi.encodeWithSelector(Errors.PhaseNotOver.selector, disputeId, endsAt, at));
            jury.execute(disputeId);
        }
        vm.warp(endsAt + 1);
        vm.prank(stranger);
        vm.expectEmit(true, true, true, true, address(jury));
        emit IDisputeJury.PhaseStarted(disputeId, 0, 5, endsAt + 1);
        vm.expectEmit(true, true, true, true, address(jury));
        emit IDisputeJury.RulingExecuted(disputeId, invoiceId, 1, CLAIMED);
        vm.expectEmit(true, true, true, true, address(escrow));
        emit IInvoiceEscrow.InvoicePaid(invoiceId, 1, talent, client, 4_000e6, 400e6, 3);
        jury.execute(disputeId);
        eq(uint256(jury.dispute(disputeId).status), uint256(IDisputeJury.Status.Executed), "status");
        phaseIs(disputeId, IDisputeJury.Phase.Executed, endsAt + 1);
    }

    function test_a_dispute_is_executed_once_and_never_settled_after() external {
        uint256 disputeId = toAppeal("CCC");
        executeAfterAppeal(disputeId);
        bytes memory refusal = abi.encodeWithSelector(Errors.DisputeNotOpen.selector, disputeId);
        vm.expectRevert(refusal);
        jury.execute(disputeId);
        vm.prank(talent);
        vm.expectRevert(refusal);
        jury.acceptClaim(disputeId);
        vm.prank(client);
        vm.expectRevert(refusal);
        jury.acceptCounterclaim(disputeId);
    }

    function test_only_a_ruled_dispute_is_executed() external {
        uint256 disputeId = toReveal("CCC");
        vm.expectRevert(abi.encodeWithSelector(Errors.DisputePhaseIs.selector, disputeId, 3, 4));
        jury.execute(disputeId);
        vm.expectRevert(abi.encodeWithSelector(Errors.DisputeUnknown.selector, 9));
        jury.execute(9);
        vm.prank(talent);
        jury.acceptClaim(disputeId);
        vm.expectRevert(abi.encodeWithSelector(Errors.DisputeNotOpen.selector, disputeId));
        jury.execute(disputeId);
    }

    function test_a_second_ruling_is_executed_at_once() external {
        uint256 disputeId = toSecondRuling("CCR", "RRRRRRR");
        jury.execute(disputeId);
        eq(usdc.balanceOf(talent), AMOUNT, "the talent's default is the whole");
    }

    function test_each_ruling_pays_the_share_it_names() external {
        executeAfterAppeal(toAppeal("CCC"));
        eq(usdc.balanceOf(talent), 4_000e6, "claimed");
        executeAfterAppeal(toAppeal("RRR"));
        eq(usdc.balanceOf(talent), 14_000e6, "the respondent's default");
        executeAfterAppeal(toAppeal("FFF"));
        eq(usdc.balanceOf(talent), 24_000e6, "refused: the respondent's default");
        uint256 disputeId = openByClient();
        vm.prank(talent);
        jury.fileCounterclaim(disputeId, 7_500, "");
        jury.advance(disputeId);
        moveOn(disputeId);
        seatJury(disputeId);
        voteAll(disputeId, "RRR");
        executeAfterAppeal(disputeId);
        eq(usdc.balanceOf(talent), 31_500e6, "countered");
    }

    function test_a_refused_claim_of_the_talent_pays_nothing() external {
        (uint256 invoiceId,) = verified(AMOUNT, AMOUNT + FEE);
        uint256 disputeId = dispute(talent, invoiceId, 10_000);
        moveOn(disputeId);
        moveOn(disputeId);
        seatJury(disputeId);
        voteAll(disputeId, "FFF");
        executeAfterAppeal(disputeId);
        statusIs(invoiceId, IInvoiceEscrow.InvoiceStatus.Resolved);
        eq(usdc.balanceOf(talent), 0, "nothing");
    }

    // ------------------------------------------------------------ rewards, one round

    function test_whoever_votes_against_the_ruling_pays_whoever_votes_for_it() external {
        uint256 disputeId = toAppeal("CRC");
        address[] memory jurors = jury.jurorsOf(disputeId, 0);
        waitOut(disputeId);
        expectSettled(disputeId, 0, jurors[0], 50e18, 0, true);
        expectSettled(disputeId, 0, jurors[1], 0, 100e18, false);
        expectSettled(disputeId, 0, jurors[2], 50e18, 0, true);
        jury.execute(disputeId);
        firstEndsWith(disputeId, [uint256(3_050e18), 2_900e18, 3_050e18]);
        eq(jury.totalStaked(), 10 * STAKE, "nothing lost");
    }

    function test_whoever_does_not_open_a_vote_pays_twice_as_much() external {
        uint256 disputeId = toAppeal("C-C");
        executeAfterAppeal(disputeId);
        firstEndsWith(disputeId, [uint256(3_100e18), 2_800e18, 3_100e18]);
        disputeId = toAppeal("cRR");
        uint256[3] memory expected = [stakeIn(disputeId, 0) - 200e18, 0, 0];
        (expected[1], expected[2]) = (stakeIn(disputeId, 1) + 100e18, stakeIn(disputeId, 2) + 100e18);
        executeAfterAppeal(disputeId);
        firstEndsWith(disputeId, expected);
    }

    function test_a_vote_for_the_ruling_earns_a_fee_while_there_is_spare_btrst() external {
        btrst.transfer(address(jury), 200e18);
        uint256 disputeId = toAppeal("CCC");
        executeAfterAppeal(disputeId);
        firstEndsWith(disputeId, [uint256(3_050e18), 3_050e18, 3_050e18]);
        eq(spare(), 50e18, "left for the next");
    }

    function test_fees_stop_where_the_spare_btrst_ends_and_the_rest_stays_spare() external {
        btrst.transfer(address(jury), 100e18);
        uint256 disputeId = toAppeal("RRR");
        executeAfterAppeal(disputeId);
        uint256 third = uint256(100e18) / 3;
        firstEndsWith(disputeId, [STAKE + third, STAKE + third, STAKE + third]);
        eq(spare(), 1, "what does not divide");
    }

    function test_fees_never_come_from_stakes_or_bonds() external {
        uint256 other = toAppeal("CCR");
        appealBy(client, other);
        uint256 disputeId = toAppeal("CCC");
        executeAfterAppeal(disputeId);
        eq(spare(), 0, "nothing spare");
        eq(jury.totalStaked(), 10 * STAKE, "stakes as before");
        stakesCovered();
    }

    function test_after_a_tie_nobody_voted_against_the_ruling() external {
        uint256 disputeId = toAppeal("CRF");
        executeAfterAppeal(disputeId);
        firstEndsWith(disputeId, [STAKE, STAKE, STAKE]);
        disputeId = toAppeal("CR-");
        address[] memory jurors = jury.jurorsOf(disputeId, 0);
        executeAfterAppeal(disputeId);
        eq(stakeOf(jurors[0]) + stakeOf(jurors[1]) + stakeOf(jurors[2]), 3 * STAKE - 200e18, "only absence costs");
        eq(spare(), 200e18, "no taker");
    }

    function test_without_a_quorum_only_absence_costs() external {
        uint256 disputeId = toAppeal("C--");
        executeAfterAppeal(disputeId);
        firstEndsWith(disputeId, [STAKE, 2_800e18, 2_800e18]);
        eq(spare(), 400e18, "no taker");
    }

    function test_a_single_vote_to_refuse_is_for_the_ruling_that_follows_without_a_quorum() external {
        uint256 disputeId = toAppeal("F--");
        executeAfterAppeal(disputeId);
        firstEndsWith(disputeId, [uint256(3_400e18), 2_800e18, 2_800e18]);
    }

    function test_a_refusal_that_won_makes_the_others_pay() external {
        uint256 disputeId = toAppeal("FFC");
        executeAfterAppeal(disputeId);
        firstEndsWith(disputeId, [uint256(3_050e18), 3_050e18, 2_900e18]);
    }

    function test_without_a_jury_the_respondents_share_is_paid_and_nobody_pays() external {
        uint256 disputeId = toEvidence();
        vm.warp(jury.dispute(disputeId).phaseEndsAt + 14 days + 1);
        jury.advance(disputeId);
        jury.execute(disputeId);
        eq(usdc.balanceOf(talent), AMOUNT, "the respondent's default");
        eq(jury.totalStaked(), 10 * STAKE, "stakes as before");
    }

    // ----------------------------------------------------------- rewards, two rounds

    function test_an_appeal_that_changes_the_outcome_gets_the_bond_back() external {
        uint256 disputeId = toSecondRuling("CCR", "RRRRCC-");
        jury.execute(disputeId);
        eq(btrst.balanceOf(client), BOND, "the bond is back");
        firstEndsWith(disputeId, [uint256(2_900e18), 2_900e18, 3_120e18]);
        secondEndsWith(
            disputeId, [uint256(3_120e18), 3_120e18, 3_120e18, 3_120e18, 2_900e18, 2_900e18, 2_800e18]
        );
        booksClosed(0);
    }

    function test_an_appeal_that_confirms_the_outcome_loses_the_bond_to_the_jurors() external {
        uint256 disputeId = toSecondRuling("CCR", "CCCCRRR");
        jury.execute(disputeId);
        eq(btrst.balanceOf(client), 0, "the bond is lost");
        firstEndsWith(disputeId, [uint256(3_150e18), 3_150e18, 2_900e18]);
        secondEndsWith(
            disputeId, [uint256(3_150e18), 3_150e18, 3_150e18, 3_150e18, 2_900e18, 2_900e18, 2_900e18]
        );
        booksClosed(0);
    }

    function test_the_same_share_for_another_reason_is_the_same_outcome() external {
        uint256 disputeId = toSecondRuling("FFC", "RRRRRRR");
        jury.execute(disputeId);
        eq(btrst.balanceOf(client), 0, "the bond is lost");
        uint256 each = uint256(800e18) / 7;
        firstEndsWith(disputeId, [uint256(2_900e18), 2_900e18, 2_900e18]);
        eq(stakeIn(disputeId, 1, 6), STAKE + each, "shared among seven");
        booksClosed(800e18 - 7 * each);
    }

    function test_a_second_jury_without_a_quorum_leaves_the_first_ruling_and_the_bond() external {
        uint256 disputeId = toSecondRuling("CCR", "CCC--c-");
        rulingIs(disputeId, 1, IDisputeJury.Choice.Refuse);
        uint256 invoiceId = jury.dispute(disputeId).invoiceId;
        vm.expectEmit(true, true, true, true, address(jury));
        emit IDisputeJury.RulingExecuted(disputeId, invoiceId, 1, CLAIMED);
        jury.execute(disputeId);
        eq(btrst.balanceOf(client), BOND, "the bond is back");
        firstEndsWith(disputeId, [uint256(3_180e18), 3_180e18, 2_900e18]);
        secondEndsWith(
            disputeId, [uint256(3_180e18), 3_180e18, 3_180e18, 2_800e18, 2_800e18, 2_800e18, 2_800e18]
        );
        booksClosed(0);
    }

    function test_a_tie_of_the_second_jury_refuses_and_nobody_was_wrong() external {
        uint256 disputeId = toSecondRuling("CCR", "CCCRRR-");
        jury.execute(disputeId);
        eq(usdc.balanceOf(talent), AMOUNT, "the respondent's share");
        eq(btrst.balanceOf(client), BOND, "another outcome");
        firstEndsWith(disputeId, [STAKE, STAKE, STAKE]);
        secondEndsWith(disputeId, [STAKE, STAKE, STAKE, STAKE, STAKE, STAKE, 2_800e18]);
        booksClosed(200e18);
    }

    function test_an_appeal_without_a_jury_leaves_the_first_ruling_and_the_bond() external {
        uint256 disputeId = toAppeal("CCR");
        appealBy(talent, disputeId);
        uint64 limit = jury.dispute(disputeId).phaseEndsAt + 14 days;
        vm.warp(limit + 1);
        vm.expectEmit(true, true, true, true, address(jury));
        emit IDisputeJury.RoundRuled(disputeId, 1, 0, 0, 0, 0, 0);
        jury.advance(disputeId);
        jury.execute(disputeId);
        eq(usdc.balanceOf(talent), 4_000e6, "the first ruling");
        eq(btrst.balanceOf(talent), BOND, "the bond is back");
        firstEndsWith(disputeId, [uint256(3_050e18), 3_050e18, 2_900e18]);
    }

    function test_the_first_jurys_tie_may_be_overruled_or_confirmed() external {
        uint256 disputeId = toSecondRuling("CR-", "CCCCCCC");
        jury.execute(disputeId);
        eq(btrst.balanceOf(client), BOND, "overruled");
        booksClosed(stakesShort());
        uint256 other = toSecondRuling("CR-", "RRRRRRR");
        jury.execute(other);
        eq(btrst.balanceOf(client), BOND, "confirmed: only the first bond is back");
    }

    // ------------------------------------------------------------------- the bound

    /// @dev Everybody acts in the last second of every phase, and the next move comes a second later. That second is lost
    /// five times: to begin the evidence, and for each round's opening and ruling.
    function test_the_slowest_dispute_lasts_the_published_bound_and_a_second_for_each_move() external {
        uint256 disputeId = openByClient();
        uint256 openedAt = block.timestamp;
        moveOn(disputeId);
        for (uint8 round = 0; round < 2; ++round) {
            moveOn(disputeId);
            vm.warp(jury.dispute(disputeId).phaseEndsAt + 14 days);
            seatJury(disputeId);
            voteAll(disputeId, round == 0 ? "CCc" : "CCCCCCc");
            if (round != 0) continue;
            vm.warp(jury.dispute(disputeId).phaseEndsAt);
            appealBy(talent, disputeId);
        }
        jury.execute(disputeId);
        eq(block.timestamp - openedAt, jury.MAX_DURATION() + 5, "the bound and five late seconds");
    }

    // ---------------------------------------------------------- settling on the way

    function test_the_parties_may_settle_in_every_phase_and_the_jurors_go_home_unharmed() external {
        settle(toEvidence());
        settle(toLot());
        settle(toCommit());
        settle(toReveal("CC-"));
        settle(toAppeal("CC-"));
        eq(btrst.balanceOf(address(jury)), 10 * STAKE, "all there");
    }

    function test_settling_an_appeal_frees_both_juries_and_gives_the_bond_back() external {
        uint256 disputeId = toSecondCommit("CCR");
        vm.prank(client);
        vm.expectEmit(true, true, true, true, address(jury));
        emit IDisputeJury.DisputeSettled(disputeId, client, 10_000);
        jury.acceptCounterclaim(disputeId);
        eq(btrst.balanceOf(client), BOND, "the bond is back");
        for (uint256 number = 1; number <= 10; ++number) endedWith(jurorNamed(number), STAKE);
        eq(jury.jurorCount(), 10, "all can be drawn again");
        booksClosed(0);

        disputeId = toSecondRuling("CCR", "CCCCCCC");
        settle(disputeId);
        eq(btrst.balanceOf(client), 2 * BOND, "even after the second ruling");
        booksClosed(0);
    }

    function test_a_settled_dispute_takes_no_votes_and_no_moves() external {
        uint256 disputeId = toCommit();
        address juror = jury.jurorsOf(disputeId, 0)[0];
        settle(disputeId);
        bytes memory refusal = abi.encodeWithSelector(Errors.DisputeNotOpen.selector, disputeId);
        vm.prank(juror);
        vm.expectRevert(refusal);
        jury.commitVote(disputeId, "late");
        vm.prank(juror);
        vm.expectRevert(refusal);
        jury.revealVote(disputeId, IDisputeJury.Choice.Claimant, "", "");
        vm.prank(talent);
        vm.expectRevert(refusal);
        jury.fileCounterclaim(disputeId, 1, "");
    }

    // ------------------------------------------------------------------- reentrancy

    function test_an_escrow_that_calls_back_finds_the_dispute_closed_and_the_doors_shut() external {
        ArbitrableStub stub = new ArbitrableStub(jury);
        jury.grantRole(jury.ESCROW_ROLE(), address(stub));
        uint256 disputeId = stub.open(client, talent, true, CLAIMED);
        vm.warp(block.timestamp + 10 days + 1);
        jury.advance(disputeId);
        vm.warp(jury.dispute(disputeId).phaseEndsAt + 14 days + 1);
        jury.advance(disputeId);
        stub.callBack(abi.encodeCall(jury.execute, (disputeId)));
        jury.execute(disputeId);
        eq(stub.told(), 1, "told once");
        eq(stub.share(), 10_000, "the respondent's share");
        yes(stub.outcome() == IArbitrable.Outcome.Ruling, "by a ruling");
        yes(stub.statusSeen() == IDisputeJury.Status.Executed, "closed before the escrow was told");
        refusedByTheGuard(stub);

        disputeId = stub.open(client, talent, false, CLAIMED);
        stub.callBack(abi.encodeCall(jury.appeal, (disputeId)));
        vm.prank(client);
        jury.acceptCounterclaim(disputeId);
        refusedByTheGuard(stub);
        stub.callBack(abi.encodeCall(jury.acceptCounterclaim, (disputeId)));
        disputeId = stub.open(client, talent, false, CLAIMED);
        vm.prank(talent);
        jury.acceptClaim(disputeId);
        refusedByTheGuard(stub);
        stub.callBack(abi.encodeCall(jury.acceptClaim, (disputeId)));
        disputeId = stub.open(client, talent, false, CLAIMED);
        vm.prank(client);
        jury.acceptCounterclaim(disputeId);
        refusedByTheGuard(stub);
        yes(stub.outcome() == IArbitrable.Outcome.Settlement, "by a settlement");
        yes(stub.statusSeen() == IDisputeJury.Status.Settled, "closed before the escrow was told");
        eq(stub.told(), 4, "each told once");
    }

    // --------------------------------------------------------------- gas of the end

    function test_the_largest_execution_stays_within_two_million_gas() external {
        uint256 disputeId = toSecondRuling("CCR", "RRRRCC-");
        coolDown();
        uint256 gasBefore = gasleft();
        jury.execute(disputeId);
        atLeast(2_000_000, gasBefore - gasleft(), "gas of the execution");
    }

    // ---------------------------------------------------------------------- helpers

    function settle(uint256 disputeId) private {
        vm.prank(talent);
        jury.acceptClaim(disputeId);
        eq(uint256(jury.dispute(disputeId).status), uint256(IDisputeJury.Status.Settled), "settled");
        for (uint256 number = 1; number <= 10; ++number) endedWith(jurorNamed(number), STAKE);
    }

    function spare() private view returns (uint256) {
        return btrst.balanceOf(address(jury)) - jury.totalStaked() - jury.totalBonds();
    }

    /// @dev What of the stakes put down at first is in nobody's stake now.
    function stakesShort() private view returns (uint256) {
        return 10 * STAKE - jury.totalStaked();
    }

    function stakeIn(uint256 disputeId, uint256 seat) private view returns (uint256) {
        return stakeIn(disputeId, 0, seat);
    }

    function stakeIn(uint256 disputeId, uint8 round, uint256 seat) private view returns (uint256) {
        return stakeOf(jury.jurorsOf(disputeId, round)[seat]);
    }

    function firstEndsWith(uint256 disputeId, uint256[3] memory expected) private view {
        address[] memory jurors = jury.jurorsOf(disputeId, 0);
        for (uint256 seat = 0; seat < 3; ++seat) endedWith(jurors[seat], expected[seat]);
    }

    function secondEndsWith(uint256 disputeId, uint256[7] memory expected) private view {
        address[] memory jurors = jury.jurorsOf(disputeId, 1);
        for (uint256 seat = 0; seat < 7; ++seat) endedWith(jurors[seat], expected[seat]);
    }

    /// @dev All bonds are gone, and this much is spare.
    function booksClosed(uint256 expectedSpare) private view {
        eq(jury.totalBonds(), 0, "bonds");
        eq(spare(), expectedSpare, "spare");
    }

    function expectSettled(
        uint256 disputeId,
        uint8 round,
        address juror,
        uint256 reward,
        uint256 penalty,
        bool coherent
    ) private {
        vm.expectEmit(true, true, true, true, address(jury));
        emit IDisputeJury.JurorStakeChanged(juror, STAKE, STAKE + reward - penalty);
        vm.expectEmit(true, true, true, true, address(jury));
        emit IDisputeJury.JurorSettled(disputeId, round, juror, reward, penalty, coherent);
    }

    function refusedByTheGuard(ArbitrableStub stub) private view {
        yes(!stub.callbackSucceeded(), "the callback is refused");
        eq(
            uint256(uint32(bytes4(stub.callbackResult()))),
            uint256(uint32(ReentrancyGuard.ReentrancyGuardReentrantCall.selector)),
            "because of the guard"
        );
    }
}
