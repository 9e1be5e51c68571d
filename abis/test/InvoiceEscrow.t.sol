// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";
import {Pausable} from "@openzeppelin/contracts/utils/Pausable.sol";
import {IInvoiceEscrow} from "../contracts/interfaces/IInvoiceEscrow.sol";
import {IJobBoard} from "../contracts/interfaces/IJobBoard.sol";
import {Errors} from "../contracts/libraries/Errors.sol";
import {Network} from "./support/Network.sol";
import {vm} from "./support/Vm.sol";

contract InvoiceEscrowTest is Network {
    uint256 private constant AMOUNT = 10_000e6;
    uint256 private constant FEE = 1_000e6;

    // ------------------------------------------------------------------- escrow

    function test_anyone_funds_a_live_engagement_and_the_event_carries_the_balance() external {
        uint256 engagementId = engage();
        fund(engagementId, 5e6);
        give(stranger, 2e6);
        vm.startPrank(stranger);
        usdc.approve(address(escrow), 2e6);
        vm.expectEmit(true, true, false, true, address(escrow));
        emit IInvoiceEscrow.EscrowFunded(engagementId, stranger, 2e6, 7e6);
        escrow.fundEscrow(engagementId, 2e6);
        vm.stopPrank();
        eq(escrow.totalEscrowed(), 7e6, "total");
    }

    function test_money_goes_only_to_engagements_that_live() external {
        vm.expectRevert(abi.encodeWithSelector(Errors.EngagementUnknown.selector, 3));
        escrow.fundEscrow(3, 1);
        uint256 engagementId = engage();
        vm.prank(client);
        board.endEngagement(engagementId, IJobBoard.EndReason.Completed);
        vm.expectRevert(abi.encodeWithSelector(Errors.EngagementStatusIs.selector, engagementId, 4, 2));
        escrow.fundEscrow(engagementId, 1);
    }

    function test_amounts_are_neither_zero_nor_above_the_bound() external {
        uint256 engagementId = engage();
        vm.expectRevert(abi.encodeWithSelector(Errors.AmountTooSmall.selector, 0, 1));
        escrow.fundEscrow(engagementId, 0);
        vm.expectRevert(
            abi.encodeWithSelector(Errors.AmountTooLarge.selector, type(uint256).max, uint256(2 ** 96 - 1))
        );
        escrow.fundEscrow(engagementId, type(uint256).max);
    }

    function test_the_client_withdraws_what_no_open_invoice_needs() external {
        uint256 engagementId = engage();
        fund(engagementId, AMOUNT + FEE + 7e6);
        submit(engagementId, AMOUNT);
        eq(escrow.withdrawable(engagementId), 7e6, "free part");
        vm.startPrank(client);
        vm.expectRevert(
            abi.encodeWithSelector(Errors.NotWithdrawable.selector, engagementId, 7e6 + 1, 7e6)
        );
        escrow.withdrawEscrow(engagementId, client, 7e6 + 1);
        vm.expectEmit(true, true, false, true, address(escrow));
        emit IInvoiceEscrow.EscrowWithdrawn(engagementId, stranger, 7e6, AMOUNT + FEE);
        escrow.withdrawEscrow(engagementId, stranger, 7e6);
        vm.stopPrank();
        vm.prank(stranger);
        vm.expectRevert(abi.encodeWithSelector(Errors.NotParty.selector, stranger, client));
        escrow.withdrawEscrow(engagementId, stranger, 1);
    }

    function test_a_withdrawal_works_while_paused() external {
        uint256 engagementId = engage();
        fund(engagementId, 9e6);
        vm.prank(guardian);
        escrow.pause();
        vm.prank(client);
        escrow.withdrawEscrow(engagementId, client, 9e6);
        vm.expectRevert(Pausable.EnforcedPause.selector);
        escrow.fundEscrow(engagementId, 1);
    }

    // --------------------------------------------------------------- submission

    function test_an_invoice_carries_the_terms_of_its_engagement() external {
        uint256 engagementId = engage();
        uint256 invoiceId = submit(engagementId, AMOUNT);
        IInvoiceEscrow.Invoice memory seen = escrow.invoice(invoiceId);
        eq(seen.client, client, "client");
        eq(seen.talent, talent, "talent");
        eq(seen.feeBps, 1_000, "fee");
        eq(seen.dueAt, block.timestamp + NET_TERM, "due");
        (uint256 amount, uint256 fee, uint256 shortfall) = escrow.amountDue(invoiceId);
        eq(amount, AMOUNT, "amount");
        eq(fee, FEE, "fee");
        eq(shortfall, AMOUNT + FEE, "shortfall");
    }

    function test_only_the_talent_of_a_running_engagement_invoices() external {
        uint256 engagementId = offer(postJob(1), VALUE);
        vm.warp(START + 9 days);
        vm.prank(stranger);
        vm.expectRevert(abi.encodeWithSelector(Errors.NotParty.selector, stranger, talent));
        escrow.submitInvoice(engagementId, AMOUNT, uint64(START), uint64(START + 1), "");
        vm.prank(talent);
        vm.expectRevert(abi.encodeWithSelector(Errors.EngagementStatusIs.selector, engagementId, 1, 2));
        escrow.submitInvoice(engagementId, AMOUNT, uint64(START), uint64(START + 1), "");
    }

    function test_invoices_stay_within_the_contracted_value() external {
        uint256 engagementId = engage();
        submit(engagementId, VALUE - 1e6);
        uint64 next = escrow.billedUntil(engagementId);
        vm.prank(talent);
        vm.expectRevert(
            abi.encodeWithSelector(Errors.InvoiceOverContract.selector, engagementId, VALUE + 1, VALUE)
        );
        escrow.submitInvoice(engagementId, 1e6 + 1, next, next + 1, "");
        submit(engagementId, 1e6);
    }

    function test_an_invoice_below_a_dollar_is_refused() external {
        uint256 engagementId = engage();
        vm.prank(talent);
        vm.expectRevert(abi.encodeWithSelector(Errors.AmountTooSmall.selector, 1e6 - 1, 1e6));
        escrow.submitInvoice(engagementId, 1e6 - 1, uint64(START), uint64(START + 1), "");
    }

    function test_a_period_lies_in_the_term_and_in_the_past_and_is_not_empty() external {
        uint256 engagementId = engage();
        uint64 endAt = board.engagement(engagementId).endAt;
        uint64 first = uint64(START);
        uint64 now_ = uint64(block.timestamp);
        outOfRange(engagementId, first - 1, now_, endAt);
        outOfRange(engagementId, first, first, endAt);
        outOfRange(engagementId, first, now_ + 1, endAt);
        vm.warp(endAt + 1);
        outOfRange(engagementId, first, endAt + 1, endAt);
        vm.prank(talent);
        escrow.submitInvoice(engagementId, AMOUNT, first, endAt, "");
    }

    function outOfRange(uint256 engagementId, uint64 from, uint64 to, uint64 endAt) private {
        vm.prank(talent);
        vm.expectRevert(abi.encodeWithSelector(Errors.PeriodOutOfRange.selector, from, to, uint64(START), endAt));
        escrow.submitInvoice(engagementId, AMOUNT, from, to, "");
    }

    function test_periods_never_overlap_but_a_voided_one_may_come_again() external {
        uint256 engagementId = engage();
        uint256 invoiceId = submit(engagementId, AMOUNT);
        uint64 first = uint64(START);
        vm.prank(talent);
        vm.expectRevert(abi.encodeWithSelector(Errors.PeriodOverlaps.selector, first, first + 1 days));
        escrow.submitInvoice(engagementId, AMOUNT, first, first + 1 days, "");
        vm.prank(verifier);
        escrow.rejectInvoice(invoiceId, "hours");
        eq(board.engagement(engagementId).billed, 0, "nothing billed");
        vm.prank(talent);
        escrow.submitInvoice(engagementId, AMOUNT, first, first + 1 days, "");
    }

    function test_a_period_begins_where_the_last_one_ended_and_not_a_second_before() external {
        uint256 engagementId = engage();
        submit(engagementId, AMOUNT);
        uint64 ended = uint64(START) + 1 days;
        vm.startPrank(talent);
        vm.expectRevert(abi.encodeWithSelector(Errors.PeriodOverlaps.selector, ended - 1, ended));
        escrow.submitInvoice(engagementId, AMOUNT, ended - 1, ended + 1, "");
        escrow.submitInvoice(engagementId, AMOUNT, ended, ended + 1, "");
        vm.stopPrank();
    }

    function test_voiding_an_earlier_period_does_not_open_a_later_one_again() external {
        uint256 engagementId = engage();
        uint256 invoiceId = submit(engagementId, AMOUNT);
        submit(engagementId, AMOUNT);
        uint64 first = uint64(START);
        vm.startPrank(talent);
        escrow.cancelInvoice(invoiceId);
        vm.expectRevert(abi.encodeWithSelector(Errors.PeriodOverlaps.selector, first, first + 2 days));
        escrow.submitInvoice(engagementId, AMOUNT, first, first + 2 days, "");
        vm.stopPrank();
    }

    // ------------------------------------------------------------- verification

    function test_only_verifiers_verify_and_reject_and_only_what_is_submitted() external {
        uint256 invoiceId = submit(engage(), AMOUNT);
        bytes memory refusal = abi.encodeWithSelector(
            IAccessControl.AccessControlUnauthorizedAccount.selector, stranger, escrow.VERIFIER_ROLE()
        );
        vm.startPrank(stranger);
        vm.expectRevert(refusal);
        escrow.verifyInvoice(invoiceId, "");
        vm.expectRevert(refusal);
        escrow.rejectInvoice(invoiceId, "");
        vm.stopPrank();
        vm.startPrank(verifier);
        vm.expectRevert(abi.encodeWithSelector(Errors.InvoiceUnknown.selector, 77));
        escrow.verifyInvoice(77, "");
        escrow.verifyInvoice(invoiceId, "");
        vm.expectRevert(abi.encodeWithSelector(Errors.InvoiceStatusIs.selector, invoiceId, 2, 1));
        escrow.verifyInvoice(invoiceId, "");
        vm.expectRevert(abi.encodeWithSelector(Errors.InvoiceStatusIs.selector, invoiceId, 2, 1));
        escrow.rejectInvoice(invoiceId, "");
        vm.stopPrank();
    }

    function test_the_talent_cancels_submitted_and_verified_invoices_and_nobody_else_does() external {
        (uint256 invoiceId, uint256 engagementId) = verified(AMOUNT, 0);
        vm.prank(client);
        vm.expectRevert(abi.encodeWithSelector(Errors.NotParty.selector, client, talent));
        escrow.cancelInvoice(invoiceId);
        vm.startPrank(talent);
        escrow.cancelInvoice(invoiceId);
        vm.expectRevert(abi.encodeWithSelector(Errors.InvoiceStatusIs.selector, invoiceId, 4, 2));
        escrow.cancelInvoice(invoiceId);
        vm.stopPrank();
        eq(board.engagement(engagementId).openInvoices, 0, "open invoices");
        eq(escrow.openTotal(engagementId), 0, "open total");
    }

    // ------------------------------------------------------------------ payment

    function test_an_approval_pays_the_talent_and_the_fee_on_top() external {
        (uint256 invoiceId, uint256 engagementId) = verified(AMOUNT, AMOUNT + FEE);
        vm.prank(client);
        vm.expectEmit(true, true, true, true, address(escrow));
        emit IInvoiceEscrow.InvoicePaid(invoiceId, engagementId, talent, client, AMOUNT, FEE, 0);
        escrow.approveInvoice(invoiceId);
        eq(usdc.balanceOf(talent), AMOUNT, "talent");
        eq(usdc.balanceOf(address(converter)), FEE, "treasury");
        eq(escrow.escrowBalance(engagementId), 0, "escrow");
        statusIs(invoiceId, IInvoiceEscrow.InvoiceStatus.Paid);
    }

    function test_nothing_is_due_for_an_invoice_that_is_paid_or_unknown() external {
        (uint256 invoiceId,) = verified(AMOUNT, AMOUNT + FEE);
        approve(invoiceId);
        for (uint256 id = invoiceId; id <= invoiceId + 1; ++id) {
            (uint256 amount, uint256 fee, uint256 shortfall) = escrow.amountDue(id);
            eq(amount + fee + shortfall, 0, "due");
        }
    }

    function test_an_approval_needs_amount_and_fee_in_escrow() external {
        (uint256 invoiceId, uint256 engagementId) = verified(AMOUNT, AMOUNT + FEE - 1);
        vm.prank(client);
        vm.expectRevert(
            abi.encodeWithSelector(
                Errors.EscrowTooLow.selector, engagementId, AMOUNT + FEE - 1, AMOUNT + FEE
            )
        );
        escrow.approveInvoice(invoiceId);
    }

    function test_no_invoice_is_paid_twice_by_any_way() external {
        (uint256 invoiceId, uint256 engagementId) = verified(AMOUNT, 3 * (AMOUNT + FEE));
        approve(invoiceId);
        vm.warp(block.timestamp + 90 days);
        bytes memory refusal = abi.encodeWithSelector(Errors.InvoiceStatusIs.selector, invoiceId, 6, 2);
        vm.startPrank(client);
        vm.expectRevert(refusal);
        escrow.approveInvoice(invoiceId);
        vm.expectRevert(refusal);
        escrow.payInvoice(invoiceId, AMOUNT, FEE);
        vm.expectRevert(refusal);
        escrow.releaseInvoice(invoiceId);
        vm.expectRevert(refusal);
        escrow.disputeInvoice(invoiceId, 0, "");
        vm.stopPrank();
        eq(escrow.escrowBalance(engagementId), 2 * (AMOUNT + FEE), "rest");
    }

    function test_neither_unverified_nor_rejected_nor_cancelled_invoices_are_paid() external {
        uint256 engagementId = engage();
        fund(engagementId, 3 * (AMOUNT + FEE));
        uint256 invoiceId = submit(engagementId, AMOUNT);
        notPayable(invoiceId, 1);
        vm.prank(verifier);
        escrow.rejectInvoice(invoiceId, "");
        notPayable(invoiceId, 3);
        invoiceId = submit(engagementId, AMOUNT);
        vm.prank(talent);
        escrow.cancelInvoice(invoiceId);
        notPayable(invoiceId, 4);
    }

    function notPayable(uint256 invoiceId, uint8 status) private {
        vm.prank(client);
        vm.expectRevert(abi.encodeWithSelector(Errors.InvoiceStatusIs.selector, invoiceId, status, 2));
        escrow.approveInvoice(invoiceId);
    }

    function test_only_the_client_approves_and_pays() external {
        (uint256 invoiceId,) = verified(AMOUNT, AMOUNT + FEE);
        vm.startPrank(stranger);
        vm.expectRevert(abi.encodeWithSelector(Errors.NotParty.selector, stranger, client));
        escrow.approveInvoice(invoiceId);
        vm.expectRevert(abi.encodeWithSelector(Errors.NotParty.selector, stranger, client));
        escrow.payInvoice(invoiceId, AMOUNT, FEE);
        vm.stopPrank();
    }

    function test_paying_pulls_only_what_the_escrow_lacks() external {
        (uint256 invoiceId, uint256 engagementId) = verified(AMOUNT, 4_000e6);
        give(client, AMOUNT + FEE);
        vm.startPrank(client);
        usdc.approve(address(escrow), AMOUNT + FEE - 4_000e6);
        vm.expectEmit(true, true, false, true, address(escrow));
        emit IInvoiceEscrow.EscrowFunded(engagementId, client, 7_000e6, 11_000e6);
        escrow.payInvoice(invoiceId, AMOUNT, FEE);
        vm.stopPrank();
        eq(usdc.balanceOf(client), 4_000e6, "client keeps the rest");
        booksBalance();
    }

    function test_paying_refuses_another_amount_or_a_higher_fee_than_agreed() external {
        (uint256 invoiceId,) = verified(AMOUNT, AMOUNT + FEE);
        vm.startPrank(client);
        vm.expectRevert(abi.encodeWithSelector(Errors.AmountChanged.selector, AMOUNT, AMOUNT - 1));
        escrow.payInvoice(invoiceId, AMOUNT - 1, FEE);
        vm.expectRevert(abi.encodeWithSelector(Errors.FeeAboveMax.selector, FEE, FEE - 1));
        escrow.payInvoice(invoiceId, AMOUNT, FEE - 1);
        vm.stopPrank();
    }

    function test_anybody_releases_once_due_and_reviewed_and_not_a_second_before() external {
        (uint256 invoiceId,) = verified(AMOUNT, AMOUNT + FEE);
        uint64 releasableAt = escrow.invoice(invoiceId).releasableAt;
        eq(releasableAt, escrow.invoice(invoiceId).dueAt, "due after review");
        vm.warp(releasableAt - 1);
        vm.startPrank(stranger);
        vm.expectRevert(
            abi.encodeWithSelector(
                Errors.ReleaseTooEarly.selector, invoiceId, releasableAt, uint256(releasableAt - 1)
            )
        );
        escrow.releaseInvoice(invoiceId);
        vm.warp(releasableAt);
        escrow.releaseInvoice(invoiceId);
        vm.stopPrank();
        eq(usdc.balanceOf(talent), AMOUNT, "paid");
    }

    function test_a_late_verification_still_leaves_the_client_the_review_period() external {
        uint256 engagementId = engage();
        fund(engagementId, AMOUNT + FEE);
        uint256 invoiceId = submit(engagementId, AMOUNT);
        vm.warp(block.timestamp + NET_TERM + 3 days);
        verify(invoiceId);
        eq(escrow.invoice(invoiceId).releasableAt, block.timestamp + REVIEW, "review after verification");
    }

    function test_a_pause_stops_payments_but_not_what_was_settled() external {
        (uint256 invoiceId,) = verified(AMOUNT, AMOUNT + FEE);
        uint256 disputeId = dispute(client, invoiceId, 2_000);
        vm.prank(guardian);
        escrow.pause();
        vm.prank(talent);
        jury.acceptClaim(disputeId);
        eq(usdc.balanceOf(talent), 2_000e6, "settlement paid");
    }

    function test_a_dispute_locks_amount_and_fee_and_leaves_the_rest() external {
        (uint256 invoiceId, uint256 engagementId) = verified(AMOUNT, AMOUNT + FEE + 5e6);
        dispute(client, invoiceId, 2_000);
        eq(escrow.totalLocked(), AMOUNT + FEE, "locked");
        eq(escrow.withdrawable(engagementId), 5e6, "the client may take the rest");
    }

    // ------------------------------------------------------------------- refund

    function test_refunds_add_up_to_what_was_paid_and_no_further() external {
        (uint256 invoiceId, uint256 engagementId) = verified(AMOUNT, AMOUNT + FEE);
        approve(invoiceId);
        vm.startPrank(talent);
        usdc.approve(address(escrow), AMOUNT);
        vm.expectEmit(true, true, true, true, address(escrow));
        emit IInvoiceEscrow.InvoiceRefunded(invoiceId, engagementId, talent, 4_000e6, 0);
        escrow.refundInvoice(invoiceId, 4_000e6);
        vm.expectRevert(
            abi.encodeWithSelector(Errors.RefundOverPaid.selector, invoiceId, AMOUNT + 1, AMOUNT)
        );
        escrow.refundInvoice(invoiceId, 6_000e6 + 1);
        escrow.refundInvoice(invoiceId, 6_000e6);
        vm.stopPrank();
        statusIs(invoiceId, IInvoiceEscrow.InvoiceStatus.Refunded);
        eq(usdc.balanceOf(client), AMOUNT, "client");
        eq(usdc.balanceOf(address(converter)), FEE, "the fee stays");
    }

    function test_only_the_talent_refunds_and_only_what_was_paid() external {
        (uint256 invoiceId,) = verified(AMOUNT, AMOUNT + FEE);
        vm.prank(talent);
        vm.expectRevert(abi.encodeWithSelector(Errors.InvoiceStatusIs.selector, invoiceId, 2, 6));
        escrow.refundInvoice(invoiceId, 1);
        approve(invoiceId);
        vm.prank(client);
        vm.expectRevert(abi.encodeWithSelector(Errors.NotParty.selector, client, talent));
        escrow.refundInvoice(invoiceId, 1);
    }

    // -------------------------------------------------------------------- texts

    function test_texts_are_bounded() external {
        uint256 engagementId = engage();
        string memory long = string(new bytes(8_193));
        bytes memory refusal = abi.encodeWithSelector(Errors.TextTooLong.selector, 8_193, 8_192);
        vm.startPrank(talent);
        vm.expectRevert(refusal);
        escrow.submitInvoice(engagementId, AMOUNT, uint64(START), uint64(START + 1), long);
        uint256 invoiceId = escrow.submitInvoice(engagementId, AMOUNT, uint64(START), uint64(START + 1), "");
        vm.expectRevert(refusal);
        escrow.disputeInvoice(invoiceId, 1, long);
        vm.stopPrank();
    }
}
