// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

/// @title ITreasury
/// @notice The network's money: it comes in from fees bought back as BTRST and from donations, and leaves only by
/// budgets that token holders vote. Amounts are base units of the token named, times are Unix seconds.
interface ITreasury {
    /// @notice A budget as it stands.
    /// @dev `revoked` budgets are over; what they did not spend is free again.
    struct Budget {
        IERC20 token;
        uint64 startsAt;
        address spender;
        uint64 endsAt;
        bool revoked;
        uint256 amount;
        uint256 spent;
    }

    /// @notice Money came in through `deposit`. Plain transfers count too but leave only the token's own event.
    /// @param token The token.
    /// @param from Who paid.
    /// @param source What it is for: the batch reference of a fee conversion, or any label.
    /// @param amount Base units of the token.
    event Deposited(address indexed token, address indexed from, bytes32 indexed source, uint256 amount);
    /// @notice Token holders set money aside for somebody.
    /// @param budgetId A number from 1, as bytes32.
    /// @param token The token.
    /// @param spender Who may disburse it.
    /// @param amount Base units of the token.
    /// @param startsAt First moment of spending, Unix seconds.
    /// @param endsAt Last moment of spending, Unix seconds.
    /// @param purpose What it is for; at most 8 KiB.
    event BudgetAllocated(
        bytes32 indexed budgetId,
        address indexed token,
        address indexed spender,
        uint256 amount,
        uint64 startsAt,
        uint64 endsAt,
        string purpose
    );
    /// @notice A budget is over before it was spent; the rest is free again.
    /// @param budgetId The budget.
    /// @param unspent Base units that were left.
    event BudgetRevoked(bytes32 indexed budgetId, uint256 unspent);
    /// @notice Money left the treasury.
    /// @param budgetId The budget that it counts against.
    /// @param token The token.
    /// @param to Who got it.
    /// @param amount Base units of the token.
    /// @param ref What it was for: an invoice number or the hash of a document.
    event Disbursed(
        bytes32 indexed budgetId, address indexed token, address indexed to, uint256 amount, bytes32 ref
    );
    /// @notice Token holders attest that an account is (or no longer is) part of the treasury; balances are summed
    /// over the active ones. The constructor attests the contract itself and the accounts that it is given.
    /// @param wallet The account.
    /// @param active Whether it counts from now on.
    /// @param label Its public name, at most 64 bytes.
    event TreasuryWalletSet(address indexed wallet, bool active, string label);

    /// @notice Takes an approved amount from the caller. Anybody. Reverts when the token delivers another amount. A
    /// pause does not stop it.
    /// @param token A token that delivers what is sent.
    /// @param amount Base units, above 0.
    /// @param source What it is for.
    function deposit(IERC20 token, uint256 amount, bytes32 source) external;
    /// @notice Sets money aside. Governor only. Reverts when other budgets already claim what is there.
    /// @param token The token.
    /// @param spender Who may disburse it.
    /// @param amount Base units, above 0.
    /// @param startsAt Unix seconds.
    /// @param endsAt Unix seconds, after `startsAt` and after now, at most `MAX_BUDGET_TERM` after `startsAt`.
    /// @param purpose At most 8 KiB, not empty.
    /// @return budgetId The new id.
    function allocateBudget(
        IERC20 token,
        address spender,
        uint256 amount,
        uint64 startsAt,
        uint64 endsAt,
        string calldata purpose
    ) external returns (bytes32 budgetId);
    /// @notice Ends a budget and frees what is left: the governor at any time, anybody once it has expired. Reverts
    /// for a budget that is unknown, revoked or spent.
    /// @param budgetId A budget that is neither revoked nor spent.
    function revokeBudget(bytes32 budgetId) external;
    /// @notice Pays out of a budget. Its spender only. Reverts while paused, outside the budget's dates, above what
    /// is left of it, and when the token takes another amount from the treasury (a payment to itself included).
    /// @param budgetId The budget.
    /// @param to Who gets it.
    /// @param amount Base units, at most what is left.
    /// @param ref What it was for.
    function disburse(bytes32 budgetId, address to, uint256 amount, bytes32 ref) external;
    /// @notice Attests an account, or takes that back. Governor only. Reverts when nothing would change.
    /// @param wallet The account.
    /// @param active Whether it counts from now on; not as it already is.
    /// @param label At most 64 bytes, not empty.
    function setTreasuryWallet(address wallet, bool active, string calldata label) external;

    /// @notice A budget as it stands; all zero when unknown.
    /// @param budgetId The budget.
    function budget(bytes32 budgetId) external view returns (Budget memory);
    /// @notice What budgets still claim of a token, base units. Never above the balance.
    /// @param token The token.
    function reserved(IERC20 token) external view returns (uint256);
    /// @notice What no budget claims of a token, base units.
    /// @param token The token.
    function available(IERC20 token) external view returns (uint256);
    /// @notice Whether an account counts as part of the treasury now.
    /// @param wallet The account asked about.
    function isWallet(address wallet) external view returns (bool);
}
