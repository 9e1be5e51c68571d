// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

/// @title Shuffle
/// @notice Deals the numbers 0 to size - 1 in an order that a seed decides: each exactly once, every order equally
/// likely. Only the numbers asked for are worked out, so a pool of any size costs the same.
library Shuffle {
    /// @dev A deck in memory. Of all its numbers only those that dealing has moved are kept: the spot `spots[i]` holds
    /// the number `numbers[i]`, the latest entry of a spot counts, and every other spot still holds its own number.
    struct Deck {
        bytes32 seed;
        uint256 size;
        uint256 dealt;
        uint256[] spots;
        uint256[] numbers;
    }

    /// @dev A deck of which at most `most` numbers will be dealt.
    function deck(bytes32 seed, uint256 size, uint256 most) internal pure returns (Deck memory) {
        return Deck(seed, size, 0, new uint256[](most), new uint256[](most));
    }

    /// @dev The next number (Fisher and Yates): one of the spots not dealt yet, which then takes over what the first of
    /// them holds. The remainder's bias is below 2^-200 for any size that can occur.
    function deal(Deck memory from) internal pure returns (uint256 number) {
        uint256 first = from.dealt;
        uint256 spot = first + uint256(keccak256(abi.encode(from.seed, first))) % (from.size - first);
        number = _held(from, spot);
        from.spots[first] = spot;
        from.numbers[first] = _held(from, first);
        from.dealt = first + 1;
    }

    function _held(Deck memory from, uint256 spot) private pure returns (uint256) {
        for (uint256 entry = from.dealt; entry > 0; --entry) {
            if (from.spots[entry - 1] == spot) return from.numbers[entry - 1];
        }
        return spot;
    }
}
