// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";
import {IReferralRewards} from "../contracts/interfaces/IReferralRewards.sol";
import {Errors} from "../contracts/libraries/Errors.sol";
import {Network} from "./support/Network.sol";
import {vm} from "./support/Vm.sol";

contract ReferralRewardsTest is Network {
    IReferralRewards.Kind private constant CLIENT = IReferralRewards.Kind.Client;
    IReferralRewards.Kind private constant TALENT = IReferralRewards.Kind.Talent;
    uint256 private constant AMOUNT = 10_000e6;
    uint256 private constant FEE = 1_000e6;
    /// @dev 1,000 dollars of fee at 0.4 BTRST each.
    uint256 private constant REWARD = 400e18;

    function register(address who, address by, IReferralRewards.Kind kind) private {
        vm.prank(who);
        referrals.registerReferral(by, kind);
    }

    function payOne() private returns (uint256 invoiceId) {
        (invoiceId,) = verified(AMOUNT, AMOUNT + FEE);
        approve(invoiceId);
    }

    // -------------------------------------------------------------- registering

    function test_a_registration_is_announced_with_its_end() external {
        vm.prank(client);
        vm.expectEmit(true, true, true, true, address(referrals));
        emit IReferralRewards.ReferralRegistered(client, referrer, 0, uint64(START + 365 days));
        referrals.registerReferral(referrer, CLIENT);
    }

    function test_nobody_refers_themselves_or_twice_or_by_nobody() external {
        vm.startPrank(client);
        vm.expectRevert(abi.encodeWithSelector(Errors.SelfReferral.selector, client));
        referrals.registerReferral(client, CLIENT);
        vm.expectRevert(Errors.ZeroAddress.selector);
        referrals.registerReferral(address(0), CLIENT);
        referrals.registerReferral(referrer, CLIENT);
        vm.expectRevert(abi.encodeWithSelector(Errors.AlreadyReferred.selector, client, referrer));
        referrals.registerReferral(stranger, CLIENT);
        referrals.registerReferral(stranger, TALENT);
        vm.stopPrank();
    }

    function test_circles_of_any_length_are_refused() external {
        register(address(2), address(1), CLIENT);
        register(address(3), address(2), CLIENT);
        vm.prank(address(1));
        vm.expectRevert(abi.encodeWithSelector(Errors.CircularReferral.selector, address(1), address(3)));
        referrals.registerReferral(address(3), CLIENT);
        vm.prank(address(1));
        vm.expectRevert(abi.encodeWithSelector(Errors.CircularReferral.selector, address(1), address(2)));
        referrals.registerReferral(address(2), TALENT);
    }

    function test_a_chain_longer_than_is_checked_is_refused() external {
        for (uint160 link = 2; link <= 65; ++link) register(address(link), address(link - 1), CLIENT);
        vm.prank(address(66));
        vm.expectRevert(abi.encodeWithSelector(Errors.ReferralChainTooLong.selector, address(65), 64));
        referrals.registerReferral(address(65), CLIENT);
    }

    function test_it_is_too_late_after_the_first_payment_of_the_kind() external {
        payOne();
        vm.startPrank(client);
        vm.expectRevert(abi.encodeWithSelector(Errors.ReferralTooLate.selector, client));
        referrals.registerReferral(referrer, CLIENT);
        referrals.registerReferral(referrer, TALENT);
        vm.stopPrank();
    }

    // ----------------------------------------------------------------- accruing

    function test_a_payment_accrues_for_both_kinds_by_their_rates() external {
        register(client, referrer, CLIENT);
        register(talent, referrer, TALENT);
        (uint256 invoiceId,) = verified(AMOUNT, AMOUNT + FEE);
        vm.prank(client);
        vm.expectEmit(true, true, true, true, address(referrals));
        emit IReferralRewards.ReferralRewardAccrued(invoiceId, referrer, client, 0, FEE, REWARD);
        vm.expectEmit(true, true, true, true, address(referrals));
        emit IReferralRewards.ReferralRewardAccrued(invoiceId, referrer, talent, 1, FEE, 250e18);
        escrow.approveInvoice(invoiceId);
        eq(referrals.claimable(referrer), REWARD + 250e18, "claimable");
    }

    function test_nothing_accrues_after_the_term_or_a_revocation() external {
        register(client, referrer, CLIENT);
        register(talent, referrer, TALENT);
        vm.prank(governor);
        referrals.revokeReferral(talent, TALENT, "fraud");
        vm.warp(START + 365 days + 1);
        payOne();
        eq(referrals.claimable(referrer), 0, "claimable");
    }

    function test_a_rate_of_zero_earns_nothing_and_a_refund_takes_nothing_back() external {
        register(client, referrer, CLIENT);
        vm.prank(governor);
        referrals.setReferralRate(CLIENT, 0);
        uint256 invoiceId = payOne();
        eq(referrals.claimable(referrer), 0, "claimable");
        vm.startPrank(talent);
        usdc.approve(address(escrow), AMOUNT);
        escrow.refundInvoice(invoiceId, AMOUNT);
        vm.stopPrank();
        eq(referrals.totalClaimable(), 0, "total");
    }

    function test_the_last_second_of_the_term_still_earns() external {
        register(client, referrer, CLIENT);
        (uint256 invoiceId,) = verified(AMOUNT, AMOUNT + FEE);
        vm.warp(START + 365 days);
        approve(invoiceId);
        eq(referrals.claimable(referrer), REWARD, "claimable");
    }

    function test_a_payment_does_not_need_the_referral_book() external {
        register(client, referrer, CLIENT);
        referrals.revokeRole(referrals.ESCROW_ROLE(), address(escrow));
        payOne();
        eq(usdc.balanceOf(talent), AMOUNT, "paid all the same");
        eq(referrals.claimable(referrer), 0, "nothing recorded");
    }

    function test_a_payer_cannot_starve_the_referral_book_of_gas() external {
        register(client, referrer, CLIENT);
        (uint256 invoiceId,) = verified(AMOUNT, AMOUNT + FEE);
        for (uint256 gas_ = 100_000; gas_ <= 700_000; gas_ += 12_500) {
            vm.prank(client);
            try escrow.approveInvoice{gas: gas_}(invoiceId) {
                eq(referrals.claimable(referrer), REWARD, "recorded with the payment");
                return;
            } catch {}
        }
        revert NotTrue("the payment went through in the end");
    }

    // ----------------------------------------------------------------- claiming

    function test_a_claim_empties_the_account() external {
        register(client, referrer, CLIENT);
        payOne();
        btrst.transfer(address(referrals), 1_000e18);
        vm.startPrank(referrer);
        vm.expectEmit(true, true, false, true, address(referrals));
        emit IReferralRewards.ReferralRewardClaimed(referrer, stranger, REWARD);
        referrals.claimReferralRewards(stranger);
        eq(btrst.balanceOf(stranger), REWARD, "paid out");
        vm.expectRevert(abi.encodeWithSelector(Errors.NothingOwed.selector, referrer));
        referrals.claimReferralRewards(stranger);
        vm.stopPrank();
    }

    function test_an_empty_pool_delays_the_claim_and_loses_nothing() external {
        register(client, referrer, CLIENT);
        payOne();
        vm.prank(referrer);
        vm.expectRevert(abi.encodeWithSelector(Errors.RewardPoolTooLow.selector, REWARD, 0));
        referrals.claimReferralRewards(referrer);
        btrst.transfer(address(referrals), REWARD);
        vm.prank(referrer);
        eq(referrals.claimReferralRewards(referrer), REWARD, "later in full");
    }

    // ---------------------------------------------------------------- reversing

    function test_refunds_take_back_the_same_parts() external {
        register(client, referrer, CLIENT);
        uint256 invoiceId = payOne();
        vm.startPrank(talent);
        usdc.approve(address(escrow), AMOUNT);
        vm.expectEmit(true, true, true, true, address(referrals));
        emit IReferralRewards.ReferralRewardReversed(invoiceId, referrer, client, 0, REWARD / 4);
        escrow.refundInvoice(invoiceId, AMOUNT / 4);
        escrow.refundInvoice(invoiceId, AMOUNT - AMOUNT / 4);
        vm.stopPrank();
        eq(referrals.claimable(referrer), 0, "all taken back");
        eq(referrals.totalClaimable(), 0, "total");
    }

    function test_two_equal_refunds_take_back_two_equal_parts() external {
        register(client, referrer, CLIENT);
        uint256 invoiceId = payOne();
        vm.startPrank(talent);
        usdc.approve(address(escrow), AMOUNT);
        escrow.refundInvoice(invoiceId, AMOUNT / 4);
        eq(referrals.claimable(referrer), (REWARD * 3) / 4, "after the first");
        escrow.refundInvoice(invoiceId, AMOUNT / 4);
        eq(referrals.claimable(referrer), REWARD / 2, "after the second");
        vm.stopPrank();
    }

    function test_what_was_claimed_stays_claimed() external {
        register(client, referrer, CLIENT);
        uint256 invoiceId = payOne();
        btrst.transfer(address(referrals), REWARD);
        vm.prank(referrer);
        referrals.claimReferralRewards(referrer);
        vm.startPrank(talent);
        usdc.approve(address(escrow), AMOUNT);
        escrow.refundInvoice(invoiceId, AMOUNT);
        vm.stopPrank();
        eq(btrst.balanceOf(referrer), REWARD, "kept");
        eq(referrals.totalClaimable(), 0, "total");
    }

    function test_a_reversal_takes_what_waits_and_no_more() external {
        register(client, referrer, CLIENT);
        uint256 invoiceId = payOne();
        btrst.transfer(address(referrals), REWARD);
        vm.prank(referrer);
        referrals.claimReferralRewards(referrer);
        (uint256 smaller,) = verified(AMOUNT / 4, AMOUNT);
        approve(smaller);
        vm.startPrank(talent);
        usdc.approve(address(escrow), AMOUNT);
        vm.expectEmit(true, true, true, true, address(referrals));
        emit IReferralRewards.ReferralRewardReversed(invoiceId, referrer, client, 0, REWARD / 4);
        escrow.refundInvoice(invoiceId, AMOUNT);
        vm.stopPrank();
        eq(referrals.claimable(referrer), 0, "claimable");
    }

    // -------------------------------------------------------------------- rates

    function test_rates_are_the_governors_and_capped() external {
        vm.startPrank(governor);
        vm.expectEmit(true, false, false, true, address(referrals));
        emit IReferralRewards.ReferralRateUpdated(1, 0.25e18, 100e18);
        referrals.setReferralRate(TALENT, 100e18);
        vm.expectRevert(abi.encodeWithSelector(Errors.RateAboveCap.selector, 100e18 + 1, 100e18));
        referrals.setReferralRate(TALENT, 100e18 + 1);
        vm.expectRevert(Errors.Unchanged.selector);
        referrals.setReferralRate(TALENT, 100e18);
        vm.expectRevert(abi.encodeWithSelector(Errors.ReferralUnknown.selector, stranger, 0));
        referrals.revokeReferral(stranger, CLIENT, "");
        vm.stopPrank();
        vm.prank(stranger);
        vm.expectPartialRevert(IAccessControl.AccessControlUnauthorizedAccount.selector);
        referrals.setReferralRate(TALENT, 0);
    }

    function test_only_the_escrow_writes_the_book() external {
        vm.startPrank(stranger);
        vm.expectPartialRevert(IAccessControl.AccessControlUnauthorizedAccount.selector);
        referrals.accrue(1, client, talent, 1);
        vm.expectPartialRevert(IAccessControl.AccessControlUnauthorizedAccount.selector);
        referrals.reverse(1, 1, 1);
        vm.stopPrank();
    }
}
