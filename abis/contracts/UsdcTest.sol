// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {ERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Permit.sol";

/// @title UsdcTest
/// @notice A stand-in for USDC on local chains and testnets: 6 decimals, permit, and an owner who mints at will.
/// It has no value and no backing, and must never be deployed where its name could be mistaken for the real token.
contract UsdcTest is ERC20, ERC20Permit, Ownable {
    /// @param owner_ The account that may mint.
    constructor(address owner_) ERC20("Test USD Coin", "tUSDC") ERC20Permit("Test USD Coin") Ownable(owner_) {}

    /// @notice Six decimals, as USDC has: 1,000,000 base units are one dollar.
    function decimals() public pure override returns (uint8) {
        return 6;
    }

    /// @notice Makes test money. Owner only. Reverts for the zero address.
    /// @param to The account that receives it.
    /// @param amount Base units, 6 decimals.
    function mint(address to, uint256 amount) external onlyOwner {
        _mint(to, amount);
    }
}
