// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {Bounds} from "./Bounds.sol";

/// @title FeeMath
/// @notice The fee law: the fee is added on top of what the talent gets, rounded down.
library FeeMath {
    /// @dev fee = floor(talentAmount x feeBps / 10,000). Both factors are bounded, so the product cannot overflow.
    function feeOf(uint256 talentAmount, uint256 feeBps) internal pure returns (uint256) {
        return (talentAmount * feeBps) / Bounds.WHOLE_BPS;
    }

    /// @dev The largest talent amount whose amount and fee together fit `available`.
    /// The first figure may be one unit too low because the fee rounds down: for 9 units at 10 %, 8 + 0 fits, and so
    /// does 9 + 0. One step up is enough, since t + floor(t x r) <= A implies t < A / (1 + r) + 1.
    function largestPayable(uint256 available, uint256 feeBps) internal pure returns (uint256 talentAmount) {
        talentAmount = (available * Bounds.WHOLE_BPS) / (Bounds.WHOLE_BPS + feeBps);
        uint256 next = talentAmount + 1;
        if (next + feeOf(next, feeBps) <= available) talentAmount = next;
    }
}
