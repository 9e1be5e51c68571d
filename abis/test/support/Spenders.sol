// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {Treasury} from "../../contracts/Treasury.sol";
import {UsdcTest} from "../../contracts/UsdcTest.sol";
import {ITreasury} from "../../contracts/interfaces/ITreasury.sol";
import {Errors} from "../../contracts/libraries/Errors.sol";
import {Checks} from "./Checks.sol";
import {vm} from "./Vm.sol";

/// @notice Donors, token holders and spenders around the treasury. This contract is every budget's spender. Each action
/// brings about what it needs, so that each call does something and a revert is a finding.
contract Spenders is Checks {
    address private constant PAYEE = address(0x9A1D);

    Treasury private immutable TREASURY;
    address private immutable GOVERNOR;
    IERC20[2] private tokens;

    uint256 public overreached;
    mapping(IERC20 token => uint256) public cameIn;
    mapping(IERC20 token => uint256) public paidOut;

    constructor(Treasury treasury, IERC20 usdc, IERC20 btrst, address governor) {
        TREASURY = treasury;
        GOVERNOR = governor;
        tokens = [usdc, btrst];
    }

    function deposit(uint256 which, uint256 amount) external {
        put(tokens[which % 2], within(amount, 1, 1_000e18));
    }

    function donate(uint256 which, uint256 amount) external {
        IERC20 token = tokens[which % 2];
        amount = mintOrKeep(token, within(amount, 1, 1_000e18));
        token.transfer(address(TREASURY), amount);
        cameIn[token] += amount;
    }

    function allocate(uint256 which, uint256 amount, uint256 lead, uint256 term) external {
        IERC20 token = tokens[which % 2];
        allocateFrom(token, amount, uint64(block.timestamp + (lead % 10 days)), 1 + (term % 60 days));
    }

    /// @dev Tries to have set aside what other budgets claim or what is not there; only that refusal will do.
    function overreach(uint256 which, uint256 amount) external {
        IERC20 token = tokens[which % 2];
        put(token, 1 + (amount % 1e18));
        amount = within(amount, TREASURY.available(token) + 1, token.balanceOf(address(TREASURY)) + 1);
        uint64 now_ = uint64(block.timestamp);
        vm.prank(GOVERNOR);
        try TREASURY.allocateBudget(token, address(this), amount, now_, now_ + 1 days, "data:,too much") {
            overreached += 1;
        } catch (bytes memory reason) {
            if (bytes4(reason) != Errors.TreasuryTooLow.selector) overreached += 1;
        }
    }

    function disburse(uint256 which, uint256 amount) external {
        bytes32 budgetId = spendable(which);
        ITreasury.Budget memory found = TREASURY.budget(budgetId);
        amount = within(amount, 1, found.amount - found.spent);
        TREASURY.disburse(budgetId, PAYEE, amount, bytes32(which));
        paidOut[found.token] += amount;
    }

    function spendAll(uint256 which) external {
        bytes32 budgetId = spendable(which);
        ITreasury.Budget memory found = TREASURY.budget(budgetId);
        TREASURY.disburse(budgetId, PAYEE, found.amount - found.spent, "");
        paidOut[found.token] += found.amount - found.spent;
    }

    function revoke(uint256 which) external {
        bytes32 budgetId = spendable(which);
        vm.prank(GOVERNOR);
        TREASURY.revokeBudget(budgetId);
    }

    function expire(uint256 which) external {
        bytes32 budgetId = spendable(which);
        vm.warp(TREASURY.budget(budgetId).endsAt + 1);
        TREASURY.revokeBudget(budgetId);
    }

    function wait(uint256 time) external {
        vm.warp(block.timestamp + 1 + (time % 5 days));
    }

    /// @dev A budget with money left that can be spent now, from a random place on; a new one if there is none.
    function spendable(uint256 from) private returns (bytes32) {
        uint256 count = TREASURY.budgetCount();
        for (uint256 step = 0; step < count; ++step) {
            bytes32 budgetId = bytes32(1 + ((from % count + step) % count));
            ITreasury.Budget memory seen = TREASURY.budget(budgetId);
            bool running = block.timestamp >= seen.startsAt && block.timestamp <= seen.endsAt;
            if (running && !seen.revoked && seen.spent < seen.amount) return budgetId;
        }
        return allocateFrom(tokens[from % 2], from, uint64(block.timestamp), 30 days);
    }

    function allocateFrom(IERC20 token, uint256 amount, uint64 startsAt, uint256 term) private returns (bytes32) {
        if (TREASURY.available(token) == 0) put(token, 500e18);
        amount = within(amount, 1, TREASURY.available(token));
        vm.prank(GOVERNOR);
        return TREASURY.allocateBudget(
            token, address(this), amount, startsAt, startsAt + uint64(term), "data:,purpose"
        );
    }

    function put(IERC20 token, uint256 amount) private {
        amount = mintOrKeep(token, amount);
        token.approve(address(TREASURY), amount);
        TREASURY.deposit(token, amount, "");
        cameIn[token] += amount;
    }

    /// @dev Dollars are minted; BTRST is what this contract was given.
    function mintOrKeep(IERC20 token, uint256 amount) private returns (uint256) {
        if (token == tokens[0]) UsdcTest(address(token)).mint(address(this), amount);
        return amount;
    }
}
