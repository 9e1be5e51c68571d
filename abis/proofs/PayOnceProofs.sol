// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IInvoiceEscrow} from "contracts/interfaces/IInvoiceEscrow.sol";

/// @notice An invoice pays once, by whatever way, and refunds never exceed the payment.
/// @dev A model: one invoice (invoices share no storage, so any one stands for all) with the escrow's statuses, and one
/// function for each of the escrow's, which asks for the same status and sets the same one. `payments` is a ghost that
/// counts. Each function is proved from every state that the law allows, which with the first state is an induction
/// over all histories.
contract PayOnceProofs {
    IInvoiceEscrow.InvoiceStatus private status;
    uint96 private amount;
    uint96 private paid;
    uint96 private refunded;
    uint256 private payments;

    function lawful() private view returns (bool) {
        bool isPaid =
            status == IInvoiceEscrow.InvoiceStatus.Paid || status == IInvoiceEscrow.InvoiceStatus.Refunded;
        return payments == (isPaid ? 1 : 0) && (paid != 0) == isPaid && paid <= amount && refunded <= paid;
    }

    function prove_a_submitted_invoice_has_not_been_paid(uint96 asked) external {
        require(status == IInvoiceEscrow.InvoiceStatus.None && lawful());
        (status, amount) = (IInvoiceEscrow.InvoiceStatus.Submitted, asked);
        assert(lawful() && payments == 0);
    }

    /// @dev verifyInvoice.
    function prove_a_verification_pays_nothing() external {
        require(status == IInvoiceEscrow.InvoiceStatus.Submitted && lawful());
        status = IInvoiceEscrow.InvoiceStatus.Verified;
        assert(lawful());
    }

    /// @dev rejectInvoice asks for Submitted, cancelInvoice also takes Verified.
    function prove_a_voided_invoice_pays_nothing(bool rejected) external {
        require(status == IInvoiceEscrow.InvoiceStatus.Submitted || isOpen() && !rejected);
        require(lawful());
        status = rejected ? IInvoiceEscrow.InvoiceStatus.Rejected : IInvoiceEscrow.InvoiceStatus.Cancelled;
        assert(lawful());
    }

    /// @dev approveInvoice, payInvoice and releaseInvoice.
    function prove_a_payment_from_escrow_is_the_first_one() external {
        require(status == IInvoiceEscrow.InvoiceStatus.Verified && amount != 0 && lawful());
        pay(amount);
        assert(lawful() && payments == 1);
    }

    /// @dev disputeInvoice.
    function prove_a_dispute_pays_nothing() external {
        require(isOpen() && lawful());
        status = IInvoiceEscrow.InvoiceStatus.Disputed;
        assert(lawful());
    }

    /// @dev resolveDispute: the award is a share of the amount, the payment at most the award.
    function prove_a_resolution_pays_once_or_not_at_all(uint256 shareBps, uint96 talentAmount) external {
        require(status == IInvoiceEscrow.InvoiceStatus.Disputed && shareBps <= 10_000 && lawful());
        require(talentAmount <= (uint256(amount) * shareBps) / 10_000);
        status = IInvoiceEscrow.InvoiceStatus.Resolved;
        if (talentAmount != 0) pay(talentAmount);
        assert(lawful() && payments <= 1);
    }

    /// @dev refundInvoice.
    function prove_refunds_never_exceed_the_payment(uint96 part) external {
        require(status == IInvoiceEscrow.InvoiceStatus.Paid && part != 0 && lawful());
        refunded += part; // 96 bits, and above them a revert, as in the escrow
        require(refunded <= paid);
        if (refunded == paid) status = IInvoiceEscrow.InvoiceStatus.Refunded;
        assert(lawful() && refunded <= amount);
    }

    function pay(uint96 talentAmount) private {
        status = IInvoiceEscrow.InvoiceStatus.Paid;
        paid = talentAmount;
        payments += 1;
    }

    function isOpen() private view returns (bool) {
        return status == IInvoiceEscrow.InvoiceStatus.Submitted || status == IInvoiceEscrow.InvoiceStatus.Verified;
    }

    // ------------------------------------------------- false, and to be found out

    /// @dev The planted double pay: the status after a payment is one from which it can be paid again.
    function canary_a_payment_that_leaves_the_invoice_verified_is_the_only_one() external {
        require(status == IInvoiceEscrow.InvoiceStatus.Verified && amount != 0 && lawful());
        pay(amount);
        status = IInvoiceEscrow.InvoiceStatus.Verified;
        assert(lawful());
    }

    function canary_an_invoice_is_never_paid() external {
        require(status == IInvoiceEscrow.InvoiceStatus.Verified && amount != 0 && lawful());
        pay(amount);
        assert(payments == 0);
    }
}
