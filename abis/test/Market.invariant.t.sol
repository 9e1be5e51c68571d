// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {UsdcTest} from "../contracts/UsdcTest.sol";
import {Market} from "./support/Market.sol";
import {Network} from "./support/Network.sol";

/// @notice Laws of the BTRST market and of the fees that are converted in it.
contract MarketInvariantTest is Network {
    Market private market;

    function setUp() public override {
        super.setUp();
        fillPool(1_000_000e6);
        market = new Market(pool, converter, governor);
        btrst.transfer(address(market), 200_000_000e18);
        UsdcTest(address(usdc)).transferOwnership(address(market));
    }

    /// @dev forge calls only what is named here.
    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(market);
    }

    function invariant_the_product_of_the_pool_never_falls_unless_holders_take_out() external view {
        yes(!market.productFell(), "k never fell");
    }

    function invariant_the_books_of_the_pool_are_covered_by_its_balances() external view {
        atLeast(usdc.balanceOf(address(pool)), pool.usdcReserve(), "USDC");
        atLeast(btrst.balanceOf(address(pool)), pool.btrstReserve(), "BTRST");
    }

    function invariant_the_price_sum_never_falls() external view {
        yes(!market.priceSumFell(), "price sum");
    }

    function invariant_the_pool_is_never_empty_again() external view {
        atLeast(pool.usdcReserve(), 1, "USDC");
        atLeast(pool.btrstReserve(), 1, "BTRST");
    }

    function invariant_dollars_leave_the_converter_only_by_conversion() external view {
        eq(usdc.balanceOf(address(converter)) + market.converted(), market.collected(), "collected");
    }

    function invariant_all_btrst_that_was_bought_is_in_the_treasury() external view {
        eq(btrst.balanceOf(address(treasury)), market.bought(), "bought");
    }

    function invariant_no_conversion_ends_below_the_floor_of_its_moment() external view {
        eq(market.shortOfFloor(), 0, "short of the floor");
    }

    function invariant_no_allowance_outlives_a_conversion() external view {
        eq(usdc.allowance(address(converter), address(pool)), 0, "to the pool");
        eq(btrst.allowance(address(converter), address(treasury)), 0, "to the treasury");
    }

    function invariant_no_btrst_is_made_or_lost() external view {
        uint256 inParts = btrst.balanceOf(address(this)) + btrst.balanceOf(address(market))
            + btrst.balanceOf(address(pool)) + btrst.balanceOf(address(converter))
            + btrst.balanceOf(address(treasury));
        eq(inParts, btrst.SUPPLY(), "supply");
    }
}
