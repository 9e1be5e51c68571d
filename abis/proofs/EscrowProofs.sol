// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {EscrowBooks} from "contracts/EscrowBooks.sol";
import {FeeMath} from "contracts/libraries/FeeMath.sol";

/// @notice Money is conserved: what came into the escrow is what it holds for somebody and what it paid out, and its
/// tokens cover its books.
/// @dev `_credit`, `_debit`, the books' fields and FeeMath are the escrow's own. What is modelled: the steps of
/// InvoiceEscrow around them (its functions are external and private, so they cannot be called here; each step below
/// names the one that it follows), and the token, which is a number that moves by what is sent. Ghosts count what came
/// in and went out; `others` is the sum of the balances of all engagements but the one at hand, which no step may
/// change, so the sum law holds for any number of engagements. Each step is proved from every state that the law allows.
contract EscrowProofs is EscrowBooks {
    uint256 private tokens;
    uint256 private funded;
    uint256 private withdrawn;
    uint256 private talentPaid;
    uint256 private feesPaid;
    uint256 private others;
    uint256 private otherLocks;

    constructor(address admin, IERC20 token) EscrowBooks(admin, token) {}

    /// @dev The law for the engagement at hand, and the lock of the dispute at hand.
    function lawful(uint256 id, uint256 locked) private view returns (bool) {
        return totalEscrowed == escrowBalance[id] + others && totalLocked == locked + otherLocks
            && funded == totalEscrowed + totalLocked + withdrawn + talentPaid + feesPaid
            && tokens >= totalEscrowed + totalLocked + totalOwed;
    }

    /// @dev Delivered, or kept for the account that the token refused.
    function deliver(uint256 amount, bool refused) private {
        if (refused) totalOwed += amount;
        else tokens -= amount;
    }

    /// @dev fundEscrow and fundEscrowWithPermit: `_deposit` insists that the amount arrives.
    function prove_a_deposit_conserves_money(uint256 id, uint96 amount, uint256 locked) external {
        require(lawful(id, locked));
        tokens += amount;
        _credit(id, amount);
        funded += amount;
        assert(lawful(id, locked));
    }

    /// @dev withdrawEscrow.
    function prove_a_withdrawal_conserves_money(uint256 id, uint96 amount, uint256 locked) external {
        require(lawful(id, locked));
        _debit(id, amount);
        tokens -= amount;
        withdrawn += amount;
        assert(lawful(id, locked));
    }

    /// @dev approveInvoice, payInvoice, releaseInvoice: `_payFromEscrow` and `_pay`.
    function prove_a_payment_conserves_money(
        uint256 id,
        uint96 amount,
        uint16 feeBps,
        bool talentRefused,
        bool feeRefused,
        uint256 locked
    ) external {
        require(feeBps <= 2_500 && lawful(id, locked));
        uint256 fee = FeeMath.feeOf(amount, feeBps);
        _debit(id, amount + fee);
        deliver(amount, talentRefused);
        deliver(fee, feeRefused);
        talentPaid += amount;
        feesPaid += fee;
        assert(lawful(id, locked));
    }

    /// @dev disputeInvoice: `_lock`.
    function prove_a_lock_conserves_money(uint256 id, uint256 total) external {
        require(lawful(id, 0));
        uint256 balance = escrowBalance[id];
        uint256 locked = balance < total ? balance : total;
        _debit(id, locked);
        totalLocked += locked;
        assert(lawful(id, locked));
    }

    /// @dev resolveDispute: `_unlock` and `_pay`.
    function prove_a_resolution_conserves_money(
        uint256 id,
        uint96 awarded,
        uint16 feeBps,
        bool talentRefused,
        bool feeRefused,
        uint256 locked
    ) external {
        require(feeBps <= 2_500 && lawful(id, locked));
        totalLocked -= locked;
        _credit(id, locked);
        uint256 talentAmount = awarded;
        if (awarded + FeeMath.feeOf(awarded, feeBps) > escrowBalance[id]) {
            talentAmount = FeeMath.largestPayable(escrowBalance[id], feeBps);
        }
        uint256 fee = FeeMath.feeOf(talentAmount, feeBps);
        _debit(id, talentAmount + fee);
        deliver(talentAmount, talentRefused);
        deliver(fee, feeRefused);
        talentPaid += talentAmount;
        feesPaid += fee;
        assert(lawful(id, 0));
    }

    /// @dev claimOwed. What waits was paid before, so only tokens and `totalOwed` move.
    function prove_a_claim_conserves_money(uint256 id, uint256 amount, uint256 locked) external {
        require(amount <= totalOwed && lawful(id, locked));
        totalOwed -= amount;
        tokens -= amount;
        assert(lawful(id, locked));
    }

    function prove_a_donation_stays_outside_the_books(uint256 id, uint96 amount, uint256 locked) external {
        require(lawful(id, locked));
        tokens += amount;
        assert(lawful(id, locked));
    }

    function prove_no_step_touches_another_engagement(uint256 id, uint256 other, uint256 amount) external {
        require(id != other);
        uint256 before = escrowBalance[other];
        _credit(id, amount);
        _debit(id, amount);
        assert(escrowBalance[other] == before);
    }

    // ------------------------------------------------- false, and to be found out

    function canary_a_payment_without_its_fee_conserves_money(uint256 id, uint96 amount) external {
        require(lawful(id, 0));
        _debit(id, amount);
        deliver(amount, false);
        talentPaid += amount;
        feesPaid += FeeMath.feeOf(amount, 1_000);
        assert(lawful(id, 0));
    }

    function canary_paying_twice_for_one_debit_conserves_money(uint256 id, uint96 amount) external {
        require(lawful(id, 0));
        _debit(id, amount);
        deliver(amount, false);
        deliver(amount, false);
        talentPaid += amount;
        assert(lawful(id, 0));
    }

    // ------------- the rest of the escrow's interface: the checker proves contracts, not parts

    function fundEscrow(uint256, uint256) external {}
    function fundEscrowWithPermit(uint256, uint256, uint256, uint8, bytes32, bytes32) external {}
    function withdrawEscrow(uint256, address, uint256) external {}
    function submitInvoice(uint256, uint256, uint64, uint64, string calldata) external returns (uint256) {}
    function verifyInvoice(uint256, bytes32) external {}
    function rejectInvoice(uint256, bytes32) external {}
    function cancelInvoice(uint256) external {}
    function approveInvoice(uint256) external {}
    function payInvoice(uint256, uint256, uint256) external {}
    function releaseInvoice(uint256) external {}
    function disputeInvoice(uint256, uint16, string calldata) external {}
    function refundInvoice(uint256, uint256) external {}
    function invoice(uint256) external view returns (Invoice memory) {}
    function withdrawable(uint256) external view returns (uint256) {}
    function amountDue(uint256) external view returns (uint256, uint256, uint256) {}
}
