// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {FeeMath} from "contracts/libraries/FeeMath.sol";

/// @notice The fee law, for every amount that the contracts accept and every fee up to the cap. These are the very
/// functions that the escrow calls.
contract FeeProofs {
    uint256 private constant MAX_FEE_BPS = 2_500;

    function prove_the_fee_is_the_exact_share_rounded_down(uint96 amount, uint256 feeBps) external pure {
        require(feeBps <= MAX_FEE_BPS);
        uint256 fee = FeeMath.feeOf(amount, feeBps);
        assert(10_000 * fee <= amount * feeBps);
        assert(amount * feeBps < 10_000 * (fee + 1));
    }

    function prove_the_fee_is_never_above_a_quarter_of_the_amount(uint96 amount, uint256 feeBps) external pure {
        require(feeBps <= MAX_FEE_BPS);
        assert(4 * FeeMath.feeOf(amount, feeBps) <= amount);
    }

    function prove_a_larger_amount_never_pays_a_smaller_fee(uint96 amount, uint96 more, uint256 feeBps) external pure {
        require(feeBps <= MAX_FEE_BPS && amount <= more);
        assert(FeeMath.feeOf(amount, feeBps) <= FeeMath.feeOf(more, feeBps));
    }

    function prove_splitting_an_amount_in_two_saves_a_unit_of_fee_at_most(uint96 first, uint96 second, uint256 feeBps)
        external
        pure
    {
        require(feeBps <= MAX_FEE_BPS);
        uint256 split = FeeMath.feeOf(first, feeBps) + FeeMath.feeOf(second, feeBps);
        uint256 whole = FeeMath.feeOf(uint256(first) + second, feeBps);
        assert(split <= whole);
        assert(whole <= split + 1);
    }

    function prove_the_largest_payable_amount_fits_with_its_fee(uint128 available, uint256 feeBps) external pure {
        require(feeBps <= MAX_FEE_BPS);
        uint256 best = FeeMath.largestPayable(available, feeBps);
        assert(best + FeeMath.feeOf(best, feeBps) <= available);
    }

    function prove_a_unit_more_than_the_largest_payable_amount_does_not_fit(uint128 available, uint256 feeBps)
        external
        pure
    {
        require(feeBps <= MAX_FEE_BPS);
        uint256 more = FeeMath.largestPayable(available, feeBps) + 1;
        assert(more + FeeMath.feeOf(more, feeBps) > available);
    }

    // ------------------------------------------------- false, and to be found out

    function canary_the_fee_has_no_rest(uint96 amount) external pure {
        assert(10_000 * FeeMath.feeOf(amount, 1_000) == uint256(amount) * 1_000);
    }

    function canary_the_fee_is_rounded_up(uint96 amount) external pure {
        assert(10_000 * FeeMath.feeOf(amount, 1_000) >= uint256(amount) * 1_000);
    }

    function canary_the_largest_payable_amount_leaves_nothing(uint128 available) external pure {
        uint256 best = FeeMath.largestPayable(available, 1_000);
        assert(best + FeeMath.feeOf(best, 1_000) == available);
    }
}
