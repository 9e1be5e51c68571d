// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {Pausable} from "@openzeppelin/contracts/utils/Pausable.sol";
import {ReentrancyGuard} from "@openzeppelin/contracts/utils/ReentrancyGuard.sol";
import {FeeConverter} from "../contracts/FeeConverter.sol";
import {IBtrstPool} from "../contracts/interfaces/IBtrstPool.sol";
import {IFeeConverter} from "../contracts/interfaces/IFeeConverter.sol";
import {ITreasury} from "../contracts/interfaces/ITreasury.sol";
import {Errors} from "../contracts/libraries/Errors.sol";
import {HostileToken} from "./support/HostileToken.sol";
import {Network} from "./support/Network.sol";
import {vm} from "./support/Vm.sol";

/// @notice A pool that says it delivered more than it did.
contract LyingPool {
    function usdcReserve() external pure returns (uint256) {
        return 1;
    }

    function cumulativePrice() external pure returns (uint256) {
        return 0;
    }

    function swap(bool, uint256 amountIn, uint256, address, uint256) external pure returns (uint256) {
        return amountIn;
    }
}

contract FeeConverterTest is Network {
    address private constant ATTACKER = address(0xA77AC);
    uint256 private constant USDC_IN = 1_000_000e6;
    uint256 private constant FEES = 50_000e6;
    /// @dev Ten BTRST for a dollar, in wei for a base unit.
    uint256 private constant PRICE = 10e12;
    uint64 private constant SEEN = uint64(START);
    uint64 private constant YOUNGEST = 30 minutes;
    uint64 private constant OLDEST = 3 days;

    /// @dev A million dollars against ten million BTRST in the pool, 50,000 dollars of fees, and a note just taken.
    function setUp() public override {
        super.setUp();
        fillPool(USDC_IN);
        give(address(converter), FEES);
        give(ATTACKER, 10_000_000e6);
        btrst.transfer(ATTACKER, 100_000_000e18);
        vm.startPrank(ATTACKER);
        usdc.approve(address(pool), type(uint256).max);
        btrst.approve(address(pool), type(uint256).max);
        vm.stopPrank();
        converter.observe();
    }

    function convert(uint256 usdcIn) private returns (uint256) {
        return converter.convert("2024-03a", usdcIn, 0, block.timestamp);
    }

    function attack(bool usdcToBtrst, uint256 amountIn) private returns (uint256) {
        vm.prank(ATTACKER);
        return pool.swap(usdcToBtrst, amountIn, 0, ATTACKER, block.timestamp);
    }

    function unfit(uint64 observedAt) private view returns (bytes memory) {
        return abi.encodeWithSelector(
            Errors.ObservationUnfit.selector, observedAt, YOUNGEST, OLDEST, block.timestamp
        );
    }

    // ------------------------------------------------------------------ observing

    function test_a_note_keeps_time_and_price_sum() external {
        vm.warp(START + OLDEST + 1);
        converter.observe();
        eq(converter.observedAt(), START + OLDEST + 1, "when");
        eq(converter.observedSum(), ((PRICE << 64)) * (OLDEST + 1), "the sum since the first second");
    }

    function test_a_note_cannot_be_replaced_while_it_is_or_will_be_of_use() external {
        refuseNoteAt(START);
        refuseNoteAt(START + YOUNGEST);
        refuseNoteAt(START + OLDEST);
        vm.warp(START + OLDEST + 1);
        converter.observe();
    }

    function refuseNoteAt(uint256 at) private {
        vm.warp(at);
        vm.prank(ATTACKER);
        vm.expectRevert(abi.encodeWithSelector(Errors.ObservationFresh.selector, SEEN, OLDEST, at));
        converter.observe();
    }

    function test_an_empty_pool_cannot_be_observed_or_its_seconds_would_count_as_a_price_of_zero() external {
        vm.warp(START);
        build(usdc);
        vm.expectRevert(Errors.PoolEmpty.selector);
        converter.observe();
    }

    // ----------------------------------------------------------------- converting

    function test_a_conversion_is_announced_and_its_btrst_is_in_the_treasury() external {
        vm.warp(START + YOUNGEST);
        uint256 out = pool.quote(true, 10_000e6);
        uint256 floor = converter.floorOf(10_000e6);
        vm.expectEmit(true, true, true, true, address(treasury));
        emit ITreasury.Deposited(address(btrst), address(converter), "2024-03a", out);
        vm.expectEmit(true, true, true, true, address(converter));
        emit IFeeConverter.FeesConverted("2024-03a", stranger, address(treasury), 10_000e6, out, floor);
        vm.prank(stranger);
        eq(converter.convert("2024-03a", 10_000e6, 0, block.timestamp), out, "out");
        eq(btrst.balanceOf(address(treasury)), out, "in the treasury");
        eq(btrst.balanceOf(address(converter)), 0, "none stays here");
        eq(usdc.balanceOf(address(converter)), FEES - 10_000e6, "the rest waits");
        eq(usdc.allowance(address(converter), address(pool)), 0, "no allowance is left to the pool");
        eq(btrst.allowance(address(converter), address(treasury)), 0, "nor to the treasury");
    }

    function test_a_conversion_uses_its_note_up() external {
        vm.warp(START + YOUNGEST);
        convert(10_000e6);
        eq(converter.observedAt(), 0, "used up");
        vm.expectRevert(unfit(0));
        convert(10_000e6);
        converter.observe();
        vm.warp(START + 2 * YOUNGEST);
        convert(10_000e6);
    }

    function test_a_note_is_of_use_from_thirty_minutes_to_three_days() external {
        vm.warp(START + YOUNGEST - 1);
        eq(converter.floorOf(1e6), 0, "no floor yet");
        vm.expectRevert(unfit(SEEN));
        convert(10_000e6);
        vm.warp(START + OLDEST + 1);
        eq(converter.floorOf(1e6), 0, "no floor any more");
        vm.expectRevert(unfit(SEEN));
        convert(10_000e6);
        vm.warp(START + OLDEST);
        convert(10_000e6);
    }

    function test_a_conversion_keeps_its_deadline_to_the_second() external {
        vm.warp(START + YOUNGEST);
        vm.expectRevert(
            abi.encodeWithSelector(Errors.DeadlinePassed.selector, block.timestamp - 1, block.timestamp)
        );
        converter.convert("", 10_000e6, 0, block.timestamp - 1);
        converter.convert("", 10_000e6, 0, block.timestamp);
    }

    function test_a_conversion_is_of_a_hundred_dollars_at_least_and_of_what_was_collected_at_most() external {
        vm.warp(START + YOUNGEST);
        vm.expectRevert(abi.encodeWithSelector(Errors.AmountTooSmall.selector, 100e6 - 1, 100e6));
        convert(100e6 - 1);
        vm.expectRevert(abi.encodeWithSelector(Errors.FeesTooLow.selector, FEES + 1, FEES));
        convert(FEES + 1);
        convert(100e6);
    }

    function test_the_callers_own_least_counts_when_it_is_above_the_floor() external {
        vm.warp(START + YOUNGEST);
        uint256 out = pool.quote(true, 10_000e6);
        vm.expectRevert(abi.encodeWithSelector(Errors.SlippageTooHigh.selector, out, out + 1));
        converter.convert("", 10_000e6, out + 1, block.timestamp);
        vm.expectEmit(true, true, true, true, address(converter));
        emit IFeeConverter.FeesConverted("", address(this), address(treasury), 10_000e6, out, out);
        converter.convert("", 10_000e6, out, block.timestamp);
    }

    // ------------------------------------------------------------------- the floor

    function test_the_floor_is_97_percent_of_the_average_price_rounded_up() external {
        vm.warp(START + 1 hours);
        // One hour at the first price, two at the next one.
        attack(true, 500_000e6);
        uint256 next = (pool.btrstReserve() << 64) / pool.usdcReserve();
        vm.warp(START + 3 hours);
        uint256 sum = (PRICE << 64) * 1 hours + next * 2 hours;
        uint256 expected = (sum * 10_000e6 * 97) / (uint256(3 hours) * 100 * 2 ** 64) + 1;
        eq(converter.floorOf(10_000e6), expected, "floor");
    }

    function test_in_a_quiet_market_two_percent_of_the_pools_dollars_pass_and_three_do_not() external {
        vm.warp(START + YOUNGEST);
        uint256 out = pool.quote(true, 30_000e6);
        uint256 floor = converter.floorOf(30_000e6);
        eq(floor, (30_000e6 * PRICE * 97) / 100, "97 % of 300,000 BTRST");
        vm.expectRevert(abi.encodeWithSelector(Errors.SlippageTooHigh.selector, out, floor));
        convert(30_000e6);
        convert(20_000e6);
    }

    function testFuzz_in_a_quiet_market_a_small_conversion_always_passes(uint256 usdcIn, uint256 age) external {
        usdcIn = within(usdcIn, 100e6, USDC_IN / 50);
        vm.warp(START + within(age, YOUNGEST, OLDEST));
        uint256 floor = converter.floorOf(usdcIn);
        atLeast(convert(usdcIn), floor, "floor");
    }

    // ------------------------------------------------------------------- attackers

    function test_whoever_moves_the_price_in_the_same_block_makes_the_conversion_fail() external {
        vm.warp(START + 1 hours);
        uint256 floor = converter.floorOf(10_000e6);
        uint256 bought = attack(true, 100_000e6);
        uint256 out = pool.quote(true, 10_000e6);
        vm.prank(ATTACKER);
        vm.expectRevert(abi.encodeWithSelector(Errors.SlippageTooHigh.selector, out, floor));
        converter.convert("", 10_000e6, 0, block.timestamp);
        attack(false, bought);
        eq(usdc.balanceOf(address(converter)), FEES, "not a cent sold");
        atLeast(10_000_000e6, usdc.balanceOf(ATTACKER), "and the attacker paid the pool's fees");
    }

    function test_moving_the_price_around_the_note_does_not_move_the_floor() external {
        vm.warp(START + OLDEST + 1);
        uint256 bought = attack(true, 500_000e6);
        vm.prank(ATTACKER);
        converter.observe();
        attack(false, bought);
        uint256 price = (pool.btrstReserve() << 64) / pool.usdcReserve();
        vm.warp(block.timestamp + YOUNGEST);
        bought = attack(true, 500_000e6);
        uint256 exact = (price * 10_000e6 * 97) / 100;
        eq(converter.floorOf(10_000e6), (exact + 2 ** 64 - 1) >> 64, "the price between the blocks");
    }

    function testFuzz_a_sandwich_gets_the_floor_at_best_and_never_drains(uint256 push, uint256 usdcIn) external {
        vm.warp(START + 1 hours);
        usdcIn = within(usdcIn, 100e6, 20_000e6);
        uint256 floor = converter.floorOf(usdcIn);
        // Half of the attackers push so little that the conversion still passes.
        uint256 bought = attack(true, within(push, 1e6, push % 2 == 0 ? 10_000e6 : 1_000_000e6));
        vm.prank(ATTACKER);
        try converter.convert("", usdcIn, 0, block.timestamp) returns (uint256 out) {
            atLeast(out, floor, "floor");
            atLeast(out * 100, usdcIn * PRICE * 97, "97 % of the price before the attack");
        } catch {
            eq(usdc.balanceOf(address(converter)), FEES, "nothing sold");
        }
        attack(false, bought);
        // What the converter can lose to anybody is what lies between the price and the floor.
        uint256 gain = usdc.balanceOf(ATTACKER) > 10_000_000e6 ? usdc.balanceOf(ATTACKER) - 10_000_000e6 : 0;
        atLeast((usdcIn * 3) / 100, gain, "gain");
    }

    function test_a_stranger_who_always_converts_first_only_converts() external {
        for (uint256 round = 1; round <= 3; ++round) {
            vm.warp(START + round * YOUNGEST);
            vm.prank(ATTACKER);
            converter.convert("", 100e6, 0, block.timestamp);
            converter.observe();
        }
        eq(usdc.balanceOf(address(converter)), FEES - 300e6, "three times the least conversion");
    }

    function test_after_a_rise_of_the_price_conversions_wait_for_the_average() external {
        vm.warp(START + 1 hours);
        attack(true, 50_000e6); // BTRST is worth a tenth more from now on
        vm.expectPartialRevert(Errors.SlippageTooHigh.selector);
        convert(1_000e6);
        vm.warp(START + OLDEST);
        convert(1_000e6);
    }

    /// @dev The limit that the contract names: it bounds the loss by the fall since the note, and is no secret.
    function test_after_a_fall_of_the_price_the_floor_lags_behind_the_market() external {
        vm.warp(START + 1 hours);
        attack(false, 500_000e18); // BTRST is worth a tenth less from now on
        uint256 out = pool.quote(true, 1_000e6);
        eq(converter.floorOf(1_000e6), (1_000e6 * PRICE * 97) / 100, "97 % of the price before");
        eq(convert(1_000e6), out, "who does not attack converts at the market's price");
        atLeast(out, (1_000e6 * PRICE * 107) / 100, "far above the floor");
    }

    // ------------------------------------------------------------------------ fees

    function test_fees_of_payments_arrive_here_and_become_btrst_of_the_treasury() external {
        (uint256 invoiceId,) = verified(10_000e6, 11_000e6);
        approve(invoiceId);
        eq(usdc.balanceOf(address(converter)), FEES + 1_000e6, "the fee of 10 %");
        converter.observe();
        vm.warp(block.timestamp + YOUNGEST);
        uint256 out = convert(1_000e6);
        eq(btrst.balanceOf(address(treasury)), out, "bought back");
    }

    function test_fees_that_could_not_be_delivered_are_fetched_later() external {
        HostileToken token = new HostileToken();
        build(IERC20(address(token)));
        (uint256 invoiceId,) = verified(10_000e6, 11_000e6);
        token.block_(address(converter), true);
        approve(invoiceId);
        eq(escrow.owed(address(converter)), 1_000e6, "owed");
        token.block_(address(converter), false);
        vm.prank(stranger);
        converter.collectOwed(escrow);
        eq(usdc.balanceOf(address(converter)), 1_000e6, "fetched");
        vm.expectRevert(abi.encodeWithSelector(Errors.NothingOwed.selector, address(converter)));
        converter.collectOwed(escrow);
    }

    // ----------------------------------------------------------------------- guards

    function test_a_pause_stops_conversions_and_neither_notes_nor_fees() external {
        vm.warp(START + OLDEST + 1);
        vm.prank(guardian);
        converter.pause();
        converter.observe();
        vm.warp(block.timestamp + YOUNGEST);
        vm.expectRevert(Pausable.EnforcedPause.selector);
        convert(1_000e6);
        (uint256 invoiceId,) = verified(10_000e6, 11_000e6);
        approve(invoiceId);
        eq(usdc.balanceOf(address(converter)), FEES + 1_000e6, "fees still come in");
    }

    function test_a_token_cannot_convert_again_while_it_moves() external {
        vm.warp(START);
        HostileToken token = new HostileToken();
        build(IERC20(address(token)));
        fillPool(USDC_IN);
        give(address(converter), FEES);
        converter.observe();
        vm.warp(START + YOUNGEST);
        token.callDuringTransfer(
            address(converter), abi.encodeCall(IFeeConverter.convert, ("", 1_000e6, 0, block.timestamp))
        );
        convert(1_000e6);
        yes(!token.callbackSucceeded(), "refused");
        eq(
            uint256(bytes32(token.callbackResult())),
            uint256(bytes32(ReentrancyGuard.ReentrancyGuardReentrantCall.selector)),
            "by the guard"
        );
    }

    function test_a_pool_that_delivers_less_than_it_says_is_refused() external {
        FeeConverter deceived =
            new FeeConverter(address(this), usdc, btrst, IBtrstPool(address(new LyingPool())), treasury);
        give(address(deceived), FEES);
        deceived.observe();
        vm.warp(START + YOUNGEST);
        vm.expectRevert(abi.encodeWithSelector(Errors.TransferMismatch.selector, 1_000e6, 0));
        deceived.convert("", 1_000e6, 0, block.timestamp);
    }
}
