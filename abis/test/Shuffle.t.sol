// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {Shuffle} from "../contracts/libraries/Shuffle.sol";
import {Checks} from "./support/Checks.sol";

/// @notice The deck that lots are dealt from.
contract ShuffleTest is Checks {
    function testFuzz_dealing_a_whole_deck_gives_each_number_once(bytes32 seed, uint256 size) external pure {
        size = within(size, 1, 64);
        Shuffle.Deck memory deck = Shuffle.deck(seed, size, size);
        bool[] memory seen = new bool[](size);
        for (uint256 count = 0; count < size; ++count) {
            uint256 number = Shuffle.deal(deck);
            yes(number < size, "a number of the deck");
            yes(!seen[number], "not dealt before");
            seen[number] = true;
        }
        eq(deck.dealt, size, "all dealt");
    }

    function testFuzz_the_first_numbers_of_a_huge_deck_differ(bytes32 seed, uint256 size) external pure {
        size = within(size, 32, type(uint32).max);
        Shuffle.Deck memory deck = Shuffle.deck(seed, size, 32);
        uint256[32] memory dealt;
        for (uint256 count = 0; count < 32; ++count) {
            dealt[count] = Shuffle.deal(deck);
            yes(dealt[count] < size, "a number of the deck");
            for (uint256 before = 0; before < count; ++before) yes(dealt[before] != dealt[count], "another one");
        }
    }

    function testFuzz_the_same_seed_deals_the_same_numbers(bytes32 seed) external pure {
        Shuffle.Deck memory one = Shuffle.deck(seed, 1_000, 10);
        Shuffle.Deck memory other = Shuffle.deck(seed, 1_000, 10);
        for (uint256 count = 0; count < 10; ++count) eq(Shuffle.deal(one), Shuffle.deal(other), "same");
    }

    /// @dev 1,200 decks of three: each order should come 200 times, with a standard deviation of 13.
    function test_every_order_is_equally_likely() external pure {
        uint256[27] memory times;
        for (uint256 seed = 0; seed < 1_200; ++seed) {
            Shuffle.Deck memory deck = Shuffle.deck(bytes32(seed), 3, 3);
            uint256 order = Shuffle.deal(deck) * 9;
            order += Shuffle.deal(deck) * 3;
            times[order + Shuffle.deal(deck)] += 1;
        }
        uint256[6] memory orders = [uint256(5), 7, 11, 15, 19, 21]; // 012 021 102 120 201 210 in base three
        for (uint256 index = 0; index < 6; ++index) {
            yes(times[orders[index]] > 150 && times[orders[index]] < 250, "about as often as the others");
        }
    }
}
