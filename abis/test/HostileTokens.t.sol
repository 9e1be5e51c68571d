// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {ReentrancyGuard} from "@openzeppelin/contracts/utils/ReentrancyGuard.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IInvoiceEscrow} from "../contracts/interfaces/IInvoiceEscrow.sol";
import {Errors} from "../contracts/libraries/Errors.sol";
import {HostileToken} from "./support/HostileToken.sol";
import {Network} from "./support/Network.sol";
import {vm} from "./support/Vm.sol";

contract HostileTokensTest is Network {
    uint256 private constant AMOUNT = 10_000e6;
    uint256 private constant FEE = 1_000e6;
    HostileToken private token;

    function setUp() public override {
        vm.warp(START);
        token = new HostileToken();
        build(IERC20(address(token)));
    }

    function test_a_blocked_talent_is_paid_in_the_books_and_claims_elsewhere() external {
        (uint256 invoiceId,) = verified(AMOUNT, AMOUNT + FEE);
        token.block_(talent, true);
        approve(invoiceId);
        statusIs(invoiceId, IInvoiceEscrow.InvoiceStatus.Paid);
        eq(usdc.balanceOf(address(converter)), FEE, "the treasury is not held up");
        eq(escrow.owed(talent), AMOUNT, "owed");
        booksBalance();
        vm.startPrank(talent);
        vm.expectPartialRevert(HostileToken.Blocked.selector);
        escrow.claimOwed(talent);
        escrow.claimOwed(stranger);
        vm.expectRevert(abi.encodeWithSelector(Errors.NothingOwed.selector, talent));
        escrow.claimOwed(stranger);
        vm.stopPrank();
        eq(usdc.balanceOf(stranger), AMOUNT, "claimed");
        eq(escrow.totalOwed(), 0, "nothing owed");
    }

    function test_a_blocked_treasury_holds_up_nobody() external {
        (uint256 invoiceId,) = verified(AMOUNT, AMOUNT + FEE);
        token.block_(address(converter), true);
        approve(invoiceId);
        eq(usdc.balanceOf(talent), AMOUNT, "talent");
        eq(escrow.owed(address(converter)), FEE, "owed");
    }

    function test_a_token_that_keeps_a_part_is_refused() external {
        uint256 engagementId = engage();
        token.mint(client, 100e6);
        token.chargeFee(100);
        vm.startPrank(client);
        usdc.approve(address(escrow), 100e6);
        vm.expectRevert(abi.encodeWithSelector(Errors.TransferMismatch.selector, 100e6, 99e6));
        escrow.fundEscrow(engagementId, 100e6);
        vm.stopPrank();
    }

    function test_a_token_that_answers_false_moves_nothing_in() external {
        uint256 engagementId = engage();
        token.mint(client, 100e6);
        token.answerFalse(true);
        vm.startPrank(client);
        usdc.approve(address(escrow), 100e6);
        vm.expectRevert(abi.encodeWithSelector(SafeERC20.SafeERC20FailedOperation.selector, address(token)));
        escrow.fundEscrow(engagementId, 100e6);
        vm.stopPrank();
    }

    function test_a_token_that_answers_false_on_payment_leaves_the_money_claimable() external {
        (uint256 invoiceId,) = verified(AMOUNT, AMOUNT + FEE);
        token.answerFalse(true);
        approve(invoiceId);
        eq(escrow.totalOwed(), AMOUNT + FEE, "owed");
        booksBalance();
    }

    function test_every_money_door_is_shut_while_money_moves() external {
        (uint256 invoiceId, uint256 engagementId) = verified(AMOUNT, AMOUNT + FEE);
        shut(invoiceId, abi.encodeCall(escrow.fundEscrow, (engagementId, 1)));
        shut(invoiceId, abi.encodeCall(escrow.withdrawEscrow, (engagementId, address(token), 1)));
        shut(invoiceId, abi.encodeCall(escrow.claimOwed, (address(token))));
        shut(invoiceId, abi.encodeCall(escrow.releaseInvoice, (invoiceId)));
        shut(invoiceId, abi.encodeCall(escrow.approveInvoice, (invoiceId)));
        shut(invoiceId, abi.encodeCall(escrow.payInvoice, (invoiceId, AMOUNT, FEE)));
        shut(invoiceId, abi.encodeCall(escrow.refundInvoice, (invoiceId, 1)));
        shut(invoiceId, abi.encodeCall(escrow.disputeInvoice, (invoiceId, 1, "")));
    }

    /// @dev Withdraws one unit, so that the token gets to call back, and looks at how that went.
    function shut(uint256, bytes memory data) private {
        fund(1, 1);
        token.callDuringTransfer(address(escrow), data);
        vm.prank(client);
        escrow.withdrawEscrow(1, client, 1);
        yes(!token.callbackSucceeded(), "the callback is refused");
        eq(
            uint256(uint32(bytes4(token.callbackResult()))),
            uint256(uint32(ReentrancyGuard.ReentrancyGuardReentrantCall.selector)),
            "because of the guard"
        );
    }

    function test_views_are_consistent_during_a_callback() external {
        (uint256 invoiceId, uint256 engagementId) = verified(AMOUNT, AMOUNT + FEE);
        token.callDuringTransfer(address(escrow), abi.encodeCall(escrow.escrowBalance, (engagementId)));
        approve(invoiceId);
        yes(token.callbackSucceeded(), "views stay open");
        eq(abi.decode(token.callbackResult(), (uint256)), 0, "and already show the payment");
    }

    function test_donations_stay_outside_the_books() external {
        (uint256 invoiceId,) = verified(AMOUNT, AMOUNT + FEE);
        token.mint(address(escrow), 777);
        approve(invoiceId);
        eq(escrow.totalEscrowed() + escrow.totalLocked() + escrow.totalOwed(), 0, "books");
        eq(usdc.balanceOf(address(escrow)), 777, "donation");
    }
}
