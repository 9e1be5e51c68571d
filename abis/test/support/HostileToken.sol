// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";

/// @notice A payment token that can do what real ones did: block accounts, keep a part of a transfer, answer false, or
/// call somebody while money moves.
contract HostileToken is ERC20("Hostile", "HST") {
    error Blocked(address account);

    mapping(address account => bool) public blocked;
    uint256 public transferFeeBps;
    bool public answersFalse;
    address public callee;
    bytes public callback;
    bool public callbackSucceeded;
    bytes public callbackResult;

    function mint(address to, uint256 amount) external {
        _mint(to, amount);
    }

    function block_(address account, bool value) external {
        blocked[account] = value;
    }

    function chargeFee(uint256 bps) external {
        transferFeeBps = bps;
    }

    function answerFalse(bool value) external {
        answersFalse = value;
    }

    /// @dev The next transfer calls `callee_` once.
    function callDuringTransfer(address callee_, bytes calldata data) external {
        (callee, callback) = (callee_, data);
    }

    function transfer(address to, uint256 amount) public override returns (bool) {
        if (answersFalse) return false;
        return super.transfer(to, amount);
    }

    function transferFrom(address from, address to, uint256 amount) public override returns (bool) {
        if (answersFalse) return false;
        return super.transferFrom(from, to, amount);
    }

    function _update(address from, address to, uint256 amount) internal override {
        if (blocked[to]) revert Blocked(to);
        if (callee != address(0) && from != address(0)) {
            address target = callee;
            callee = address(0);
            (callbackSucceeded, callbackResult) = target.call(callback);
        }
        uint256 fee = from == address(0) ? 0 : (amount * transferFeeBps) / 10_000;
        super._update(from, to, amount - fee);
        if (fee != 0) super._update(from, address(0xFEE), fee);
    }
}
