// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

/// @notice The few comparisons that the tests need; a failure carries both values.
abstract contract Checks {
    error NotEqual(string what, uint256 seen, uint256 expected);
    error NotEqualAddress(string what, address seen, address expected);
    error NotTrue(string what);
    error NotAtLeast(string what, uint256 seen, uint256 least);

    function eq(uint256 seen, uint256 expected, string memory what) internal pure {
        if (seen != expected) revert NotEqual(what, seen, expected);
    }

    function eq(address seen, address expected, string memory what) internal pure {
        if (seen != expected) revert NotEqualAddress(what, seen, expected);
    }

    function yes(bool seen, string memory what) internal pure {
        if (!seen) revert NotTrue(what);
    }

    function atLeast(uint256 seen, uint256 least, string memory what) internal pure {
        if (seen < least) revert NotAtLeast(what, seen, least);
    }

    /// @dev Folds any number into [min, max]; both ends are reached.
    function within(uint256 seen, uint256 min, uint256 max) internal pure returns (uint256) {
        return min + (seen % (max - min + 1));
    }
}
