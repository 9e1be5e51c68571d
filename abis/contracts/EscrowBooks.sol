// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {ReentrancyGuard} from "@openzeppelin/contracts/utils/ReentrancyGuard.sol";
import {Governed} from "./Governed.sol";
import {IInvoiceEscrow} from "./interfaces/IInvoiceEscrow.sol";
import {Bounds} from "./libraries/Bounds.sol";
import {Errors} from "./libraries/Errors.sol";

/// @title EscrowBooks
/// @notice Where the escrow's money comes in, is counted and goes out.
/// @dev The law of the books, kept by every function and checked by the invariant tests:
/// token balance >= totalEscrowed + totalLocked + totalOwed, and
/// totalEscrowed + totalLocked = funded - withdrawn - talent amounts - fees. Donations stay outside the books.
abstract contract EscrowBooks is IInvoiceEscrow, Governed, ReentrancyGuard {
    using SafeERC20 for IERC20;

    /// @notice The payment token, 6 decimals.
    IERC20 public immutable usdc;

    /// @notice Sum of all engagements' balances, USDC base units.
    uint256 public totalEscrowed;
    /// @notice Sum of what disputes hold, USDC base units.
    uint256 public totalLocked;
    /// @notice Sum of payments that could not be delivered, USDC base units.
    uint256 public totalOwed;
    /// @notice Payments that could not be delivered to an account, USDC base units; see `claimOwed`.
    mapping(address account => uint256 amount) public owed;
    /// @inheritdoc IInvoiceEscrow
    mapping(uint256 engagementId => uint256 balance) public escrowBalance;

    constructor(address admin, IERC20 usdc_) Governed(admin) {
        usdc = usdc_;
    }

    /// @inheritdoc IInvoiceEscrow
    function claimOwed(address to) external nonReentrant {
        Bounds.account(to);
        uint256 amount = owed[msg.sender];
        if (amount == 0) revert Errors.NothingOwed(msg.sender);
        owed[msg.sender] = 0;
        totalOwed -= amount;
        usdc.safeTransfer(to, amount);
    }

    /// @dev The credit follows the transfer because it is the received amount that counts; the guard keeps every
    /// other entrance shut meanwhile.
    function _deposit(uint256 engagementId, uint256 amount) internal {
        uint256 before = usdc.balanceOf(address(this));
        usdc.safeTransferFrom(msg.sender, address(this), amount);
        uint256 received = usdc.balanceOf(address(this)) - before;
        if (received != amount) revert Errors.TransferMismatch(amount, received);
        _credit(engagementId, amount);
        emit EscrowFunded(engagementId, msg.sender, amount, escrowBalance[engagementId]);
    }

    function _credit(uint256 engagementId, uint256 amount) internal {
        escrowBalance[engagementId] += amount;
        totalEscrowed += amount;
    }

    function _debit(uint256 engagementId, uint256 amount) internal {
        escrowBalance[engagementId] -= amount;
        totalEscrowed -= amount;
    }

    /// @dev USDC can block an account. Then the money waits here for `claimOwed`, and the payment still counts, so
    /// that one blocked payee holds up nobody else.
    function _deliver(address to, uint256 amount) internal {
        if (usdc.trySafeTransfer(to, amount)) return;
        owed[to] += amount;
        totalOwed += amount;
    }
}
