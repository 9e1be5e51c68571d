// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {UsdcTest} from "../contracts/UsdcTest.sol";
import {IInvoiceEscrow} from "../contracts/interfaces/IInvoiceEscrow.sol";
import {FeeMath} from "../contracts/libraries/FeeMath.sol";
import {Crowd} from "./support/Crowd.sol";
import {Network} from "./support/Network.sol";

/// @notice Laws that hold after any sequence of what people may do.
contract EscrowInvariantTest is Network {
    Crowd private crowd;

    function setUp() public override {
        super.setUp();
        uint256[3] memory engagements = [engage(), engage(), engage()];
        crowd = new Crowd(escrow, Crowd.Cast(client, talent, verifier, address(converter)), engagements);
        UsdcTest(address(usdc)).transferOwnership(address(crowd));
    }

    /// @dev forge calls only what is named here.
    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(crowd);
    }

    function invariant_the_token_balance_covers_the_books() external view {
        booksBalance();
    }

    function invariant_money_in_is_money_out_plus_money_held() external view {
        uint256 held = escrow.totalEscrowed() + escrow.totalLocked();
        eq(
            crowd.funded(),
            held + crowd.withdrawn() + crowd.talentPaid() + crowd.feesPaid(),
            "funded = held + out"
        );
    }

    function invariant_the_totals_are_the_sums_of_their_parts() external view {
        uint256 escrowed;
        uint256 locked;
        for (uint256 index = 0; index < 3; ++index) escrowed += escrow.escrowBalance(crowd.engagements(index));
        for (uint256 id = 1; id <= escrow.invoiceCount(); ++id) locked += escrow.invoice(id).locked;
        eq(escrow.totalEscrowed(), escrowed, "escrowed");
        eq(escrow.totalLocked(), locked, "locked");
    }

    function invariant_an_invoice_is_paid_at_most_once_and_never_more_than_asked() external view {
        for (uint256 id = 1; id <= escrow.invoiceCount(); ++id) {
            IInvoiceEscrow.Invoice memory seen = escrow.invoice(id);
            yes(crowd.payments(id) <= 1, "once");
            yes(seen.paid <= seen.amount, "not more");
            yes((seen.paid != 0) == (crowd.payments(id) == 1), "as its status says");
        }
    }

    function invariant_open_invoices_and_bills_are_counted_right() external view {
        for (uint256 index = 0; index < 3; ++index) {
            uint256 engagementId = crowd.engagements(index);
            (uint256 open, uint256 billed, uint256 needed) = tally(engagementId);
            eq(board.engagement(engagementId).openInvoices, open, "open invoices");
            eq(board.engagement(engagementId).billed, billed, "billed");
            eq(escrow.openTotal(engagementId), needed, "open total");
            yes(billed <= board.engagement(engagementId).contractedValue, "within the contract");
        }
    }

    function invariant_only_disputes_lock() external view {
        for (uint256 id = 1; id <= escrow.invoiceCount(); ++id) {
            IInvoiceEscrow.Invoice memory seen = escrow.invoice(id);
            if (seen.status != IInvoiceEscrow.InvoiceStatus.Disputed) eq(seen.locked, 0, "locked");
        }
    }

    function tally(uint256 engagementId) private view returns (uint256 open, uint256 billed, uint256 needed) {
        for (uint256 id = 1; id <= escrow.invoiceCount(); ++id) {
            IInvoiceEscrow.Invoice memory seen = escrow.invoice(id);
            if (seen.engagementId != engagementId) continue;
            IInvoiceEscrow.InvoiceStatus status = seen.status;
            bool voided = status == IInvoiceEscrow.InvoiceStatus.Rejected
                || status == IInvoiceEscrow.InvoiceStatus.Cancelled;
            bool payable_ = status == IInvoiceEscrow.InvoiceStatus.Submitted
                || status == IInvoiceEscrow.InvoiceStatus.Verified;
            if (!voided) billed += seen.amount;
            if (payable_ || status == IInvoiceEscrow.InvoiceStatus.Disputed) open += 1;
            if (payable_) needed += seen.amount + FeeMath.feeOf(seen.amount, seen.feeBps);
        }
    }
}
