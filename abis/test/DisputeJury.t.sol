// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";
import {IArbitrable} from "../contracts/interfaces/IArbitrable.sol";
import {IDisputeJury} from "../contracts/interfaces/IDisputeJury.sol";
import {IInvoiceEscrow} from "../contracts/interfaces/IInvoiceEscrow.sol";
import {IJobBoard} from "../contracts/interfaces/IJobBoard.sol";
import {Errors} from "../contracts/libraries/Errors.sol";
import {Network} from "./support/Network.sol";
import {Vm, vm} from "./support/Vm.sol";

contract DisputeJuryTest is Network {
    uint256 private constant AMOUNT = 10_000e6;
    uint256 private constant FEE = 1_000e6;

    // ------------------------------------------------------------------ opening

    function test_a_claim_locks_amount_and_fee_and_starts_the_time_to_answer() external {
        (uint256 invoiceId, uint256 engagementId) = verified(AMOUNT, AMOUNT + FEE);
        uint64 respondBy = uint64(block.timestamp) + 10 days;
        vm.prank(client);
        vm.expectEmit(true, true, true, true, address(jury));
        emit IDisputeJury.DisputeCreated(1, invoiceId, client, talent, AMOUNT, 4_000, respondBy);
        vm.expectEmit(true, true, true, true, address(jury));
        emit IDisputeJury.PhaseStarted(1, 0, 0, respondBy);
        vm.expectEmit(true, true, false, true, address(jury));
        emit IDisputeJury.Evidence(1, client, "data:,why");
        vm.expectEmit(true, true, true, true, address(escrow));
        emit IInvoiceEscrow.InvoiceDisputed(invoiceId, 1, client, AMOUNT + FEE);
        escrow.disputeInvoice(invoiceId, 4_000, "data:,why");
        eq(escrow.escrowBalance(engagementId), 0, "escrow");
        eq(escrow.totalLocked(), AMOUNT + FEE, "locked");
    }

    function test_a_submitted_invoice_may_be_disputed_too() external {
        uint256 invoiceId = submit(engage(), AMOUNT);
        dispute(talent, invoiceId, 10_000);
        statusIs(invoiceId, IInvoiceEscrow.InvoiceStatus.Disputed);
    }

    function test_a_client_disputes_only_with_the_money_in_escrow() external {
        (uint256 invoiceId, uint256 engagementId) = verified(AMOUNT, AMOUNT + FEE - 1);
        vm.prank(client);
        vm.expectRevert(
            abi.encodeWithSelector(
                Errors.EscrowTooLow.selector, engagementId, AMOUNT + FEE - 1, AMOUNT + FEE
            )
        );
        escrow.disputeInvoice(invoiceId, 0, "");
    }

    function test_strangers_do_not_dispute_and_pointless_claims_are_refused() external {
        (uint256 invoiceId,) = verified(AMOUNT, AMOUNT + FEE);
        vm.prank(stranger);
        vm.expectRevert(abi.encodeWithSelector(Errors.NotEitherParty.selector, stranger, client, talent));
        escrow.disputeInvoice(invoiceId, 1, "");
        vm.prank(client);
        vm.expectRevert(abi.encodeWithSelector(Errors.ClaimPointless.selector, 10_000));
        escrow.disputeInvoice(invoiceId, 10_000, "");
        vm.prank(talent);
        vm.expectRevert(abi.encodeWithSelector(Errors.ClaimPointless.selector, 0));
        escrow.disputeInvoice(invoiceId, 0, "");
        vm.prank(client);
        vm.expectRevert(abi.encodeWithSelector(Errors.ShareTooLarge.selector, 10_001, 10_000));
        escrow.disputeInvoice(invoiceId, 10_001, "");
    }

    function test_a_disputed_invoice_is_neither_paid_released_cancelled_nor_disputed_again() external {
        (uint256 invoiceId, uint256 engagementId) = verified(AMOUNT, 2 * (AMOUNT + FEE));
        dispute(client, invoiceId, 0);
        vm.warp(block.timestamp + 90 days);
        bytes memory refusal = abi.encodeWithSelector(Errors.InvoiceStatusIs.selector, invoiceId, 5, 2);
        vm.startPrank(client);
        vm.expectRevert(refusal);
        escrow.approveInvoice(invoiceId);
        vm.expectRevert(refusal);
        escrow.releaseInvoice(invoiceId);
        vm.expectRevert(refusal);
        escrow.disputeInvoice(invoiceId, 1, "");
        vm.expectRevert(abi.encodeWithSelector(Errors.InvoicesOpen.selector, engagementId, 1));
        board.endEngagement(engagementId, IJobBoard.EndReason.Completed);
        vm.stopPrank();
        vm.prank(talent);
        vm.expectRevert(refusal);
        escrow.cancelInvoice(invoiceId);
    }

    function test_a_dispute_is_kept_as_it_was_opened() external {
        uint256 invoiceId = submit(engage(), AMOUNT);
        uint256 disputeId = dispute(talent, invoiceId, 9_000);
        IDisputeJury.Dispute memory seen = jury.dispute(disputeId);
        eq(disputeId, 1, "ids count from one");
        eq(seen.escrow, address(escrow), "escrow");
        eq(seen.invoiceId, invoiceId, "invoice");
        eq(seen.claimant, talent, "claimant");
        eq(seen.respondent, client, "respondent");
        yes(!seen.respondentIsTalent && !seen.countered, "the client has to answer");
        eq(seen.claimedTalentBps, 9_000, "claimed");
        eq(seen.counterTalentBps, 0, "the client's default is nothing");
        eq(seen.amountInDispute, AMOUNT, "amount");
        yes(seen.status == IDisputeJury.Status.Open && seen.phase == IDisputeJury.Phase.Response, "waits for an answer");
        eq(seen.respondBy, block.timestamp + 10 days, "time to answer");
        eq(seen.phaseEndsAt, seen.respondBy, "the phase's end");
        yes(seen.round == 0 && seen.drawBlock == 0 && seen.appellant == address(0), "no jury yet");
        disputeId = openByClient(4_000);
        yes(jury.dispute(disputeId).respondentIsTalent, "the talent has to answer");
        eq(jury.dispute(disputeId).counterTalentBps, 10_000, "the talent's default is the whole");
    }

    function test_no_evidence_with_the_claim_leaves_no_event_of_it() external {
        (uint256 invoiceId,) = verified(AMOUNT, AMOUNT + FEE);
        vm.recordLogs();
        vm.prank(client);
        escrow.disputeInvoice(invoiceId, 4_000, "");
        Vm.Log[] memory logs = vm.getRecordedLogs();
        for (uint256 index = 0; index < logs.length; ++index) {
            yes(logs[index].topics[0] != IDisputeJury.Evidence.selector, "no evidence");
        }
    }

    // ---------------------------------------------------------------- answering

    function test_claim_and_counterclaim_say_at_most_8_kib() external {
        (uint256 invoiceId,) = verified(AMOUNT, AMOUNT + FEE);
        bytes memory refusal = abi.encodeWithSelector(Errors.TextTooLong.selector, 8_193, 8_192);
        vm.startPrank(client);
        vm.expectRevert(refusal);
        escrow.disputeInvoice(invoiceId, 4_000, string(new bytes(8_193)));
        escrow.disputeInvoice(invoiceId, 4_000, string(new bytes(8_192)));
        vm.stopPrank();
        vm.startPrank(talent);
        vm.expectRevert(refusal);
        jury.fileCounterclaim(1, 8_000, string(new bytes(8_193)));
        jury.fileCounterclaim(1, 8_000, string(new bytes(8_192)));
        vm.stopPrank();
    }

    function test_the_escrow_itself_cannot_claim_more_than_the_whole() external {
        vm.prank(address(escrow));
        vm.expectRevert(abi.encodeWithSelector(Errors.ShareTooLarge.selector, 10_001, 10_000));
        jury.openDispute(1, client, talent, true, 1, 10_001, "");
    }

    function test_a_counterclaim_is_announced_and_kept() external {
        uint256 disputeId = openByClient(4_000);
        vm.prank(talent);
        vm.expectEmit(true, true, true, true, address(jury));
        emit IDisputeJury.CounterclaimFiled(disputeId, talent, 0, "data:,no");
        jury.fileCounterclaim(disputeId, 0, "data:,no");
        yes(jury.dispute(disputeId).countered, "countered");
        eq(jury.dispute(disputeId).counterTalentBps, 0, "share");
    }

    function test_only_the_respondent_counters_once_in_time_with_another_share() external {
        uint256 disputeId = openByClient(4_000);
        vm.prank(client);
        vm.expectRevert(abi.encodeWithSelector(Errors.NotParty.selector, client, talent));
        jury.fileCounterclaim(disputeId, 8_000, "");
        vm.startPrank(talent);
        vm.expectRevert(abi.encodeWithSelector(Errors.CounterclaimEqualsClaim.selector, 4_000));
        jury.fileCounterclaim(disputeId, 4_000, "");
        vm.expectRevert(abi.encodeWithSelector(Errors.ShareTooLarge.selector, 10_001, 10_000));
        jury.fileCounterclaim(disputeId, 10_001, "");
        jury.fileCounterclaim(disputeId, 8_000, "data:,no");
        vm.expectRevert(abi.encodeWithSelector(Errors.AlreadyCountered.selector, disputeId, 8_000));
        jury.fileCounterclaim(disputeId, 9_000, "");
        vm.stopPrank();
    }

    function test_a_counterclaim_comes_at_the_last_second_but_not_after_it() external {
        uint256 disputeId = openByClient(4_000);
        uint64 respondBy = jury.dispute(disputeId).respondBy;
        vm.startPrank(talent);
        vm.warp(respondBy + 1);
        vm.expectRevert(
            abi.encodeWithSelector(
                Errors.ResponseTooLate.selector, disputeId, respondBy, uint256(respondBy) + 1
            )
        );
        jury.fileCounterclaim(disputeId, 8_000, "");
        vm.warp(respondBy);
        jury.fileCounterclaim(disputeId, 8_000, "");
        vm.stopPrank();
    }

    function test_evidence_is_for_the_parties_of_an_open_dispute() external {
        uint256 disputeId = openByClient(4_000);
        vm.prank(stranger);
        vm.expectPartialRevert(Errors.NotParty.selector);
        jury.submitEvidence(disputeId, "data:,x");
        vm.startPrank(talent);
        vm.expectRevert(Errors.TextEmpty.selector);
        jury.submitEvidence(disputeId, "");
        jury.submitEvidence(disputeId, "data:,x");
        jury.acceptClaim(disputeId);
        vm.expectRevert(abi.encodeWithSelector(Errors.DisputeNotOpen.selector, disputeId));
        jury.submitEvidence(disputeId, "data:,x");
        vm.expectRevert(abi.encodeWithSelector(Errors.DisputeUnknown.selector, 50));
        jury.submitEvidence(50, "data:,x");
        vm.stopPrank();
    }

    // ----------------------------------------------------------------- settling

    function test_accepting_the_claim_pays_the_claimed_share_and_returns_the_rest() external {
        (uint256 invoiceId, uint256 engagementId) = verified(AMOUNT, AMOUNT + FEE);
        uint256 disputeId = dispute(client, invoiceId, 4_000);
        vm.prank(talent);
        vm.expectEmit(true, true, false, true, address(jury));
        emit IDisputeJury.DisputeSettled(disputeId, talent, 4_000);
        vm.expectEmit(true, true, true, true, address(escrow));
        emit IInvoiceEscrow.InvoicePaid(invoiceId, engagementId, talent, client, 4_000e6, 400e6, 2);
        vm.expectEmit(true, true, false, true, address(escrow));
        emit IInvoiceEscrow.InvoiceResolved(invoiceId, disputeId, 4_000, 6_600e6, 0);
        jury.acceptClaim(disputeId);
        eq(escrow.withdrawable(engagementId), 6_600e6, "the client may take it out");
        eq(escrow.totalLocked(), 0, "nothing locked");
        statusIs(invoiceId, IInvoiceEscrow.InvoiceStatus.Paid);
    }

    function test_a_share_of_nothing_resolves_without_a_payment() external {
        (uint256 invoiceId, uint256 engagementId) = verified(AMOUNT, AMOUNT + FEE);
        uint256 disputeId = dispute(client, invoiceId, 0);
        vm.prank(talent);
        jury.acceptClaim(disputeId);
        statusIs(invoiceId, IInvoiceEscrow.InvoiceStatus.Resolved);
        eq(usdc.balanceOf(address(converter)), 0, "no fee");
        vm.startPrank(client);
        board.endEngagement(engagementId, IJobBoard.EndReason.TerminatedByClient);
        escrow.withdrawEscrow(engagementId, client, AMOUNT + FEE);
        vm.stopPrank();
    }

    function test_the_claimant_accepts_the_counterclaim() external {
        uint256 disputeId = openByClient(4_000);
        vm.prank(talent);
        jury.fileCounterclaim(disputeId, 7_500, "");
        vm.prank(client);
        jury.acceptCounterclaim(disputeId);
        eq(usdc.balanceOf(talent), 7_500e6, "talent");
        eq(usdc.balanceOf(address(converter)), 750e6, "treasury");
    }

    function test_a_claimant_drops_the_claim_by_accepting_the_default() external {
        uint256 disputeId = openByClient(4_000);
        vm.prank(client);
        jury.acceptCounterclaim(disputeId);
        eq(usdc.balanceOf(talent), AMOUNT, "the talent's default is the whole");

        uint256 invoiceId = submit(1, AMOUNT);
        disputeId = dispute(talent, invoiceId, 10_000);
        vm.prank(talent);
        jury.acceptCounterclaim(disputeId);
        statusIs(invoiceId, IInvoiceEscrow.InvoiceStatus.Resolved);
    }

    function test_each_side_settles_only_for_itself_and_only_once() external {
        uint256 disputeId = openByClient(4_000);
        vm.startPrank(client);
        vm.expectRevert(abi.encodeWithSelector(Errors.NotParty.selector, client, talent));
        jury.acceptClaim(disputeId);
        vm.stopPrank();
        vm.startPrank(talent);
        vm.expectRevert(abi.encodeWithSelector(Errors.NotParty.selector, talent, client));
        jury.acceptCounterclaim(disputeId);
        jury.acceptClaim(disputeId);
        vm.expectRevert(abi.encodeWithSelector(Errors.DisputeNotOpen.selector, disputeId));
        jury.acceptClaim(disputeId);
        vm.stopPrank();
    }

    function test_a_talents_claim_without_money_reports_the_whole_as_shortfall() external {
        (uint256 invoiceId,) = verified(AMOUNT, 0);
        uint256 disputeId = dispute(talent, invoiceId, 10_000);
        vm.prank(client);
        vm.expectEmit(true, true, false, true, address(escrow));
        emit IInvoiceEscrow.InvoiceResolved(invoiceId, disputeId, 10_000, 0, AMOUNT);
        jury.acceptClaim(disputeId);
        statusIs(invoiceId, IInvoiceEscrow.InvoiceStatus.Resolved);
    }

    function test_a_shortfall_pays_what_is_there_with_its_fee() external {
        (uint256 invoiceId,) = verified(AMOUNT, 1_100e6);
        uint256 disputeId = dispute(talent, invoiceId, 10_000);
        vm.prank(client);
        vm.expectEmit(true, true, false, true, address(escrow));
        emit IInvoiceEscrow.InvoiceResolved(invoiceId, disputeId, 10_000, 0, 9_000e6);
        jury.acceptClaim(disputeId);
        eq(usdc.balanceOf(talent), 1_000e6, "talent");
        eq(usdc.balanceOf(address(converter)), 100e6, "treasury");
        booksBalance();
    }

    function test_money_that_came_in_meanwhile_covers_a_shortfall() external {
        (uint256 invoiceId, uint256 engagementId) = verified(AMOUNT, 0);
        uint256 disputeId = dispute(talent, invoiceId, 10_000);
        fund(engagementId, AMOUNT + FEE + 5);
        vm.prank(client);
        jury.acceptClaim(disputeId);
        eq(usdc.balanceOf(talent), AMOUNT, "talent");
        eq(escrow.escrowBalance(engagementId), 5, "rest");
    }

    // -------------------------------------------------------------------- roles

    function test_only_the_escrow_opens_and_only_the_jury_resolves() external {
        (uint256 invoiceId,) = verified(AMOUNT, AMOUNT + FEE);
        dispute(client, invoiceId, 0);
        vm.startPrank(stranger);
        vm.expectPartialRevert(IAccessControl.AccessControlUnauthorizedAccount.selector);
        jury.openDispute(invoiceId, stranger, client, false, 1, 1, "");
        vm.expectPartialRevert(IAccessControl.AccessControlUnauthorizedAccount.selector);
        escrow.resolveDispute(invoiceId, 10_000, IArbitrable.Outcome.Ruling);
        vm.stopPrank();
    }

    function test_a_ruling_has_its_own_trigger() external {
        (uint256 invoiceId, uint256 engagementId) = verified(AMOUNT, AMOUNT + FEE);
        dispute(client, invoiceId, 0);
        vm.prank(address(jury));
        vm.expectEmit(true, true, true, true, address(escrow));
        emit IInvoiceEscrow.InvoicePaid(invoiceId, engagementId, talent, client, AMOUNT, FEE, 3);
        escrow.resolveDispute(invoiceId, 10_000, IArbitrable.Outcome.Ruling);
    }

    function openByClient(uint16 talentBps) private returns (uint256 disputeId) {
        (uint256 invoiceId,) = verified(AMOUNT, AMOUNT + FEE);
        return dispute(client, invoiceId, talentBps);
    }
}
