// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {Pausable} from "@openzeppelin/contracts/utils/Pausable.sol";
import {ReentrancyGuard} from "@openzeppelin/contracts/utils/ReentrancyGuard.sol";
import {DisputeJury} from "../contracts/DisputeJury.sol";
import {IDisputeJury} from "../contracts/interfaces/IDisputeJury.sol";
import {Errors} from "../contracts/libraries/Errors.sol";
import {HostileToken} from "./support/HostileToken.sol";
import {JuryCourt} from "./support/JuryCourt.sol";
import {vm} from "./support/Vm.sol";

/// @notice What jurors put down, take out, and may be drawn with.
contract DisputeJuryStakesTest is JuryCourt {
    address private juror = jurorNamed(1);
    uint256 private constant MIN = 1_000e18;

    function test_the_published_numbers_are_the_constants() external view {
        eq(jury.MIN_STAKE(), 1_000e18, "least stake");
        eq(jury.APPEAL_BOND(), 500e18, "bond");
        eq(jury.ABSENT_PENALTY(), 200e18, "absent");
        eq(jury.INCOHERENT_PENALTY(), 100e18, "incoherent");
        eq(jury.JUROR_FEE(), 50e18, "fee");
        eq(jury.FIRST_SEATS(), 3, "first seats");
        eq(jury.APPEAL_SEATS(), 7, "appeal seats");
        eq(jury.MAX_PROBES(), 64, "probes");
        eq(jury.MAX_DURATION(), 65 days, "longest dispute");
        eq(address(jury.btrst()), address(btrst), "btrst");
        eq(address(jury.referrals()), address(referrals), "referrals");
        eq(address(jury.screening()), address(screening), "screening");
    }

    // ------------------------------------------------------------------- stakes

    function test_a_first_stake_takes_the_tokens_and_joins_the_pool() external {
        giveBtrst(juror, MIN);
        vm.prank(juror);
        vm.expectEmit(true, true, true, true, address(jury));
        emit IDisputeJury.JurorStakeChanged(juror, 0, MIN);
        jury.setStake(MIN);
        eq(stakeOf(juror), MIN, "stake");
        eq(lockedOf(juror), 0, "locked");
        eq(jury.totalStaked(), MIN, "total");
        eq(jury.jurorCount(), 1, "pool");
        eq(btrst.balanceOf(juror), 0, "taken from the juror");
        eq(btrst.balanceOf(address(jury)), MIN, "held");
    }

    function test_a_stake_is_at_least_the_minimum() external {
        giveBtrst(juror, MIN);
        vm.startPrank(juror);
        vm.expectRevert(abi.encodeWithSelector(Errors.StakeTooLow.selector, MIN - 1, MIN));
        jury.setStake(MIN - 1);
        vm.expectRevert(abi.encodeWithSelector(Errors.StakeTooLow.selector, 1, MIN));
        jury.setStake(1);
        vm.stopPrank();
    }

    function test_the_same_stake_again_is_refused() external {
        vm.prank(stranger);
        vm.expectRevert(Errors.Unchanged.selector);
        jury.setStake(0);
        stake(juror, MIN);
        vm.prank(juror);
        vm.expectRevert(Errors.Unchanged.selector);
        jury.setStake(MIN);
    }

    function test_a_stake_above_every_amount_is_refused_before_the_token_is_asked() external {
        uint256 most = type(uint96).max;
        vm.startPrank(juror);
        vm.expectRevert(abi.encodeWithSelector(Errors.AmountTooLarge.selector, most + 1, most));
        jury.setStake(most + 1);
        vm.expectPartialRevert(IERC20Errors.ERC20InsufficientAllowance.selector);
        jury.setStake(most);
        vm.stopPrank();
    }

    function test_raising_takes_only_the_difference() external {
        stake(juror, MIN);
        giveBtrst(juror, 500e18);
        vm.prank(juror);
        vm.expectEmit(true, true, true, true, address(jury));
        emit IDisputeJury.JurorStakeChanged(juror, MIN, 1_400e18);
        jury.setStake(1_400e18);
        eq(btrst.balanceOf(juror), 100e18, "left");
        eq(jury.totalStaked(), 1_400e18, "total");
        eq(jury.jurorCount(), 1, "still once in the pool");
    }

    function test_lowering_gives_the_difference_back() external {
        stake(juror, STAKE);
        vm.startPrank(juror);
        jury.setStake(MIN);
        eq(btrst.balanceOf(juror), STAKE - MIN, "back");
        eq(jury.jurorCount(), 1, "still in the pool");
        vm.expectEmit(true, true, true, true, address(jury));
        emit IDisputeJury.JurorStakeChanged(juror, MIN, 0);
        jury.setStake(0);
        vm.stopPrank();
        eq(btrst.balanceOf(juror), STAKE, "all back");
        eq(jury.totalStaked(), 0, "total");
        eq(jury.jurorCount(), 0, "left the pool");
    }

    function test_whoever_leaves_makes_room_for_the_last_and_can_come_back() external {
        enlist(4);
        unstake(jurorNamed(2));
        unstake(jurorNamed(4));
        eq(jury.jurorCount(), 2, "two left");
        stake(jurorNamed(2), MIN);
        unstake(jurorNamed(1));
        unstake(jurorNamed(3));
        unstake(jurorNamed(2));
        eq(jury.jurorCount(), 0, "nobody");
        eq(btrst.balanceOf(address(jury)), 0, "nothing held");
    }

    function test_what_a_seat_holds_stays_in_and_all_above_it_comes_out() external {
        enlist(3);
        uint256 disputeId = toCommit();
        address seated = jury.jurorsOf(disputeId, 0)[0];
        vm.startPrank(seated);
        vm.expectRevert(abi.encodeWithSelector(Errors.StakeTooLow.selector, 0, MIN));
        jury.setStake(0);
        vm.expectRevert(abi.encodeWithSelector(Errors.StakeTooLow.selector, MIN - 1, MIN));
        jury.setStake(MIN - 1);
        jury.setStake(MIN);
        vm.stopPrank();
        eq(stakeOf(seated), MIN, "stake");
        eq(lockedOf(seated), MIN, "locked");
    }

    function test_two_seats_hold_twice_as_much() external {
        enlist(3);
        toCommit();
        toCommit();
        vm.startPrank(juror);
        vm.expectRevert(abi.encodeWithSelector(Errors.StakeTooLow.selector, 2_000e18 - 1, 2_000e18));
        jury.setStake(2_000e18 - 1);
        jury.setStake(2_000e18);
        vm.stopPrank();
        eq(lockedOf(juror), 2_000e18, "locked");
    }

    function test_only_whoever_has_enough_free_stake_is_in_the_pool() external {
        for (uint256 number = 1; number <= 3; ++number) stake(jurorNamed(number), 2_000e18 - 1);
        uint256 disputeId = toCommit();
        eq(jury.jurorCount(), 0, "a wei too little for a second seat");
        giveBtrst(juror, 1);
        vm.prank(juror);
        jury.setStake(2_000e18);
        eq(jury.jurorCount(), 1, "enough for a second seat");
        vm.prank(talent);
        jury.acceptClaim(disputeId);
        eq(jury.jurorCount(), 3, "free again");
    }

    function test_a_stake_worn_down_by_penalties_is_topped_up_or_taken_out() external {
        for (uint256 number = 1; number <= 3; ++number) stake(jurorNamed(number), MIN);
        executeAfterAppeal(toAppeal("---"));
        endedWith(juror, 800e18);
        eq(jury.jurorCount(), 0, "too little to be drawn");
        vm.startPrank(juror);
        vm.expectRevert(abi.encodeWithSelector(Errors.StakeTooLow.selector, 900e18, MIN));
        jury.setStake(900e18);
        jury.setStake(0);
        vm.stopPrank();
        eq(btrst.balanceOf(juror), 800e18, "out");
        giveBtrst(jurorNamed(2), 200e18);
        vm.prank(jurorNamed(2));
        jury.setStake(MIN);
        eq(jury.jurorCount(), 1, "in the pool again");
    }

    // -------------------------------------------------------------------- pause

    function test_a_pause_stops_raising_a_stake_and_nothing_else() external {
        enlist(10);
        giveBtrst(juror, 1e18);
        vm.prank(guardian);
        jury.pause();
        vm.startPrank(juror);
        vm.expectRevert(Pausable.EnforcedPause.selector);
        jury.setStake(STAKE + 1);
        jury.setStake(STAKE - 1);
        vm.stopPrank();
        uint256 disputeId = toSecondRuling("CCR", "CCCCCCC");
        jury.execute(disputeId);
        disputeId = openByClient();
        vm.prank(talent);
        jury.acceptClaim(disputeId);
        vm.prank(governor);
        jury.unpause();
        giveBtrst(jurorNamed(50), STAKE);
        vm.prank(jurorNamed(50));
        jury.setStake(STAKE);
    }

    // ------------------------------------------------------------ hostile tokens

    function test_a_token_that_keeps_a_part_of_a_stake_is_refused() external {
        (DisputeJury other, HostileToken token) = juryOfHostileToken();
        token.chargeFee(100);
        vm.prank(juror);
        vm.expectRevert(abi.encodeWithSelector(Errors.TransferMismatch.selector, MIN, 990e18));
        other.setStake(MIN);
    }

    function test_the_door_for_stakes_is_shut_while_one_moves() external {
        (DisputeJury other, HostileToken token) = juryOfHostileToken();
        token.callDuringTransfer(address(other), abi.encodeCall(other.setStake, (MIN)));
        vm.startPrank(juror);
        other.setStake(MIN);
        reentryRefused(token);
        token.callDuringTransfer(address(other), abi.encodeCall(other.setStake, (MIN)));
        other.setStake(0);
        reentryRefused(token);
        vm.stopPrank();
        eq(token.balanceOf(juror), STAKE, "all back");
    }

    function test_a_look_while_a_stake_leaves_already_sees_it_gone() external {
        (DisputeJury other, HostileToken token) = juryOfHostileToken();
        vm.startPrank(juror);
        other.setStake(MIN);
        token.callDuringTransfer(address(other), abi.encodeCall(other.totalStaked, ()));
        other.setStake(0);
        vm.stopPrank();
        yes(token.callbackSucceeded(), "views stay open");
        eq(abi.decode(token.callbackResult(), (uint256)), 0, "and show the new total");
    }

    function juryOfHostileToken() private returns (DisputeJury other, HostileToken token) {
        token = new HostileToken();
        other = new DisputeJury(address(this), IERC20(address(token)), referrals, screening);
        token.mint(juror, STAKE);
        vm.prank(juror);
        token.approve(address(other), type(uint256).max);
    }

    function reentryRefused(HostileToken token) private view {
        yes(!token.callbackSucceeded(), "the callback is refused");
        eq(
            uint256(uint32(bytes4(token.callbackResult()))),
            uint256(uint32(ReentrancyGuard.ReentrancyGuardReentrantCall.selector)),
            "because of the guard"
        );
    }

    function unstake(address account) private {
        vm.prank(account);
        jury.setStake(0);
    }
}
