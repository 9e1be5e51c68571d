// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {ReentrancyGuard} from "@openzeppelin/contracts/utils/ReentrancyGuard.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {DisputeJury} from "../contracts/DisputeJury.sol";
import {ReferralRewards} from "../contracts/ReferralRewards.sol";
import {TalentScreening} from "../contracts/TalentScreening.sol";
import {IReferralRewards} from "../contracts/interfaces/IReferralRewards.sol";
import {HostileToken} from "./support/HostileToken.sol";
import {Network} from "./support/Network.sol";
import {vm} from "./support/Vm.sol";

/// @notice Rewards and stakes in a token that turned hostile: nobody gains by it, and what is owed stays owed.
contract HostileRewardsTest is Network {
    uint256 private constant REWARD = 40e18;
    HostileToken private token;
    ReferralRewards private book;
    TalentScreening private office;
    DisputeJury private court;

    function setUp() public override {
        super.setUp();
        token = new HostileToken();
        book = new ReferralRewards(address(this), token, 365 days, 0.4e18, 0.25e18);
        office = new TalentScreening(address(this), config, token, 1, 1, REWARD);
        court = new DisputeJury(address(this), token, referrals, screening);
        earnReferral();
        earnReport();
        token.mint(stranger, 3_000e18);
        vm.startPrank(stranger);
        token.approve(address(court), type(uint256).max);
        court.setStake(2_000e18);
        vm.stopPrank();
    }

    /// @dev The referrer has 40 tokens to claim, and the pool holds twice that.
    function earnReferral() private {
        book.grantRole(book.ESCROW_ROLE(), address(this));
        vm.prank(client);
        book.registerReferral(referrer, IReferralRewards.Kind.Client);
        book.accrue(1, client, talent, 100e6);
        token.mint(address(book), 2 * REWARD);
    }

    /// @dev The screener has 40 tokens to claim, and the pool holds twice that.
    function earnReport() private {
        office.grantRole(office.SCREENER_ROLE(), screener);
        vm.prank(talent);
        uint256 applicationId = office.applyAsTalent(1, "");
        vm.startPrank(screener);
        office.claimScreening(applicationId);
        office.submitScreening(applicationId, true, "data:,report");
        vm.stopPrank();
        token.mint(address(office), 2 * REWARD);
    }

    function test_a_false_answer_leaves_rewards_and_stakes_where_they_are() external {
        token.answerFalse(true);
        bytes memory refusal =
            abi.encodeWithSelector(SafeERC20.SafeERC20FailedOperation.selector, address(token));
        vm.prank(referrer);
        vm.expectRevert(refusal);
        book.claimReferralRewards(referrer);
        vm.prank(screener);
        vm.expectRevert(refusal);
        office.claimScreeningRewards(screener);
        vm.startPrank(stranger);
        vm.expectRevert(refusal);
        court.setStake(0);
        vm.expectRevert(refusal);
        court.setStake(2_500e18);
        vm.stopPrank();
        eq(book.claimable(referrer), REWARD, "referral");
        eq(office.claimable(screener), REWARD, "report");
        eq(court.jurorOf(stranger).stake, 2_000e18, "stake");
    }

    function test_a_blocked_account_has_its_rewards_sent_elsewhere() external {
        token.block_(referrer, true);
        token.block_(screener, true);
        vm.startPrank(referrer);
        vm.expectRevert(abi.encodeWithSelector(HostileToken.Blocked.selector, referrer));
        book.claimReferralRewards(referrer);
        book.claimReferralRewards(client);
        vm.stopPrank();
        vm.startPrank(screener);
        vm.expectRevert(abi.encodeWithSelector(HostileToken.Blocked.selector, screener));
        office.claimScreeningRewards(screener);
        office.claimScreeningRewards(talent);
        vm.stopPrank();
        eq(token.balanceOf(client), REWARD, "referral");
        eq(token.balanceOf(talent), REWARD, "report");
    }

    function test_rewards_are_not_claimed_again_while_they_are_paid() external {
        token.callDuringTransfer(address(book), abi.encodeCall(book.claimReferralRewards, (stranger)));
        vm.prank(referrer);
        book.claimReferralRewards(referrer);
        refusedByGuard();
        token.callDuringTransfer(address(office), abi.encodeCall(office.claimScreeningRewards, (stranger)));
        vm.prank(screener);
        office.claimScreeningRewards(screener);
        refusedByGuard();
        token.callDuringTransfer(address(court), abi.encodeCall(court.setStake, (0)));
        vm.prank(stranger);
        court.setStake(1_000e18);
        refusedByGuard();
    }

    function test_who_looks_while_a_reward_is_paid_sees_it_gone() external {
        token.callDuringTransfer(address(book), abi.encodeCall(book.claimable, (referrer)));
        vm.prank(referrer);
        book.claimReferralRewards(referrer);
        eq(abi.decode(token.callbackResult(), (uint256)), 0, "referral");
        token.callDuringTransfer(address(office), abi.encodeCall(office.claimable, (screener)));
        vm.prank(screener);
        office.claimScreeningRewards(screener);
        eq(abi.decode(token.callbackResult(), (uint256)), 0, "report");
        token.callDuringTransfer(address(court), abi.encodeCall(court.totalStaked, ()));
        vm.prank(stranger);
        court.setStake(1_000e18);
        eq(abi.decode(token.callbackResult(), (uint256)), 1_000e18, "stake");
    }

    function test_a_token_that_keeps_a_part_pays_no_more_than_was_earned() external {
        token.chargeFee(100);
        vm.prank(referrer);
        book.claimReferralRewards(referrer);
        vm.prank(screener);
        office.claimScreeningRewards(screener);
        eq(token.balanceOf(address(book)), REWARD, "referral pool");
        eq(token.balanceOf(address(office)), REWARD, "report pool");
        eq(book.totalClaimable() + office.totalClaimable(), 0, "nothing is owed any more");
    }

    function refusedByGuard() private view {
        yes(!token.callbackSucceeded(), "refused");
        eq(
            uint256(uint32(bytes4(token.callbackResult()))),
            uint256(uint32(ReentrancyGuard.ReentrancyGuardReentrantCall.selector)),
            "by the guard"
        );
    }
}
