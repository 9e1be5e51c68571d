// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {Pausable} from "@openzeppelin/contracts/utils/Pausable.sol";
import {ReentrancyGuard} from "@openzeppelin/contracts/utils/ReentrancyGuard.sol";
import {BtrstPool} from "../contracts/BtrstPool.sol";
import {IBtrstPool} from "../contracts/interfaces/IBtrstPool.sol";
import {Errors} from "../contracts/libraries/Errors.sol";
import {HostileToken} from "./support/HostileToken.sol";
import {Network} from "./support/Network.sol";
import {vm} from "./support/Vm.sol";

contract BtrstPoolTest is Network {
    address private constant TRADER = address(0x72ADE);
    uint256 private constant USDC_IN = 100_000e6;
    uint256 private constant BTRST_IN = 1_000_000e18;
    uint256 private constant LARGEST = type(uint96).max;

    /// @dev 100,000 dollars and a million BTRST; a trader with plenty of both and open allowances.
    function setUp() public override {
        super.setUp();
        fillPool(USDC_IN);
        give(TRADER, 1_000_000e6);
        btrst.transfer(TRADER, 10_000_000e18);
        vm.startPrank(TRADER);
        usdc.approve(address(pool), type(uint256).max);
        btrst.approve(address(pool), type(uint256).max);
        vm.stopPrank();
    }

    function swap(bool usdcToBtrst, uint256 amountIn) private returns (uint256) {
        vm.prank(TRADER);
        return pool.swap(usdcToBtrst, amountIn, 0, TRADER, block.timestamp);
    }

    /// @dev The curve written another way than in the contract: what goes out is what the fee-less part of what comes
    /// in would have to displace for k to stay.
    function curve(uint256 reserveIn, uint256 reserveOut, uint256 amountIn) private pure returns (uint256) {
        uint256 counted = amountIn * 9_900;
        uint256 kept = (reserveIn * reserveOut * 10_000 + reserveIn * 10_000 + counted - 1)
            / (reserveIn * 10_000 + counted);
        return reserveOut - kept;
    }

    function product() private view returns (uint256) {
        return pool.usdcReserve() * pool.btrstReserve();
    }

    function emptyPool() private returns (BtrstPool made) {
        made = new BtrstPool(address(this), usdc, btrst);
        give(address(this), 1_000e6);
        usdc.approve(address(made), type(uint256).max);
        btrst.approve(address(made), type(uint256).max);
    }

    function reserves(uint256 usdcReserve, uint256 btrstReserve) private view {
        eq(pool.usdcReserve(), usdcReserve, "USDC reserve");
        eq(pool.btrstReserve(), btrstReserve, "BTRST reserve");
    }

    // ------------------------------------------------------------------ trading

    function test_dollars_buy_btrst_by_the_curve_less_one_percent() external {
        uint256 out = curve(USDC_IN, BTRST_IN, 1_000e6);
        vm.prank(TRADER);
        vm.expectEmit(true, true, true, true, address(pool));
        emit IBtrstPool.Swapped(TRADER, stranger, true, 1_000e6, out, USDC_IN + 1_000e6, BTRST_IN - out);
        eq(pool.swap(true, 1_000e6, out, stranger, block.timestamp), out, "out");
        eq(btrst.balanceOf(stranger), out, "delivered");
        // By hand: 1,000,000 x 990 / 100,990 BTRST.
        eq(out / 1e18, 9_802, "BTRST for a thousand dollars");
        reserves(USDC_IN + 1_000e6, BTRST_IN - out);
    }

    function test_btrst_buys_dollars_by_the_same_curve() external {
        uint256 out = curve(BTRST_IN, USDC_IN, 10_000e18);
        vm.prank(TRADER);
        vm.expectEmit(true, true, true, true, address(pool));
        emit IBtrstPool.Swapped(TRADER, stranger, false, 10_000e18, out, USDC_IN - out, BTRST_IN + 10_000e18);
        pool.swap(false, 10_000e18, out, stranger, block.timestamp);
        eq(usdc.balanceOf(stranger), out, "delivered");
        eq(out / 1e6, 980, "dollars for ten thousand BTRST");
        reserves(USDC_IN - out, BTRST_IN + 10_000e18);
    }

    function test_a_trade_keeps_its_deadline_to_the_second() external {
        vm.startPrank(TRADER);
        vm.expectRevert(abi.encodeWithSelector(Errors.DeadlinePassed.selector, START - 1, START));
        pool.swap(true, 1e6, 0, TRADER, START - 1);
        pool.swap(true, 1e6, 0, TRADER, START);
        vm.stopPrank();
    }

    function test_a_trade_delivers_the_least_accepted_or_nothing_happens() external {
        uint256 out = pool.quote(true, 1e6);
        vm.startPrank(TRADER);
        vm.expectRevert(abi.encodeWithSelector(Errors.SlippageTooHigh.selector, out, out + 1));
        pool.swap(true, 1e6, out + 1, TRADER, START);
        vm.stopPrank();
        reserves(USDC_IN, BTRST_IN);
    }

    function test_a_trade_too_small_to_deliver_anything_is_refused() external {
        vm.prank(TRADER);
        vm.expectRevert(abi.encodeWithSelector(Errors.SlippageTooHigh.selector, 0, 1));
        pool.swap(false, 1e12, 0, TRADER, START);
    }

    function test_a_trade_needs_a_sensible_amount_and_a_recipient() external {
        vm.startPrank(TRADER);
        vm.expectRevert(abi.encodeWithSelector(Errors.AmountTooSmall.selector, 0, 1));
        pool.swap(true, 0, 0, TRADER, START);
        vm.expectRevert(abi.encodeWithSelector(Errors.AmountTooLarge.selector, LARGEST + 1, LARGEST));
        pool.swap(true, LARGEST + 1, 0, TRADER, START);
        vm.expectRevert(Errors.ZeroAddress.selector);
        pool.swap(true, 1e6, 0, address(0), START);
        vm.stopPrank();
    }

    function test_a_reserve_never_outgrows_its_bound() external {
        give(TRADER, LARGEST);
        vm.prank(TRADER);
        vm.expectRevert(abi.encodeWithSelector(Errors.AmountTooLarge.selector, LARGEST + USDC_IN, LARGEST));
        pool.swap(true, LARGEST, 0, TRADER, START);
    }

    function test_donations_change_no_price() external {
        uint256 before = pool.quote(true, 1_000e6);
        give(address(pool), 50_000e6);
        btrst.transfer(address(pool), 7e18);
        eq(pool.quote(true, 1_000e6), before, "the same price");
        reserves(USDC_IN, BTRST_IN);
    }

    function test_an_empty_pool_neither_quotes_nor_trades() external {
        BtrstPool made = emptyPool();
        vm.expectRevert(Errors.PoolEmpty.selector);
        made.quote(true, 1e6);
        vm.expectRevert(Errors.PoolEmpty.selector);
        made.swap(true, 1e6, 0, address(this), START);
        vm.prank(governor);
        vm.expectPartialRevert(IAccessControl.AccessControlUnauthorizedAccount.selector);
        made.removeLiquidity(1, governor);
        made.grantRole(made.GOVERNOR_ROLE(), governor);
        vm.prank(governor);
        vm.expectRevert(Errors.PoolEmpty.selector);
        made.removeLiquidity(1, governor);
        eq(made.cumulativePrice(), 0, "no price");
    }

    // ----------------------------------------------------------------- liquidity

    function test_the_first_gift_sets_the_price_and_is_taken_whole() external {
        BtrstPool made = emptyPool();
        vm.expectEmit(true, true, true, true, address(made));
        emit IBtrstPool.LiquidityAdded(address(this), 10e6, 55e18, 10e6, 55e18);
        eq(made.addLiquidity(10e6, 1, 55e18), 55e18, "taken");
        eq(made.usdcReserve(), 10e6, "USDC");
        eq(made.btrstReserve(), 55e18, "BTRST");
    }

    function test_the_first_gift_is_a_dollar_and_a_btrst_at_least() external {
        BtrstPool made = emptyPool();
        vm.expectRevert(abi.encodeWithSelector(Errors.AmountTooSmall.selector, 1e6 - 1, 1e6));
        made.addLiquidity(1e6 - 1, 1, 1e18);
        vm.expectRevert(abi.encodeWithSelector(Errors.AmountTooSmall.selector, 1e18 - 1, 1e18));
        made.addLiquidity(1e6, 1, 1e18 - 1);
        made.addLiquidity(1e6, 1, 1e18);
    }

    function test_later_gifts_follow_the_price_rounded_in_the_favour_of_the_pool() external {
        swap(true, 777e6);
        (uint256 usdcBefore, uint256 btrstBefore) = (pool.usdcReserve(), pool.btrstReserve());
        uint256 needed = (1_234_567 * btrstBefore + usdcBefore - 1) / usdcBefore;
        vm.prank(TRADER);
        vm.expectEmit(true, true, true, true, address(pool));
        emit IBtrstPool.LiquidityAdded(
            TRADER, 1_234_567, needed, usdcBefore + 1_234_567, btrstBefore + needed
        );
        eq(pool.addLiquidity(1_234_567, needed, needed), needed, "taken");
        reserves(usdcBefore + 1_234_567, btrstBefore + needed);
    }

    function test_a_gift_is_refused_at_a_price_outside_what_the_giver_thinks_right() external {
        vm.startPrank(TRADER);
        vm.expectRevert(abi.encodeWithSelector(Errors.LiquidityAboveMax.selector, 10e18, 10e18 - 1));
        pool.addLiquidity(1e6, 1, 10e18 - 1);
        vm.expectRevert(abi.encodeWithSelector(Errors.LiquidityBelowMin.selector, 10e18, 10e18 + 1));
        pool.addLiquidity(1e6, 10e18 + 1, 11e18);
        vm.stopPrank();
    }

    function test_whoever_moves_the_price_first_cannot_have_dollars_given_for_nothing() external {
        swap(true, 900_000e6); // BTRST is ten times as scarce now
        give(address(this), 50_000e6);
        usdc.approve(address(pool), 50_000e6);
        btrst.approve(address(pool), 500_000e18);
        vm.expectPartialRevert(Errors.LiquidityBelowMin.selector);
        pool.addLiquidity(50_000e6, 490_000e18, 510_000e18);
    }

    function test_a_gift_needs_sensible_amounts() external {
        vm.startPrank(TRADER);
        vm.expectRevert(abi.encodeWithSelector(Errors.AmountTooSmall.selector, 0, 1));
        pool.addLiquidity(0, 0, 1);
        vm.expectRevert(abi.encodeWithSelector(Errors.AmountTooSmall.selector, 0, 1));
        pool.addLiquidity(1, 0, 0);
        vm.stopPrank();
    }

    function test_token_holders_take_a_share_of_both_reserves_out() external {
        vm.prank(governor);
        vm.expectEmit(true, true, true, true, address(pool));
        emit IBtrstPool.LiquidityRemoved(stranger, 90_000e6, 900_000e18, 10_000e6, 100_000e18);
        pool.removeLiquidity(9_000, stranger);
        eq(usdc.balanceOf(stranger), 90_000e6, "USDC");
        eq(btrst.balanceOf(stranger), 900_000e18, "BTRST");
        reserves(10_000e6, 100_000e18);
    }

    function test_a_removal_is_one_basis_point_to_nine_tenths_and_has_a_recipient() external {
        vm.startPrank(governor);
        vm.expectRevert(abi.encodeWithSelector(Errors.AmountTooSmall.selector, 0, 1));
        pool.removeLiquidity(0, governor);
        vm.expectRevert(abi.encodeWithSelector(Errors.ShareTooLarge.selector, 9_001, 9_000));
        pool.removeLiquidity(9_001, governor);
        vm.expectRevert(Errors.ZeroAddress.selector);
        pool.removeLiquidity(1, address(0));
        pool.removeLiquidity(1, governor);
        vm.stopPrank();
        reserves(99_990e6, 999_900e18);
    }

    function test_removals_leave_a_dollar_and_a_btrst() external {
        vm.startPrank(governor);
        for (uint256 round = 0; round < 5; ++round) pool.removeLiquidity(9_000, governor);
        reserves(1e6, 10e18);
        vm.expectRevert(abi.encodeWithSelector(Errors.AmountTooSmall.selector, 0.1e6, 1e6));
        pool.removeLiquidity(9_000, governor);
        vm.stopPrank();
    }

    // ------------------------------------------------------------------- average

    function test_the_price_sum_grows_by_the_price_of_each_second() external {
        uint256 price = (BTRST_IN << 64) / USDC_IN;
        eq(pool.cumulativePrice(), 0, "no second yet");
        vm.warp(START + 10);
        eq(pool.cumulativePrice(), price * 10, "ten seconds");
        swap(true, 1_000e6);
        eq(pool.cumulativePrice(), price * 10, "a trade weighs nothing in its own second");
        uint256 later = (pool.btrstReserve() << 64) / pool.usdcReserve();
        vm.warp(START + 17);
        eq(pool.cumulativePrice(), price * 10 + later * 7, "seven seconds at the new price");
        vm.prank(governor);
        pool.removeLiquidity(5_000, governor);
        vm.warp(START + 18);
        uint256 halved = (pool.btrstReserve() << 64) / pool.usdcReserve();
        eq(pool.cumulativePrice(), price * 10 + later * 7 + halved, "a removal sums up first too");
    }

    function test_moving_the_price_and_back_within_one_block_leaves_no_trace_in_the_average() external {
        vm.warp(START + 10);
        uint256 out = swap(true, 500_000e6);
        swap(false, out);
        uint256 sum = pool.cumulativePrice();
        eq(sum, ((BTRST_IN << 64) / USDC_IN) * 10, "the price before");
    }

    function test_the_price_sum_bears_the_most_extreme_reserves_for_ever() external {
        BtrstPool made = emptyPool();
        HostileToken endless = new HostileToken();
        made = new BtrstPool(address(this), endless, endless);
        endless.mint(address(this), type(uint128).max);
        endless.approve(address(made), type(uint256).max);
        made.addLiquidity(1e6, 1, LARGEST);
        vm.warp(type(uint64).max);
        uint256 sum = made.cumulativePrice();
        yes(sum != 0 && sum <= type(uint224).max, "fits");
    }

    // --------------------------------------------------------------------- roles

    function test_only_the_governor_takes_liquidity_out() external {
        bytes memory refused = abi.encodeWithSelector(
            IAccessControl.AccessControlUnauthorizedAccount.selector, TRADER, pool.GOVERNOR_ROLE()
        );
        vm.prank(TRADER);
        vm.expectRevert(refused);
        pool.removeLiquidity(1, TRADER);
    }

    function test_a_pause_stops_trades_and_gifts_and_not_the_governor() external {
        vm.prank(guardian);
        pool.pause();
        vm.startPrank(TRADER);
        vm.expectRevert(Pausable.EnforcedPause.selector);
        pool.swap(true, 1e6, 0, TRADER, START);
        vm.expectRevert(Pausable.EnforcedPause.selector);
        pool.addLiquidity(1e6, 0, 20e18);
        vm.stopPrank();
        vm.startPrank(governor);
        pool.removeLiquidity(1, governor);
        pool.unpause();
        vm.stopPrank();
    }

    // ------------------------------------------------------------ hostile tokens

    function hostile() private returns (HostileToken token, BtrstPool made) {
        token = new HostileToken();
        made = new BtrstPool(address(this), token, btrst);
        token.mint(address(this), 1_000e6);
        token.approve(address(made), type(uint256).max);
        btrst.approve(address(made), type(uint256).max);
        made.addLiquidity(100e6, 1, 1_000e18);
    }

    function test_a_token_that_keeps_a_part_is_refused() external {
        (HostileToken token, BtrstPool made) = hostile();
        token.chargeFee(100);
        vm.expectRevert(abi.encodeWithSelector(Errors.TransferMismatch.selector, 100, 99));
        made.swap(true, 100, 0, address(this), START);
        vm.expectRevert(abi.encodeWithSelector(Errors.TransferMismatch.selector, 100, 99));
        made.addLiquidity(100, 0, 1e18);
    }

    function test_a_token_that_answers_false_moves_nothing() external {
        (HostileToken token, BtrstPool made) = hostile();
        token.answerFalse(true);
        bytes memory failed = abi.encodeWithSelector(SafeERC20.SafeERC20FailedOperation.selector, address(token));
        vm.expectRevert(failed);
        made.swap(true, 100, 0, address(this), START);
        vm.expectRevert(failed);
        made.swap(false, 1e18, 0, address(this), START);
        eq(made.usdcReserve(), 100e6, "untouched");
    }

    function test_a_token_cannot_trade_again_while_it_moves() external {
        (HostileToken token, BtrstPool made) = hostile();
        token.callDuringTransfer(
            address(made), abi.encodeCall(IBtrstPool.swap, (false, 1e18, 0, address(this), START))
        );
        made.swap(true, 1e6, 0, address(this), START);
        yes(!token.callbackSucceeded(), "refused");
        eq(
            uint256(bytes32(token.callbackResult())),
            uint256(bytes32(ReentrancyGuard.ReentrancyGuardReentrantCall.selector)),
            "by the guard"
        );
    }

    function test_who_looks_while_a_token_moves_sees_the_state_before_or_after_and_none_between() external {
        (HostileToken token, BtrstPool made) = hostile();
        token.callDuringTransfer(address(made), abi.encodeCall(IBtrstPool.quote, (true, 1e6)));
        uint256 before = made.quote(true, 1e6);
        made.swap(true, 10e6, 0, address(this), START);
        eq(abi.decode(token.callbackResult(), (uint256)), before, "coming in: before");
        token.callDuringTransfer(address(made), abi.encodeCall(IBtrstPool.quote, (true, 1e6)));
        made.swap(false, 100e18, 0, address(this), START);
        eq(abi.decode(token.callbackResult(), (uint256)), made.quote(true, 1e6), "going out: after");
    }

    // -------------------------------------------------------------------- fuzzed

    function testFuzz_the_product_never_falls_and_the_quote_is_delivered(uint256 seed, uint256 amount) external {
        bool usdcToBtrst = seed % 2 == 0;
        uint256 amountIn =
            usdcToBtrst ? within(amount, 1, 1_000_000e6) : within(amount, 1.1e13, 10_000_000e18);
        (uint256 before, uint256 quoted) = (product(), pool.quote(usdcToBtrst, amountIn));
        IERC20 out = usdcToBtrst ? IERC20(btrst) : usdc;
        uint256 had = out.balanceOf(TRADER);
        eq(swap(usdcToBtrst, amountIn), quoted, "quoted");
        eq(out.balanceOf(TRADER) - had, quoted, "delivered");
        atLeast(product(), before, "product");
        eq(usdc.balanceOf(address(pool)), pool.usdcReserve(), "USDC booked");
        eq(btrst.balanceOf(address(pool)), pool.btrstReserve(), "BTRST booked");
    }

    function testFuzz_the_contracts_curve_is_the_curve(uint96 reserveUsdc, uint96 reserveBtrst, uint96 amount)
        external
    {
        HostileToken endless = new HostileToken();
        BtrstPool made = new BtrstPool(address(this), endless, endless);
        endless.mint(address(this), type(uint128).max);
        endless.approve(address(made), type(uint256).max);
        (uint256 x, uint256 y) = (within(reserveUsdc, 1e6, LARGEST), within(reserveBtrst, 1e18, LARGEST));
        made.addLiquidity(x, 0, y);
        uint256 amountIn = within(amount, 1, LARGEST);
        eq(made.quote(true, amountIn), curve(x, y, amountIn), "USDC in");
        eq(made.quote(false, amountIn), curve(y, x, amountIn), "BTRST in");
    }

    function testFuzz_a_round_trip_never_gains(uint256 seed, uint256 amount) external {
        bool first = seed % 2 == 0;
        uint256 amountIn = first ? within(amount, 1_000, 1_000_000e6) : within(amount, 1e15, 10_000_000e18);
        uint256 back = swap(!first, swap(first, amountIn));
        atLeast(amountIn, back, "not more than before");
    }
}
