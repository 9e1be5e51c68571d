// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

/// @notice The market's product of reserves never falls by a trade, and a trade never empties a side.
/// @dev A model of BtrstPool.quote and swap: OpenZeppelin's mulDiv, which is assembly, is written as its meaning, floor
/// of the exact quotient; reserves and amounts have the pool's 96 bits. The assertions before a last one are steps that
/// lead the solver to it; they are proved like it.
contract PoolProofs {
    function prove_a_trade_leaves_both_reserves_above_zero(uint96 reserveIn, uint96 reserveOut, uint96 amountIn)
        external
        pure
    {
        require(reserveIn != 0 && reserveOut != 0 && amountIn != 0);
        uint256 counted = uint256(amountIn) * 9_900;
        uint256 amountOut = (reserveOut * counted) / (uint256(reserveIn) * 10_000 + counted);
        assert(amountOut < reserveOut);
    }

    function prove_a_trade_never_lowers_the_product(uint96 reserveIn, uint96 reserveOut, uint96 amountIn)
        external
        pure
    {
        require(reserveIn != 0 && reserveOut != 0 && amountIn != 0);
        uint256 counted = uint256(amountIn) * 9_900;
        uint256 amountOut = (reserveOut * counted) / (uint256(reserveIn) * 10_000 + counted);
        assert(amountOut * (uint256(reserveIn) * 10_000 + counted) <= reserveOut * counted);
        uint256 left = reserveOut - amountOut;
        assert(left * (uint256(reserveIn) * 10_000 + counted) >= uint256(reserveOut) * reserveIn * 10_000);
        assert(left * (uint256(reserveIn) + amountIn) >= uint256(reserveOut) * reserveIn);
    }

    // ------------------------------------------------- false, and to be found out

    function canary_a_trade_without_the_fee_never_lowers_the_product_rounding_up(
        uint96 reserveIn,
        uint96 reserveOut,
        uint96 amountIn
    ) external pure {
        require(reserveIn != 0 && reserveOut != 0 && amountIn != 0);
        uint256 amountOut = (uint256(reserveOut) * amountIn) / (uint256(reserveIn) + amountIn) + 1;
        require(amountOut <= reserveOut);
        assert((reserveOut - amountOut) * (uint256(reserveIn) + amountIn) >= uint256(reserveOut) * reserveIn);
    }
}
