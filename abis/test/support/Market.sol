// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {Btrst} from "../../contracts/Btrst.sol";
import {BtrstPool} from "../../contracts/BtrstPool.sol";
import {FeeConverter} from "../../contracts/FeeConverter.sol";
import {UsdcTest} from "../../contracts/UsdcTest.sol";
import {Errors} from "../../contracts/libraries/Errors.sol";
import {Checks} from "./Checks.sol";
import {vm} from "./Vm.sol";

/// @notice Traders, givers, holders and strangers around the pool and the fee converter. Each action brings about what
/// it needs, so that each call does something and a revert is a finding.
contract Market is Checks {
    BtrstPool private immutable POOL;
    FeeConverter private immutable CONVERTER;
    UsdcTest private immutable USDC;
    Btrst private immutable BTRST;
    address private immutable GOVERNOR;

    uint256 public collected;
    uint256 public converted;
    uint256 public bought;
    uint256 public shortOfFloor;
    bool public productFell;
    bool public priceSumFell;

    constructor(BtrstPool pool, FeeConverter converter, address governor) {
        POOL = pool;
        CONVERTER = converter;
        USDC = UsdcTest(address(pool.usdc()));
        BTRST = Btrst(address(pool.btrst()));
        GOVERNOR = governor;
        USDC.approve(address(pool), type(uint256).max);
        BTRST.approve(address(pool), type(uint256).max);
    }

    /// @dev Whatever happens, k and the price sum only grow; a removal alone may shrink k.
    modifier watched(bool mayShrink) {
        (uint256 product, uint256 sum) = (productNow(), POOL.cumulativePrice());
        _;
        if (!mayShrink && productNow() < product) productFell = true;
        if (POOL.cumulativePrice() < sum) priceSumFell = true;
    }

    function buy(uint256 amount) external watched(false) {
        amount = within(amount, 1e6, POOL.usdcReserve() / 4);
        USDC.mint(address(this), amount);
        POOL.swap(true, amount, 0, address(this), block.timestamp);
    }

    /// @dev As much BTRST as this contract and the pool can bear.
    function sell(uint256 amount) external watched(false) {
        uint256 least = (POOL.btrstReserve() * 2) / POOL.usdcReserve() + 1;
        uint256 most = POOL.btrstReserve() / 4;
        uint256 held = BTRST.balanceOf(address(this));
        amount = within(amount, least, most < held ? most : held);
        POOL.swap(false, amount, 0, address(this), block.timestamp);
    }

    function give(uint256 amount) external watched(false) {
        addDollars(within(amount, 1, 10_000e6));
    }

    function take(uint256 share) external watched(true) {
        if (POOL.usdcReserve() < 50_000e6) addDollars(50_000e6);
        vm.prank(GOVERNOR);
        POOL.removeLiquidity(uint16(within(share, 1, 3_000)), address(this));
    }

    function donate(uint256 amount) external watched(false) {
        USDC.mint(address(POOL), amount % 1_000e6);
        BTRST.transfer(address(POOL), amount % 1e18);
        BTRST.transfer(address(CONVERTER), amount % 1e18);
    }

    function collect(uint256 amount) external watched(false) {
        mintFees(within(amount, 1, 2_000e6));
    }

    /// @dev In a quiet market: a fresh note, half an hour without trades, and a small part of the pool's dollars.
    function convertCalmly(uint256 amount) external watched(false) {
        if (POOL.usdcReserve() < 50_000e6) addDollars(50_000e6);
        renewNote();
        vm.warp(block.timestamp + CONVERTER.MIN_WINDOW() + (amount % 1 hours));
        convert(within(amount, 100e6, POOL.usdcReserve() / 50));
    }

    /// @dev In whatever market there is: it passes at the floor or above, or is refused for falling short of it.
    function convertNow(uint256 amount) external watched(false) {
        if (POOL.usdcReserve() < 50_000e6) addDollars(50_000e6);
        uint256 age = block.timestamp - CONVERTER.observedAt();
        if (age > CONVERTER.MAX_WINDOW()) CONVERTER.observe();
        if (age < CONVERTER.MIN_WINDOW() || age > CONVERTER.MAX_WINDOW()) vm.warp(block.timestamp + 30 minutes);
        amount = within(amount, 100e6, POOL.usdcReserve() / 10);
        if (POOL.quote(true, amount) >= CONVERTER.floorOf(amount)) return convert(amount);
        if (USDC.balanceOf(address(CONVERTER)) < amount) mintFees(amount);
        try CONVERTER.convert("", amount, 0, block.timestamp) {
            shortOfFloor += 1;
        } catch (bytes memory reason) {
            if (bytes4(reason) != Errors.SlippageTooHigh.selector) shortOfFloor += 1;
        }
    }

    function wait(uint256 time) external watched(false) {
        vm.warp(block.timestamp + 1 + (time % 1 days));
    }

    function convert(uint256 amount) private {
        if (USDC.balanceOf(address(CONVERTER)) < amount) mintFees(amount);
        uint256 floor = CONVERTER.floorOf(amount);
        uint256 out = CONVERTER.convert("", amount, 0, block.timestamp);
        if (out < floor || floor == 0) shortOfFloor += 1;
        converted += amount;
        bought += out;
    }

    function renewNote() private {
        uint256 noted = CONVERTER.observedAt();
        uint256 free = noted + CONVERTER.MAX_WINDOW() + 1;
        if (noted != 0 && block.timestamp < free) vm.warp(free);
        CONVERTER.observe();
    }

    function addDollars(uint256 amount) private {
        USDC.mint(address(this), amount);
        uint256 needed = (amount * POOL.btrstReserve()) / POOL.usdcReserve() + 1;
        POOL.addLiquidity(amount, needed - 1, needed);
    }

    function mintFees(uint256 amount) private {
        USDC.mint(address(CONVERTER), amount);
        collected += amount;
    }

    function productNow() private view returns (uint256) {
        return POOL.usdcReserve() * POOL.btrstReserve();
    }
}
