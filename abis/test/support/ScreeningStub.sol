// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

/// @notice Says of everybody that they screened everybody, but for those excepted.
contract ScreeningStub {
    mapping(address account => bool) public excepted;

    function except(address account) external {
        excepted[account] = true;
    }

    function hasScreened(address, address screener) external view returns (bool) {
        return !excepted[screener];
    }
}
