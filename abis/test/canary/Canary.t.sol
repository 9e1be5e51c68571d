// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

/// @notice Fails on purpose. If the runner calls this green, it would call anything green.
contract CanaryTest {
    error ThisTestMustFail();

    function test_this_test_must_fail() external pure {
        revert ThisTestMustFail();
    }
}
