// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {ReentrancyGuard} from "@openzeppelin/contracts/utils/ReentrancyGuard.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {Governed} from "./Governed.sol";
import {ITreasury} from "./interfaces/ITreasury.sol";
import {Bounds} from "./libraries/Bounds.sol";
import {Errors} from "./libraries/Errors.sol";

/// @title Treasury
/// @notice The network's money. It leaves only by budgets that token holders vote, and a budget is backed from the
/// moment it is voted: what it claims is reserved, and no other budget can claim it.
/// @dev The law of the books, checked by the invariant tests: for each token, reserved = sum of what budgets that are
/// not revoked have left, and reserved <= balance. The pause stops payments out of budgets (a spender's key may be
/// lost); it stops neither deposits nor the governor.
contract Treasury is ITreasury, Governed, ReentrancyGuard {
    using SafeERC20 for IERC20;

    /// @notice An account that is part of the treasury from the start.
    struct Wallet {
        address account;
        string label;
    }

    /// @notice The longest time between a budget's first and last moment, in seconds.
    uint256 public constant MAX_BUDGET_TERM = 5 * 365 days;

    /// @notice How many budgets were allocated; ids run from 1 to this, as bytes32.
    uint256 public budgetCount;
    /// @inheritdoc ITreasury
    mapping(IERC20 token => uint256 amount) public reserved;
    /// @inheritdoc ITreasury
    mapping(address wallet => bool active) public isWallet;

    mapping(bytes32 budgetId => Budget) private _budgets;

    /// @param admin Grants roles during deployment.
    /// @param wallets Accounts attested besides this contract itself.
    constructor(address admin, Wallet[] memory wallets) Governed(admin) {
        _setWallet(address(this), true, "Treasury");
        for (uint256 index = 0; index < wallets.length; ++index) {
            _setWallet(wallets[index].account, true, wallets[index].label);
        }
    }

    /// @inheritdoc ITreasury
    function deposit(IERC20 token, uint256 amount, bytes32 source) external nonReentrant {
        Bounds.amount(amount);
        uint256 before = token.balanceOf(address(this));
        token.safeTransferFrom(msg.sender, address(this), amount);
        uint256 received = token.balanceOf(address(this)) - before;
        if (received != amount) revert Errors.TransferMismatch(amount, received);
        emit Deposited(address(token), msg.sender, source, amount);
    }

    /// @inheritdoc ITreasury
    /// @dev Guarded because anybody may execute what the timelock holds, also from within a token that is just being
    /// paid out: its balance would still be there while its reservation is gone.
    function allocateBudget(
        IERC20 token,
        address spender,
        uint256 amount,
        uint64 startsAt,
        uint64 endsAt,
        string calldata purpose
    ) external nonReentrant onlyRole(GOVERNOR_ROLE) returns (bytes32 budgetId) {
        Bounds.account(spender);
        Bounds.amount(amount);
        _requireDates(startsAt, endsAt);
        if (bytes(purpose).length == 0) revert Errors.TextEmpty();
        Bounds.text(purpose);
        uint256 free = available(token);
        if (amount > free) revert Errors.TreasuryTooLow(address(token), amount, free);

        budgetId = bytes32(++budgetCount);
        _budgets[budgetId] = Budget(token, startsAt, spender, endsAt, false, amount, 0);
        reserved[token] += amount;
        emit BudgetAllocated(budgetId, address(token), spender, amount, startsAt, endsAt, purpose);
    }

    /// @inheritdoc ITreasury
    function revokeBudget(bytes32 budgetId) external nonReentrant {
        Budget storage revoked = _liveBudget(budgetId);
        if (block.timestamp <= revoked.endsAt) _checkRole(GOVERNOR_ROLE);
        uint256 left = revoked.amount - revoked.spent;
        if (left == 0) revert Errors.BudgetSpent(budgetId);
        revoked.revoked = true;
        reserved[revoked.token] -= left;
        emit BudgetRevoked(budgetId, left);
    }

    /// @inheritdoc ITreasury
    function disburse(bytes32 budgetId, address to, uint256 amount, bytes32 ref) external nonReentrant whenNotPaused {
        Budget storage spent = _liveBudget(budgetId);
        if (msg.sender != spent.spender) revert Errors.NotParty(msg.sender, spent.spender);
        if (block.timestamp < spent.startsAt || block.timestamp > spent.endsAt) {
            revert Errors.BudgetNotActive(budgetId, spent.startsAt, spent.endsAt, block.timestamp);
        }
        Bounds.account(to);
        Bounds.amount(amount);
        uint256 left = spent.amount - spent.spent;
        if (amount > left) revert Errors.BudgetExceeded(budgetId, amount, left);

        IERC20 token = spent.token;
        spent.spent += amount;
        reserved[token] -= amount;
        emit Disbursed(budgetId, address(token), to, amount, ref);
        _send(token, to, amount);
    }

    /// @inheritdoc ITreasury
    function setTreasuryWallet(address wallet, bool active, string calldata label) external onlyRole(GOVERNOR_ROLE) {
        if (isWallet[wallet] == active) revert Errors.Unchanged();
        _setWallet(wallet, active, label);
    }

    /// @inheritdoc ITreasury
    function budget(bytes32 budgetId) external view returns (Budget memory) {
        return _budgets[budgetId];
    }

    /// @inheritdoc ITreasury
    function available(IERC20 token) public view returns (uint256) {
        return Math.saturatingSub(token.balanceOf(address(this)), reserved[token]);
    }

    /// @dev A token that takes more than it was asked to, or nothing (a payment to the treasury itself), would break
    /// the books; then nothing is paid.
    function _send(IERC20 token, address to, uint256 amount) private {
        uint256 before = token.balanceOf(address(this));
        token.safeTransfer(to, amount);
        uint256 taken = before - token.balanceOf(address(this));
        if (taken != amount) revert Errors.TransferMismatch(amount, taken);
    }

    function _setWallet(address wallet, bool active, string memory label) private {
        Bounds.account(wallet);
        Bounds.nameLength(bytes(label).length);
        isWallet[wallet] = active;
        emit TreasuryWalletSet(wallet, active, label);
    }

    function _liveBudget(bytes32 budgetId) private view returns (Budget storage found) {
        found = _budgets[budgetId];
        if (found.spender == address(0)) revert Errors.BudgetUnknown(budgetId);
        if (found.revoked) revert Errors.BudgetIsRevoked(budgetId);
    }

    function _requireDates(uint64 startsAt, uint64 endsAt) private view {
        bool ordered = endsAt > startsAt && endsAt > block.timestamp;
        if (!ordered || endsAt - startsAt > MAX_BUDGET_TERM) {
            revert Errors.BudgetDatesOutOfRange(startsAt, endsAt, MAX_BUDGET_TERM);
        }
    }
}
