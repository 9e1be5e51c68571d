// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {UsdcTest} from "../contracts/UsdcTest.sol";
import {ITreasury} from "../contracts/interfaces/ITreasury.sol";
import {Network} from "./support/Network.sol";
import {Spenders} from "./support/Spenders.sol";

/// @notice Laws of the treasury's books, for both tokens at once.
contract TreasuryInvariantTest is Network {
    Spenders private spenders;

    function setUp() public override {
        super.setUp();
        spenders = new Spenders(treasury, usdc, btrst, governor);
        btrst.transfer(address(spenders), 200_000_000e18);
        UsdcTest(address(usdc)).transferOwnership(address(spenders));
    }

    /// @dev forge calls only what is named here.
    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(spenders);
    }

    function invariant_what_is_reserved_never_exceeds_what_is_there() external view {
        atLeast(usdc.balanceOf(address(treasury)), treasury.reserved(usdc), "USDC");
        atLeast(btrst.balanceOf(address(treasury)), treasury.reserved(btrst), "BTRST");
    }

    function invariant_what_is_reserved_is_what_live_budgets_have_left() external view {
        eq(treasury.reserved(usdc), leftIn(usdc), "USDC");
        eq(treasury.reserved(btrst), leftIn(btrst), "BTRST");
    }

    function invariant_money_in_is_money_paid_plus_money_there() external view {
        eq(spenders.cameIn(usdc), spenders.paidOut(usdc) + usdc.balanceOf(address(treasury)), "USDC");
        eq(spenders.cameIn(btrst), spenders.paidOut(btrst) + btrst.balanceOf(address(treasury)), "BTRST");
    }

    function invariant_nothing_is_set_aside_twice() external view {
        eq(spenders.overreached(), 0, "overreached");
    }

    function invariant_no_budget_pays_more_than_it_was_voted() external view {
        for (uint256 id = 1; id <= treasury.budgetCount(); ++id) {
            ITreasury.Budget memory seen = treasury.budget(bytes32(id));
            atLeast(seen.amount, seen.spent, "spent");
        }
    }

    function leftIn(IERC20 token) private view returns (uint256 left) {
        for (uint256 id = 1; id <= treasury.budgetCount(); ++id) {
            ITreasury.Budget memory seen = treasury.budget(bytes32(id));
            if (seen.token == token && !seen.revoked) left += seen.amount - seen.spent;
        }
    }
}
