// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {Bounds} from "../contracts/libraries/Bounds.sol";
import {FeeMath} from "../contracts/libraries/FeeMath.sol";
import {Network} from "./support/Network.sol";
import {vm} from "./support/Vm.sol";

/// @notice Laws of the money, tried on many amounts.
contract FeeLawTest is Network {
    function testFuzz_the_fee_is_the_floor(uint96 amount, uint16 seed) external pure {
        uint256 feeBps = within(seed, 0, 2_500);
        uint256 fee = FeeMath.feeOf(amount, feeBps);
        uint256 exact = uint256(amount) * feeBps;
        yes(fee * 10_000 <= exact && exact < fee * 10_000 + 10_000, "0 <= exact - fee < 1 unit");
    }

    function testFuzz_the_largest_payable_amount_fits_and_one_more_does_not(uint96 available, uint16 seed)
        external
        pure
    {
        uint256 feeBps = within(seed, 0, 2_500);
        uint256 best = FeeMath.largestPayable(available, feeBps);
        yes(best + FeeMath.feeOf(best, feeBps) <= available, "fits");
        yes(best + 1 + FeeMath.feeOf(best + 1, feeBps) > available, "is the largest");
    }

    function testFuzz_splitting_an_invoice_saves_less_than_a_unit_of_fee_for_each_part(
        uint64 amount,
        uint8 parts
    ) external pure {
        uint256 count = within(parts, 1, 50);
        uint256 part = amount / count;
        uint256 whole = FeeMath.feeOf(part * count, 1_000);
        uint256 split = FeeMath.feeOf(part, 1_000) * count;
        yes(split <= whole && whole - split < count, "at most a unit for each part");
    }

    function testFuzz_a_payment_conserves_money(uint96 rawAmount, uint96 rawExtra) external {
        uint256 amount = within(rawAmount, 1e6, VALUE);
        uint256 fee = FeeMath.feeOf(amount, 1_000);
        uint256 extra = within(rawExtra, 0, 1e12);
        (uint256 invoiceId, uint256 engagementId) = verified(amount, amount + fee + extra);
        approve(invoiceId);
        eq(usdc.balanceOf(talent), amount, "talent");
        eq(usdc.balanceOf(address(converter)), fee, "treasury");
        eq(escrow.escrowBalance(engagementId), extra, "escrow");
        eq(usdc.balanceOf(address(escrow)), extra, "token balance");
    }

    function testFuzz_a_settlement_conserves_money(uint96 rawAmount, uint96 rawFunds, uint16 rawShare) external {
        uint256 amount = within(rawAmount, 1e6, VALUE);
        uint256 total = amount + FeeMath.feeOf(amount, 1_000);
        uint256 funds = within(rawFunds, 0, total + 1e9);
        uint16 share = uint16(within(rawShare, 1, 10_000));
        (uint256 invoiceId, uint256 engagementId) = verified(amount, funds);
        uint256 disputeId = dispute(talent, invoiceId, share);
        vm.prank(client);
        jury.acceptClaim(disputeId);

        (uint256 paid, uint256 fee) = (usdc.balanceOf(talent), usdc.balanceOf(address(converter)));
        eq(fee, FeeMath.feeOf(paid, 1_000), "the fee law holds for settlements");
        eq(paid + fee + escrow.escrowBalance(engagementId), funds, "nothing appears or is lost");
        uint256 awarded = (amount * share) / Bounds.WHOLE_BPS;
        bool covered = awarded + FeeMath.feeOf(awarded, 1_000) <= funds;
        eq(paid, covered ? awarded : FeeMath.largestPayable(funds, 1_000), "as awarded, or as far as it goes");
        eq(escrow.totalLocked(), 0, "nothing stays locked");
    }

    function testFuzz_refunds_never_exceed_the_payment(uint96 first, uint96 second) external {
        uint256 amount = 10_000e6;
        (uint256 invoiceId,) = verified(amount, 11_000e6);
        approve(invoiceId);
        vm.startPrank(talent);
        usdc.approve(address(escrow), type(uint256).max);
        for (uint256 turn = 0; turn < 2; ++turn) {
            uint256 part = within(turn == 0 ? first : second, 1, amount);
            try escrow.refundInvoice(invoiceId, part) {} catch {}
        }
        vm.stopPrank();
        yes(escrow.invoice(invoiceId).refunded <= amount, "bounded");
        eq(usdc.balanceOf(talent) + usdc.balanceOf(client), amount, "conserved");
    }
}
