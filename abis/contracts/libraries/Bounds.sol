// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {Errors} from "./Errors.sol";

/// @title Bounds
/// @notice The limits that keep amounts, shares and texts within what an index and a screen can carry.
library Bounds {
    /// @dev Largest amount in base units: 7.9e28, far above any supply here, and products of two of them fit 256 bits.
    uint256 internal constant MAX_AMOUNT = type(uint96).max;
    /// @dev Longest off-chain reference or data URI, in bytes.
    uint256 internal constant MAX_TEXT = 8 * 1024;
    /// @dev Longest name of a category or a node, in bytes.
    uint256 internal constant MAX_NAME = 64;
    /// @dev The whole, in basis points.
    uint256 internal constant WHOLE_BPS = 10_000;

    /// @dev Narrows an amount after refusing zero and anything above `MAX_AMOUNT`.
    function amount(uint256 seen) internal pure returns (uint96) {
        if (seen == 0) revert Errors.AmountTooSmall(seen, 1);
        if (seen > MAX_AMOUNT) revert Errors.AmountTooLarge(seen, MAX_AMOUNT);
        // The line above is the check that this narrowing needs.
        return uint96(seen);
    }

    /// @dev Refuses a text above `MAX_TEXT` bytes; empty is fine.
    function text(string calldata seen) internal pure {
        if (bytes(seen).length > MAX_TEXT) revert Errors.TextTooLong(bytes(seen).length, MAX_TEXT);
    }

    /// @dev Refuses an empty name and one above `MAX_NAME` bytes.
    function name(string calldata seen) internal pure {
        nameLength(bytes(seen).length);
    }

    /// @dev The same for a name that is not in calldata, by its number of bytes.
    function nameLength(uint256 seen) internal pure {
        if (seen == 0) revert Errors.TextEmpty();
        if (seen > MAX_NAME) revert Errors.TextTooLong(seen, MAX_NAME);
    }

    /// @dev Refuses a share above the whole.
    function share(uint256 seenBps) internal pure {
        if (seenBps > WHOLE_BPS) revert Errors.ShareTooLarge(seenBps, WHOLE_BPS);
    }

    /// @dev Refuses the zero address.
    function account(address seen) internal pure {
        if (seen == address(0)) revert Errors.ZeroAddress();
    }
}
