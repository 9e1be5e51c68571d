// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {DisputeJury} from "../contracts/DisputeJury.sol";
import {IInvoiceEscrow} from "../contracts/interfaces/IInvoiceEscrow.sol";
import {Network} from "./support/Network.sol";
import {SilentToken} from "./support/SilentToken.sol";
import {vm} from "./support/Vm.sol";

/// @notice Every contract that moves tokens, with one that answers nothing.
contract SilentTokensTest is Network {
    SilentToken private token;

    function setUp() public override {
        vm.warp(START);
        token = new SilentToken();
        build(IERC20(address(token)));
    }

    /// @dev The silent `approve` answers nothing, which the interface's caller would not accept.
    function allow(address owner, address spender, uint256 amount) private {
        token.mint(owner, amount);
        vm.prank(owner);
        token.approve(spender, amount);
    }

    function test_the_escrow_funds_pays_and_refunds_in_a_token_that_answers_nothing() external {
        uint256 engagementId = engage();
        allow(client, address(escrow), 1_110e6);
        vm.prank(client);
        escrow.fundEscrow(engagementId, 1_110e6);
        uint256 invoiceId = submit(engagementId, 1_000e6);
        verify(invoiceId);
        approve(invoiceId);
        eq(token.balanceOf(talent), 1_000e6, "talent");
        eq(token.balanceOf(address(converter)), 100e6, "fee");
        vm.prank(client);
        escrow.withdrawEscrow(engagementId, client, 10e6);
        allow(talent, address(escrow), 0);
        vm.startPrank(talent);
        token.approve(address(escrow), 1_000e6);
        escrow.refundInvoice(invoiceId, 1_000e6);
        vm.stopPrank();
        eq(token.balanceOf(client), 1_010e6, "client");
        statusIs(invoiceId, IInvoiceEscrow.InvoiceStatus.Refunded);
    }

    function test_the_treasury_takes_in_and_pays_out_a_token_that_answers_nothing() external {
        allow(client, address(treasury), 500);
        vm.prank(client);
        treasury.deposit(usdc, 500, "gift");
        vm.prank(governor);
        bytes32 budgetId = treasury.allocateBudget(
            usdc, talent, 400, uint64(block.timestamp), uint64(block.timestamp + 1 days), "work"
        );
        vm.prank(talent);
        treasury.disburse(budgetId, talent, 400, "");
        eq(token.balanceOf(talent), 400, "paid");
        eq(token.balanceOf(address(treasury)), 100, "kept");
    }

    function test_the_pool_trades_a_token_that_answers_nothing_both_ways() external {
        allow(address(this), address(pool), 2_000e6);
        btrst.approve(address(pool), type(uint256).max);
        pool.addLiquidity(1_000e6, 1e18, 10_000e18);
        uint256 bought = pool.swap(true, 10e6, 0, stranger, block.timestamp);
        eq(btrst.balanceOf(stranger), bought, "bought");
        uint256 sold = pool.swap(false, 10e18, 0, stranger, block.timestamp);
        eq(token.balanceOf(stranger), sold, "sold");
    }

    function test_the_converter_spends_a_token_that_answers_nothing() external {
        allow(address(this), address(pool), 100_000e6);
        btrst.approve(address(pool), type(uint256).max);
        pool.addLiquidity(100_000e6, 1e18, 1_000_000e18);
        token.mint(address(converter), 200e6);
        converter.observe();
        vm.warp(block.timestamp + 1 hours);
        uint256 bought = converter.convert("batch", 200e6, 0, block.timestamp);
        eq(btrst.balanceOf(address(treasury)), bought, "in the treasury");
        eq(token.balanceOf(address(converter)), 0, "spent");
    }

    function test_stakes_move_in_a_token_that_answers_nothing() external {
        DisputeJury court = new DisputeJury(address(this), usdc, referrals, screening);
        allow(stranger, address(court), 3_000e18);
        vm.startPrank(stranger);
        court.setStake(3_000e18);
        eq(token.balanceOf(address(court)), 3_000e18, "staked");
        court.setStake(0);
        vm.stopPrank();
        eq(token.balanceOf(stranger), 3_000e18, "back");
    }
}
