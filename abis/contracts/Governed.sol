// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {AccessControl} from "@openzeppelin/contracts/access/AccessControl.sol";
import {Pausable} from "@openzeppelin/contracts/utils/Pausable.sol";
import {Bounds} from "./libraries/Bounds.sol";

/// @title Governed
/// @notice The roles that every marketplace contract shares. After deployment the admin is the timelock alone.
abstract contract Governed is AccessControl, Pausable {
    /// @notice Changes parameters and lifts a pause: the timelock, hence token holders.
    bytes32 public constant GOVERNOR_ROLE = keccak256("GOVERNOR_ROLE");
    /// @notice Stops new business in an emergency. It cannot lift the pause, nor hold back settled money.
    bytes32 public constant PAUSER_ROLE = keccak256("PAUSER_ROLE");
    /// @notice The escrow contract, on the contracts that it reports to.
    bytes32 public constant ESCROW_ROLE = keccak256("ESCROW_ROLE");

    /// @param admin Grants the roles while the system is put together, and renounces at the end.
    constructor(address admin) {
        Bounds.account(admin);
        _grantRole(DEFAULT_ADMIN_ROLE, admin);
    }

    /// @notice Stops new business. Pausers only. Reverts while paused. Emits `Paused(address account)`.
    function pause() external onlyRole(PAUSER_ROLE) {
        _pause();
    }

    /// @notice Lets business go on. Governor only. Reverts when not paused. Emits `Unpaused(address account)`.
    function unpause() external onlyRole(GOVERNOR_ROLE) {
        _unpause();
    }
}
