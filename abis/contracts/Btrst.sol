// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {ERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Permit.sol";
import {ERC20Votes} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Votes.sol";
import {Nonces} from "@openzeppelin/contracts/utils/Nonces.sol";

/// @title Btrst
/// @notice The governance token of the reference network: a fixed supply of 250 million, 18 decimals, votes by
/// delegation counted in blocks, and permit. No mint, no burn, no owner, no pause.
contract Btrst is ERC20, ERC20Permit, ERC20Votes {
    /// @notice The whole supply in base units, minted once.
    uint256 public constant SUPPLY = 250_000_000e18;

    /// @param holder Receives the whole supply.
    constructor(address holder) ERC20("Braintrust (reference)", "BTRST") ERC20Permit("Braintrust (reference)") {
        _mint(holder, SUPPLY);
    }

    /// @notice The next unused number for a signed permit or delegation.
    /// @param owner The signer.
    function nonces(address owner) public view override(ERC20Permit, Nonces) returns (uint256) {
        return super.nonces(owner);
    }

    function _update(address from, address to, uint256 value) internal override(ERC20, ERC20Votes) {
        super._update(from, to, value);
    }
}
