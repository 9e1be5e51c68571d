// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {Pausable} from "@openzeppelin/contracts/utils/Pausable.sol";
import {ReentrancyGuard} from "@openzeppelin/contracts/utils/ReentrancyGuard.sol";
import {Treasury} from "../contracts/Treasury.sol";
import {ITreasury} from "../contracts/interfaces/ITreasury.sol";
import {Errors} from "../contracts/libraries/Errors.sol";
import {HostileToken} from "./support/HostileToken.sol";
import {Network} from "./support/Network.sol";
import {vm} from "./support/Vm.sol";

contract TreasuryTest is Network {
    address private constant SPENDER = address(0x59E4D);
    address private constant PAYEE = address(0x9A1D);
    uint64 private constant FROM = uint64(START + 1 days);
    uint64 private constant UNTIL = uint64(START + 31 days);
    bytes32 private constant FIRST = bytes32(uint256(1));

    /// @dev 1,000 BTRST are there, no budget yet.
    function setUp() public override {
        super.setUp();
        btrst.approve(address(treasury), type(uint256).max);
        treasury.deposit(btrst, 1_000e18, "gift");
    }

    function allocate(uint256 amount) private returns (bytes32) {
        vm.prank(governor);
        return treasury.allocateBudget(btrst, SPENDER, amount, FROM, UNTIL, "data:,grants");
    }

    function disburse(bytes32 budgetId, uint256 amount) private {
        vm.prank(SPENDER);
        treasury.disburse(budgetId, PAYEE, amount, "invoice 7");
    }

    function books(uint256 reserved, uint256 available) private view {
        eq(treasury.reserved(btrst), reserved, "reserved");
        eq(treasury.available(btrst), available, "available");
    }

    function refusal(address by, bytes32 role) private pure returns (bytes memory) {
        return abi.encodeWithSelector(IAccessControl.AccessControlUnauthorizedAccount.selector, by, role);
    }

    // ------------------------------------------------------------- construction

    function test_construction_attests_itself_and_the_wallets_it_is_given() external {
        Treasury.Wallet[] memory wallets = new Treasury.Wallet[](2);
        wallets[0] = Treasury.Wallet(governor, "Timelock");
        wallets[1] = Treasury.Wallet(address(converter), "Fee converter");
        // Its own address is not known to this test beforehand, so the topic that holds it is not compared.
        vm.expectEmit(false, true, true, true);
        emit ITreasury.TreasuryWalletSet(address(0), true, "Treasury");
        vm.expectEmit(true, true, true, true);
        emit ITreasury.TreasuryWalletSet(governor, true, "Timelock");
        vm.expectEmit(true, true, true, true);
        emit ITreasury.TreasuryWalletSet(address(converter), true, "Fee converter");
        Treasury made = new Treasury(address(this), wallets);
        yes(made.isWallet(address(made)) && made.isWallet(governor), "attested");
        yes(made.isWallet(address(converter)) && !made.isWallet(stranger), "these and no others");
    }

    function test_construction_refuses_wallets_without_account_or_label() external {
        Treasury.Wallet[] memory wallets = new Treasury.Wallet[](1);
        wallets[0] = Treasury.Wallet(address(0), "Nobody");
        vm.expectRevert(Errors.ZeroAddress.selector);
        new Treasury(address(this), wallets);
        wallets[0] = Treasury.Wallet(governor, "");
        vm.expectRevert(Errors.TextEmpty.selector);
        new Treasury(address(this), wallets);
    }

    // ----------------------------------------------------------------- deposits

    function test_a_deposit_is_announced_with_its_source() external {
        vm.expectEmit(true, true, true, true, address(treasury));
        emit ITreasury.Deposited(address(btrst), address(this), "2024-03a", 5e18);
        treasury.deposit(btrst, 5e18, "2024-03a");
        eq(btrst.balanceOf(address(treasury)), 1_005e18, "arrived");
        books(0, 1_005e18);
    }

    function test_a_deposit_has_a_sensible_amount() external {
        vm.expectRevert(abi.encodeWithSelector(Errors.AmountTooSmall.selector, 0, 1));
        treasury.deposit(btrst, 0, "");
        vm.expectRevert(
            abi.encodeWithSelector(Errors.AmountTooLarge.selector, uint256(2 ** 96), uint256(2 ** 96 - 1))
        );
        treasury.deposit(btrst, 2 ** 96, "");
    }

    function test_a_plain_transfer_counts_as_available_too() external {
        btrst.transfer(address(treasury), 1e18);
        books(0, 1_001e18);
    }

    // --------------------------------------------------------------- allocating

    function test_a_budget_is_announced_and_reserved_when_it_is_allocated() external {
        vm.prank(governor);
        vm.expectEmit(true, true, true, true, address(treasury));
        emit ITreasury.BudgetAllocated(FIRST, address(btrst), SPENDER, 400e18, FROM, UNTIL, "data:,grants");
        eq(uint256(treasury.allocateBudget(btrst, SPENDER, 400e18, FROM, UNTIL, "data:,grants")), 1, "id");
        ITreasury.Budget memory made = treasury.budget(FIRST);
        eq(address(made.token), address(btrst), "token");
        eq(made.spender, SPENDER, "spender");
        eq(made.amount, 400e18, "amount");
        eq(made.spent, 0, "spent");
        eq(made.startsAt, FROM, "from");
        eq(made.endsAt, UNTIL, "until");
        yes(!made.revoked, "live");
        eq(treasury.budgetCount(), 1, "count");
        books(400e18, 600e18);
    }

    function test_a_budget_cannot_claim_what_is_not_there_or_claimed_by_others() external {
        allocate(999e18);
        vm.startPrank(governor);
        vm.expectRevert(
            abi.encodeWithSelector(Errors.TreasuryTooLow.selector, address(btrst), 1e18 + 1, 1e18)
        );
        treasury.allocateBudget(btrst, SPENDER, 1e18 + 1, FROM, UNTIL, "data:,more");
        vm.expectRevert(abi.encodeWithSelector(Errors.TreasuryTooLow.selector, address(usdc), 1, 0));
        treasury.allocateBudget(usdc, SPENDER, 1, FROM, UNTIL, "data:,dollars");
        treasury.allocateBudget(btrst, SPENDER, 1e18, FROM, UNTIL, "data:,the rest");
        vm.stopPrank();
        books(1_000e18, 0);
    }

    function test_a_budget_needs_a_spender_an_amount_and_a_purpose() external {
        vm.startPrank(governor);
        vm.expectRevert(Errors.ZeroAddress.selector);
        treasury.allocateBudget(btrst, address(0), 1, FROM, UNTIL, "x");
        vm.expectRevert(abi.encodeWithSelector(Errors.AmountTooSmall.selector, 0, 1));
        treasury.allocateBudget(btrst, SPENDER, 0, FROM, UNTIL, "x");
        vm.expectRevert(Errors.TextEmpty.selector);
        treasury.allocateBudget(btrst, SPENDER, 1, FROM, UNTIL, "");
        vm.expectRevert(abi.encodeWithSelector(Errors.TextTooLong.selector, 8_193, 8_192));
        treasury.allocateBudget(btrst, SPENDER, 1, FROM, UNTIL, string(new bytes(8_193)));
        treasury.allocateBudget(btrst, SPENDER, 1, FROM, UNTIL, string(new bytes(8_192)));
        vm.stopPrank();
    }

    function test_a_budget_ends_after_its_start_after_now_and_within_five_years() external {
        refuseDates(FROM, FROM);
        refuseDates(uint64(START - 9), uint64(START));
        refuseDates(FROM, FROM + 1825 days + 1);
        vm.startPrank(governor);
        treasury.allocateBudget(btrst, SPENDER, 1, uint64(START - 9), uint64(START + 1), "already running");
        treasury.allocateBudget(btrst, SPENDER, 1, FROM, FROM + 1825 days, "five years");
        vm.stopPrank();
    }

    function refuseDates(uint64 startsAt, uint64 endsAt) private {
        vm.prank(governor);
        vm.expectRevert(
            abi.encodeWithSelector(Errors.BudgetDatesOutOfRange.selector, startsAt, endsAt, 1825 days)
        );
        treasury.allocateBudget(btrst, SPENDER, 1, startsAt, endsAt, "x");
    }

    // --------------------------------------------------------------- disbursing

    function test_a_payment_is_announced_and_counted_against_its_budget() external {
        bytes32 budgetId = allocate(400e18);
        vm.warp(FROM);
        vm.prank(SPENDER);
        vm.expectEmit(true, true, true, true, address(treasury));
        emit ITreasury.Disbursed(budgetId, address(btrst), PAYEE, 150e18, "invoice 7");
        treasury.disburse(budgetId, PAYEE, 150e18, "invoice 7");
        eq(btrst.balanceOf(PAYEE), 150e18, "paid");
        eq(treasury.budget(budgetId).spent, 150e18, "spent");
        books(250e18, 600e18);
    }

    function test_only_the_spender_of_a_known_budget_disburses() external {
        bytes32 budgetId = allocate(400e18);
        vm.warp(FROM);
        vm.startPrank(governor);
        vm.expectRevert(abi.encodeWithSelector(Errors.NotParty.selector, governor, SPENDER));
        treasury.disburse(budgetId, PAYEE, 1, "");
        vm.expectRevert(abi.encodeWithSelector(Errors.BudgetUnknown.selector, bytes32(uint256(2))));
        treasury.disburse(bytes32(uint256(2)), PAYEE, 1, "");
        vm.stopPrank();
    }

    function test_a_budget_is_spent_from_its_first_to_its_last_second() external {
        bytes32 budgetId = allocate(400e18);
        refuseAt(budgetId, FROM - 1);
        vm.warp(FROM);
        disburse(budgetId, 1);
        vm.warp(UNTIL);
        disburse(budgetId, 1);
        refuseAt(budgetId, UNTIL + 1);
    }

    function refuseAt(bytes32 budgetId, uint64 at) private {
        vm.warp(at);
        vm.prank(SPENDER);
        vm.expectRevert(abi.encodeWithSelector(Errors.BudgetNotActive.selector, budgetId, FROM, UNTIL, at));
        treasury.disburse(budgetId, PAYEE, 1, "");
    }

    function test_a_budget_is_spent_to_its_last_wei_and_no_further() external {
        bytes32 budgetId = allocate(400e18);
        vm.warp(FROM);
        disburse(budgetId, 399e18);
        vm.startPrank(SPENDER);
        vm.expectRevert(
            abi.encodeWithSelector(Errors.BudgetExceeded.selector, budgetId, 1e18 + 1, 1e18)
        );
        treasury.disburse(budgetId, PAYEE, 1e18 + 1, "");
        treasury.disburse(budgetId, PAYEE, 1e18, "");
        vm.expectRevert(abi.encodeWithSelector(Errors.BudgetExceeded.selector, budgetId, 1, 0));
        treasury.disburse(budgetId, PAYEE, 1, "");
        vm.stopPrank();
        books(0, 600e18);
    }

    function test_a_payment_needs_a_payee_and_an_amount() external {
        bytes32 budgetId = allocate(400e18);
        vm.warp(FROM);
        vm.startPrank(SPENDER);
        vm.expectRevert(Errors.ZeroAddress.selector);
        treasury.disburse(budgetId, address(0), 1, "");
        vm.expectRevert(abi.encodeWithSelector(Errors.AmountTooSmall.selector, 0, 1));
        treasury.disburse(budgetId, PAYEE, 0, "");
        vm.stopPrank();
    }

    function test_a_payment_to_the_treasury_itself_is_refused() external {
        bytes32 budgetId = allocate(400e18);
        vm.warp(FROM);
        vm.prank(SPENDER);
        vm.expectRevert(abi.encodeWithSelector(Errors.TransferMismatch.selector, 7, 0));
        treasury.disburse(budgetId, address(treasury), 7, "");
    }

    // ----------------------------------------------------------------- revoking

    function test_the_governor_revokes_at_any_time_and_frees_the_rest() external {
        bytes32 budgetId = allocate(400e18);
        vm.warp(FROM);
        disburse(budgetId, 150e18);
        vm.prank(governor);
        vm.expectEmit(true, true, true, true, address(treasury));
        emit ITreasury.BudgetRevoked(budgetId, 250e18);
        treasury.revokeBudget(budgetId);
        yes(treasury.budget(budgetId).revoked, "revoked");
        books(0, 850e18);
    }

    function test_anybody_revokes_after_the_last_second_and_not_before() external {
        bytes32 budgetId = allocate(400e18);
        vm.warp(UNTIL);
        vm.startPrank(stranger);
        vm.expectRevert(refusal(stranger, treasury.GOVERNOR_ROLE()));
        treasury.revokeBudget(budgetId);
        vm.warp(UNTIL + 1);
        treasury.revokeBudget(budgetId);
        vm.stopPrank();
        books(0, 1_000e18);
    }

    function test_a_budget_that_is_revoked_spent_or_unknown_cannot_be_revoked() external {
        bytes32 revoked = allocate(1e18);
        bytes32 spent = allocate(2e18);
        vm.warp(FROM);
        disburse(spent, 2e18);
        vm.startPrank(governor);
        treasury.revokeBudget(revoked);
        vm.expectRevert(abi.encodeWithSelector(Errors.BudgetIsRevoked.selector, revoked));
        treasury.revokeBudget(revoked);
        vm.expectRevert(abi.encodeWithSelector(Errors.BudgetSpent.selector, spent));
        treasury.revokeBudget(spent);
        vm.expectRevert(abi.encodeWithSelector(Errors.BudgetUnknown.selector, bytes32("none")));
        treasury.revokeBudget("none");
        vm.stopPrank();
        vm.prank(SPENDER);
        vm.expectRevert(abi.encodeWithSelector(Errors.BudgetIsRevoked.selector, revoked));
        treasury.disburse(revoked, PAYEE, 1, "");
    }

    // ------------------------------------------------------------------ wallets

    function test_wallets_are_attested_and_struck_off_by_name() external {
        vm.startPrank(governor);
        vm.expectEmit(true, true, true, true, address(treasury));
        emit ITreasury.TreasuryWalletSet(stranger, true, "Grants multisig");
        treasury.setTreasuryWallet(stranger, true, "Grants multisig");
        yes(treasury.isWallet(stranger), "attested");
        vm.expectRevert(Errors.Unchanged.selector);
        treasury.setTreasuryWallet(stranger, true, "Again");
        vm.expectEmit(true, true, true, true, address(treasury));
        emit ITreasury.TreasuryWalletSet(stranger, false, "Grants multisig");
        treasury.setTreasuryWallet(stranger, false, "Grants multisig");
        vm.expectRevert(Errors.Unchanged.selector);
        treasury.setTreasuryWallet(stranger, false, "Again");
        vm.stopPrank();
        yes(!treasury.isWallet(stranger), "struck off");
    }

    function test_a_wallet_needs_an_account_and_a_label_that_fits() external {
        vm.startPrank(governor);
        vm.expectRevert(Errors.ZeroAddress.selector);
        treasury.setTreasuryWallet(address(0), true, "Nobody");
        vm.expectRevert(Errors.TextEmpty.selector);
        treasury.setTreasuryWallet(stranger, true, "");
        vm.expectRevert(abi.encodeWithSelector(Errors.TextTooLong.selector, 65, 64));
        treasury.setTreasuryWallet(stranger, true, string(new bytes(65)));
        treasury.setTreasuryWallet(stranger, true, string(new bytes(64)));
        vm.stopPrank();
    }

    // -------------------------------------------------------------------- roles

    function test_only_the_governor_allocates_and_attests() external {
        bytes memory refused = refusal(stranger, treasury.GOVERNOR_ROLE());
        vm.startPrank(stranger);
        vm.expectRevert(refused);
        treasury.allocateBudget(btrst, SPENDER, 1, FROM, UNTIL, "x");
        vm.expectRevert(refused);
        treasury.setTreasuryWallet(stranger, true, "Mine");
        vm.stopPrank();
    }

    function test_a_pause_stops_payments_and_neither_deposits_nor_the_governor() external {
        bytes32 budgetId = allocate(400e18);
        vm.warp(FROM);
        vm.prank(guardian);
        treasury.pause();
        vm.prank(SPENDER);
        vm.expectRevert(Pausable.EnforcedPause.selector);
        treasury.disburse(budgetId, PAYEE, 1, "");
        treasury.deposit(btrst, 1, "");
        allocate(1);
        vm.startPrank(governor);
        treasury.revokeBudget(budgetId);
        treasury.unpause();
        vm.stopPrank();
    }

    // ----------------------------------------------------------- hostile tokens

    function hostile(uint256 amount) private returns (HostileToken token, bytes32 budgetId) {
        token = new HostileToken();
        token.mint(address(this), amount);
        token.approve(address(treasury), amount);
        treasury.deposit(token, amount, "");
        vm.prank(governor);
        budgetId = treasury.allocateBudget(token, address(this), amount, uint64(START), UNTIL, "x");
    }

    function test_a_token_that_keeps_a_part_is_not_taken_in() external {
        HostileToken token = new HostileToken();
        token.mint(address(this), 100);
        token.approve(address(treasury), 100);
        token.chargeFee(100);
        vm.expectRevert(abi.encodeWithSelector(Errors.TransferMismatch.selector, 100, 99));
        treasury.deposit(token, 100, "");
    }

    function test_a_token_that_answers_false_moves_nothing_either_way() external {
        (HostileToken token, bytes32 budgetId) = hostile(100);
        token.mint(address(this), 100);
        token.approve(address(treasury), 100);
        token.answerFalse(true);
        bytes memory failed = abi.encodeWithSelector(SafeERC20.SafeERC20FailedOperation.selector, address(token));
        vm.expectRevert(failed);
        treasury.deposit(token, 100, "");
        vm.expectRevert(failed);
        treasury.disburse(budgetId, PAYEE, 100, "");
        eq(treasury.reserved(token), 100, "still reserved");
    }

    function test_a_blocked_payee_leaves_the_budget_whole() external {
        (HostileToken token, bytes32 budgetId) = hostile(100);
        token.block_(PAYEE, true);
        vm.expectRevert(abi.encodeWithSelector(HostileToken.Blocked.selector, PAYEE));
        treasury.disburse(budgetId, PAYEE, 100, "");
        treasury.disburse(budgetId, stranger, 100, "");
        eq(token.balanceOf(stranger), 100, "another payee");
    }

    function test_a_token_cannot_come_back_in_while_it_is_paid_out() external {
        (HostileToken token, bytes32 budgetId) = hostile(100);
        guarded(token, budgetId, abi.encodeCall(ITreasury.disburse, (budgetId, PAYEE, 50, bytes32(0))));
        guarded(token, budgetId, abi.encodeCall(ITreasury.deposit, (token, 1, bytes32(0))));
        eq(token.balanceOf(PAYEE), 20, "ten each time");
    }

    function test_nothing_is_budgeted_or_revoked_while_a_token_is_paid_out() external {
        (HostileToken token, bytes32 budgetId) = hostile(100);
        treasury.grantRole(treasury.GOVERNOR_ROLE(), address(token));
        guarded(
            token,
            budgetId,
            abi.encodeCall(ITreasury.allocateBudget, (token, PAYEE, 10, uint64(START), UNTIL, "twice"))
        );
        guarded(token, budgetId, abi.encodeCall(ITreasury.revokeBudget, (budgetId)));
        eq(treasury.reserved(token), token.balanceOf(address(treasury)), "backed");
    }

    /// @dev Pays ten out of the budget; what the token calls meanwhile is refused by the guard.
    function guarded(HostileToken token, bytes32 budgetId, bytes memory call) private {
        token.callDuringTransfer(address(treasury), call);
        treasury.disburse(budgetId, PAYEE, 10, "");
        yes(!token.callbackSucceeded(), "refused");
        eq(
            uint256(bytes32(token.callbackResult())),
            uint256(bytes32(ReentrancyGuard.ReentrancyGuardReentrantCall.selector)),
            "by the guard"
        );
    }

    // -------------------------------------------------------------------- fuzzed

    function testFuzz_what_is_reserved_never_exceeds_what_is_there(uint96 first, uint96 second, uint96 paid)
        external
    {
        uint256 budgeted = within(first, 1, 1_000e18);
        bytes32 budgetId = allocate(budgeted);
        uint256 free = treasury.available(btrst);
        vm.warp(FROM);
        uint256 spent = within(paid, 1, budgeted);
        disburse(budgetId, spent);
        eq(treasury.available(btrst), free, "a payment leaves what is available as it was");
        if (free != 0) allocateMore(within(second, 1, free));
        atLeast(btrst.balanceOf(address(treasury)), treasury.reserved(btrst), "backed");
        if (spent == budgeted) return;
        vm.prank(governor);
        treasury.revokeBudget(budgetId);
        eq(btrst.balanceOf(address(treasury)), 1_000e18 - spent, "only the payment left");
    }

    function allocateMore(uint256 amount) private {
        uint256 before = treasury.reserved(btrst);
        allocate(amount);
        eq(treasury.reserved(btrst), before + amount, "reserved");
    }
}
