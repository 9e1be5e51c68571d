// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {TimelockController} from "@openzeppelin/contracts/governance/TimelockController.sol";

/// @title Timelock
/// @notice Holds every governor role, the treasury's among them: what token holders vote waits here before it happens.
contract Timelock is TimelockController {
    /// @param minDelay Seconds between a passed vote and its execution.
    /// @param admin Hands the proposer role to the governor, then renounces.
    constructor(uint256 minDelay, address admin)
        TimelockController(minDelay, new address[](0), new address[](0), admin)
    {}
}
