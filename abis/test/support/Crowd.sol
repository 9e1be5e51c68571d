// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {DisputeJury} from "../../contracts/DisputeJury.sol";
import {InvoiceEscrow} from "../../contracts/InvoiceEscrow.sol";
import {JobBoard} from "../../contracts/JobBoard.sol";
import {UsdcTest} from "../../contracts/UsdcTest.sol";
import {IInvoiceEscrow} from "../../contracts/interfaces/IInvoiceEscrow.sol";
import {vm} from "./Vm.sol";

/// @notice Does what people may do, in any order that forge thinks of, and keeps its own count of the money. Every
/// action first looks whether it is allowed, so that a revert is a finding.
contract Crowd {
    struct Cast {
        address client;
        address talent;
        address verifier;
        address treasury;
    }

    InvoiceEscrow private immutable ESCROW;
    JobBoard private immutable BOARD;
    DisputeJury private immutable JURY;
    UsdcTest private immutable USDC;
    Cast private people;
    uint256[3] public engagements;

    uint256 public funded;
    uint256 public withdrawn;
    uint256 public talentPaid;
    uint256 public feesPaid;
    mapping(uint256 invoiceId => uint256) public payments;

    constructor(InvoiceEscrow escrow, Cast memory cast_, uint256[3] memory engagements_) {
        ESCROW = escrow;
        BOARD = JobBoard(address(escrow.jobBoard()));
        JURY = DisputeJury(address(escrow.jury()));
        USDC = UsdcTest(address(escrow.usdc()));
        people = cast_;
        engagements = engagements_;
    }

    modifier counted() {
        (uint256 talentBefore, uint256 treasuryBefore) =
            (USDC.balanceOf(people.talent), USDC.balanceOf(people.treasury));
        _;
        talentPaid += USDC.balanceOf(people.talent) - talentBefore;
        feesPaid += USDC.balanceOf(people.treasury) - treasuryBefore;
    }

    function fund(uint256 which, uint256 amount) external counted {
        amount = 1 + (amount % 20_000e6);
        USDC.mint(people.client, amount);
        vm.startPrank(people.client);
        USDC.approve(address(ESCROW), amount);
        ESCROW.fundEscrow(engagements[which % 3], amount);
        vm.stopPrank();
        funded += amount;
    }

    function withdraw(uint256 which, uint256 amount) external counted {
        uint256 engagementId = engagements[which % 3];
        uint256 free = ESCROW.withdrawable(engagementId);
        if (free == 0) return;
        amount = 1 + (amount % free);
        vm.prank(people.client);
        ESCROW.withdrawEscrow(engagementId, people.client, amount);
        withdrawn += amount;
    }

    function submit(uint256 which, uint256 amount) external counted {
        uint256 engagementId = engagements[which % 3];
        uint64 from = ESCROW.billedUntil(engagementId);
        if (from == 0) from = BOARD.engagement(engagementId).startAt;
        uint256 room = BOARD.engagement(engagementId).contractedValue - BOARD.engagement(engagementId).billed;
        if (room < 1e6 || from + 1 hours > block.timestamp) return;
        amount = 1e6 + (amount % (room > 5_000e6 ? 5_000e6 : room - 1e6 + 1));
        vm.prank(people.talent);
        ESCROW.submitInvoice(engagementId, amount, from, from + 1 hours, "");
    }

    function verify(uint256 which) external counted {
        (uint256 id, bool found) = pick(which, IInvoiceEscrow.InvoiceStatus.Submitted);
        if (!found) return;
        vm.prank(people.verifier);
        ESCROW.verifyInvoice(id, "");
    }

    function reject(uint256 which) external counted {
        (uint256 id, bool found) = pick(which, IInvoiceEscrow.InvoiceStatus.Submitted);
        if (!found || which % 4 != 0) return;
        vm.prank(people.verifier);
        ESCROW.rejectInvoice(id, "");
    }

    function cancel(uint256 which) external counted {
        (uint256 id, bool found) = pick(which, IInvoiceEscrow.InvoiceStatus.Verified);
        if (!found || which % 4 != 0) return;
        vm.prank(people.talent);
        ESCROW.cancelInvoice(id);
    }

    function pay(uint256 which) external counted {
        (uint256 id, bool found) = pick(which, IInvoiceEscrow.InvoiceStatus.Verified);
        if (!found) return;
        (uint256 amount, uint256 fee, uint256 lacking) = ESCROW.amountDue(id);
        USDC.mint(people.client, lacking);
        vm.startPrank(people.client);
        USDC.approve(address(ESCROW), lacking);
        ESCROW.payInvoice(id, amount, fee);
        vm.stopPrank();
        funded += lacking;
        payments[id] += 1;
    }

    function release(uint256 which) external counted {
        (uint256 id, bool found) = pick(which, IInvoiceEscrow.InvoiceStatus.Verified);
        if (!found) return;
        (,, uint256 lacking) = ESCROW.amountDue(id);
        if (lacking != 0 || block.timestamp < ESCROW.invoice(id).releasableAt) return;
        ESCROW.releaseInvoice(id);
        payments[id] += 1;
    }

    function claim(uint256 which, uint16 share, bool byClient) external counted {
        (uint256 id, bool found) = pick(which, IInvoiceEscrow.InvoiceStatus.Verified);
        if (!found || which % 3 != 0) return;
        (,, uint256 lacking) = ESCROW.amountDue(id);
        if (byClient && lacking != 0) return;
        share = byClient ? share % 10_000 : 1 + (share % 10_000);
        vm.prank(byClient ? people.client : people.talent);
        ESCROW.disputeInvoice(id, share, "");
    }

    function settle(uint256 which, bool byClaimant) external counted {
        (uint256 id, bool found) = pick(which, IInvoiceEscrow.InvoiceStatus.Disputed);
        if (!found) return;
        uint256 disputeId = ESCROW.invoice(id).disputeId;
        vm.prank(byClaimant ? JURY.dispute(disputeId).claimant : JURY.dispute(disputeId).respondent);
        if (byClaimant) JURY.acceptCounterclaim(disputeId);
        else JURY.acceptClaim(disputeId);
        if (ESCROW.invoice(id).status == IInvoiceEscrow.InvoiceStatus.Paid) payments[id] += 1;
    }

    function donate(uint256 amount) external counted {
        USDC.mint(address(ESCROW), amount % 1e6);
    }

    function wait(uint256 time) external counted {
        vm.warp(block.timestamp + 1 hours + (time % 3 days));
    }

    /// @dev The first invoice with the status, from a random place on.
    function pick(uint256 from, IInvoiceEscrow.InvoiceStatus status) private view returns (uint256, bool) {
        uint256 count = ESCROW.invoiceCount();
        for (uint256 step = 0; step < count; ++step) {
            uint256 id = 1 + ((from % count + step) % count);
            if (ESCROW.invoice(id).status == status) return (id, true);
        }
        return (0, false);
    }
}
