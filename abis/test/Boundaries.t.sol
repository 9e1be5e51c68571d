// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IJobBoard} from "../contracts/interfaces/IJobBoard.sol";
import {IReferralRewards} from "../contracts/interfaces/IReferralRewards.sol";
import {Errors} from "../contracts/libraries/Errors.sol";
import {Network} from "./support/Network.sol";
import {vm} from "./support/Vm.sol";

/// @notice Every function that takes an amount, with one base unit and with 2^256 - 1: it works, or names the rule.
contract BoundariesTest is Network {
    uint256 private constant HUGE = type(uint256).max;
    uint256 private constant MAX_AMOUNT = type(uint96).max;

    function tooLarge() private pure returns (bytes memory) {
        return abi.encodeWithSelector(Errors.AmountTooLarge.selector, HUGE, MAX_AMOUNT);
    }

    function tooSmall(uint256 min) private pure returns (bytes memory) {
        return abi.encodeWithSelector(Errors.AmountTooSmall.selector, 1, min);
    }

    function test_jobs_bids_and_engagements_take_one_unit_and_refuse_the_largest_number() external {
        vm.startPrank(client);
        uint256 jobId = board.postJob(1, verifier, 1, 3, "");
        board.updateJob(jobId, 1, 2, "");
        vm.expectRevert(tooLarge());
        board.postJob(1, verifier, HUGE, 1, "");
        vm.expectRevert(tooLarge());
        board.updateJob(jobId, HUGE, 2, "");
        uint256 engagementId = board.offerEngagement(jobId, talent, 0, 1, uint64(START), uint64(START + 1));
        vm.expectRevert(tooLarge());
        board.offerEngagement(jobId, talent, 0, HUGE, uint64(START), uint64(START + 1));
        vm.stopPrank();
        vm.startPrank(talent);
        vm.expectRevert(tooLarge());
        board.submitBid(jobId, HUGE, IJobBoard.RateUnit.Hourly, "");
        board.submitBid(jobId, 1, IJobBoard.RateUnit.Hourly, "");
        board.acceptEngagement(engagementId);
        vm.stopPrank();
        vm.startPrank(client);
        vm.expectRevert(tooLarge());
        board.amendEngagement(engagementId, HUGE, uint64(START + 1));
        board.amendEngagement(engagementId, 1, uint64(START + 2));
        vm.stopPrank();
    }

    function test_escrows_move_one_unit_and_refuse_the_largest_number() external {
        uint256 engagementId = engage();
        fund(engagementId, 2);
        vm.startPrank(client);
        vm.expectRevert(tooLarge());
        escrow.fundEscrow(engagementId, HUGE);
        vm.expectRevert(tooLarge());
        escrow.fundEscrowWithPermit(engagementId, HUGE, HUGE, 0, 0, 0);
        vm.expectRevert(tooLarge());
        escrow.withdrawEscrow(engagementId, client, HUGE);
        escrow.withdrawEscrow(engagementId, client, 1);
        usdc.approve(address(escrow), 1);
        escrow.fundEscrowWithPermit(engagementId, 1, block.timestamp, 0, 0, 0);
        vm.stopPrank();
        eq(escrow.escrowBalance(engagementId), 2, "balance");
    }

    function test_invoices_refuse_one_unit_and_the_largest_number() external {
        uint256 engagementId = engage();
        vm.startPrank(talent);
        vm.expectRevert(tooSmall(1e6));
        escrow.submitInvoice(engagementId, 1, uint64(START), uint64(START + 1), "");
        vm.expectRevert(tooLarge());
        escrow.submitInvoice(engagementId, HUGE, uint64(START), uint64(START + 1), "");
        vm.stopPrank();
    }

    function test_a_payer_agrees_to_nothing_that_is_not_asked() external {
        (uint256 invoiceId,) = verified(1e6, 1.1e6);
        vm.startPrank(client);
        vm.expectRevert(abi.encodeWithSelector(Errors.AmountChanged.selector, 1e6, 1));
        escrow.payInvoice(invoiceId, 1, HUGE);
        vm.expectRevert(abi.encodeWithSelector(Errors.AmountChanged.selector, 1e6, HUGE));
        escrow.payInvoice(invoiceId, HUGE, HUGE);
        vm.expectRevert(abi.encodeWithSelector(Errors.FeeAboveMax.selector, 0.1e6, 1));
        escrow.payInvoice(invoiceId, 1e6, 1);
        escrow.payInvoice(invoiceId, 1e6, HUGE);
        vm.stopPrank();
    }

    function test_a_refund_of_one_unit_works_and_the_largest_number_is_refused() external {
        (uint256 invoiceId,) = verified(1e6, 1.1e6);
        approve(invoiceId);
        vm.startPrank(talent);
        usdc.approve(address(escrow), HUGE);
        escrow.refundInvoice(invoiceId, 1);
        vm.expectRevert(tooLarge());
        escrow.refundInvoice(invoiceId, HUGE);
        vm.stopPrank();
        eq(usdc.balanceOf(client), 1, "refunded");
    }

    function test_stakes_refuse_one_unit_and_the_largest_number() external {
        vm.startPrank(stranger);
        vm.expectRevert(abi.encodeWithSelector(Errors.StakeTooLow.selector, 1, 1_000e18));
        jury.setStake(1);
        vm.expectRevert(tooLarge());
        jury.setStake(HUGE);
        vm.stopPrank();
    }

    function test_rates_and_rewards_take_one_unit_and_refuse_the_largest_number() external {
        vm.startPrank(governor);
        referrals.setReferralRate(IReferralRewards.Kind.Client, 1);
        vm.expectRevert(abi.encodeWithSelector(Errors.RateAboveCap.selector, HUGE, 100e18));
        referrals.setReferralRate(IReferralRewards.Kind.Client, HUGE);
        screening.setScreeningParams(1, 1, 1);
        vm.expectRevert(abi.encodeWithSelector(Errors.AmountTooLarge.selector, HUGE, 1_000e18));
        screening.setScreeningParams(1, 1, HUGE);
        vm.stopPrank();
    }

    function test_the_market_takes_one_unit_and_refuses_the_largest_number() external {
        fillPool(1_000e6);
        give(address(this), 2);
        usdc.approve(address(pool), HUGE);
        btrst.approve(address(pool), HUGE);
        uint256 out = pool.swap(true, 1, 1, stranger, HUGE);
        eq(btrst.balanceOf(stranger), out, "bought for one unit");
        vm.expectRevert(tooLarge());
        pool.swap(true, HUGE, 0, stranger, HUGE);
        vm.expectRevert(abi.encodeWithSelector(Errors.SlippageTooHigh.selector, pool.quote(true, 1), HUGE));
        pool.swap(true, 1, HUGE, stranger, HUGE);
        vm.expectRevert(abi.encodeWithSelector(Errors.SlippageTooHigh.selector, 0, 1));
        pool.swap(false, 1, 0, stranger, HUGE);
        vm.expectRevert(tooLarge());
        pool.addLiquidity(HUGE, 1, 1);
        vm.expectRevert(tooLarge());
        pool.addLiquidity(1, 1, HUGE);
        vm.expectPartialRevert(Errors.LiquidityAboveMax.selector);
        pool.addLiquidity(1, 1, 1);
        yes(pool.addLiquidity(1, 1, MAX_AMOUNT) >= 1, "added for one unit");
    }

    function test_conversions_refuse_one_unit_and_the_largest_number() external {
        vm.expectRevert(tooSmall(100e6));
        converter.convert("", 1, 0, HUGE);
        vm.expectRevert(abi.encodeWithSelector(Errors.FeesTooLow.selector, HUGE, 0));
        converter.convert("", HUGE, 0, HUGE);
    }

    function test_the_treasury_moves_one_unit_and_refuses_the_largest_number() external {
        give(address(this), 1);
        usdc.approve(address(treasury), HUGE);
        vm.expectRevert(tooLarge());
        treasury.deposit(usdc, HUGE, "");
        treasury.deposit(usdc, 1, "");
        uint64 until = uint64(block.timestamp + 1);
        vm.startPrank(governor);
        vm.expectRevert(tooLarge());
        treasury.allocateBudget(usdc, stranger, HUGE, 0, until, "x");
        bytes32 budgetId = treasury.allocateBudget(usdc, stranger, 1, uint64(block.timestamp), until, "x");
        vm.stopPrank();
        vm.startPrank(stranger);
        vm.expectRevert(tooLarge());
        treasury.disburse(budgetId, stranger, HUGE, "");
        treasury.disburse(budgetId, stranger, 1, "");
        vm.stopPrank();
        eq(usdc.balanceOf(stranger), 1, "paid");
    }
}
