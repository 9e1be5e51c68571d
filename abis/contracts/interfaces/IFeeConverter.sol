// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IInvoiceEscrow} from "./IInvoiceEscrow.sol";

/// @title IFeeConverter
/// @notice Collects the fees of all payments in USDC and buys BTRST with them for the treasury. Anybody may convert,
/// so the price is held by the pool's own average: a caller cannot make it sell below that less `MAX_SLIPPAGE_BPS`.
interface IFeeConverter {
    /// @notice Fees were converted.
    /// @param batchRef The batch, like "2024-03a"; any label of the caller.
    /// @param caller Who converted.
    /// @param recipient Who got the BTRST: the treasury.
    /// @param usdcIn USDC base units sold.
    /// @param btrstOut BTRST wei bought.
    /// @param minBtrstOut The least that would have been accepted, BTRST wei: the caller's own or the average's.
    event FeesConverted(
        bytes32 indexed batchRef,
        address indexed caller,
        address indexed recipient,
        uint256 usdcIn,
        uint256 btrstOut,
        uint256 minBtrstOut
    );

    /// @notice Notes the pool's price sum, so that a conversion `MIN_WINDOW` to `MAX_WINDOW` later knows the average
    /// price since. Refused while the last note is of use or will be, so that nobody can keep it too young.
    /// Anybody. Reverts for an empty pool. A pause does not stop it.
    function observe() external;
    /// @notice Buys BTRST with collected fees and deposits it in the treasury, `batchRef` as its source. Anybody.
    /// Reverts while paused, after the deadline, without a note of a fitting age, and for less than the least
    /// accepted.
    /// @param batchRef The batch.
    /// @param usdcIn USDC base units, at least `MIN_CONVERSION`, at most what was collected.
    /// @param minBtrstOut The least BTRST wei to accept; below the average's floor, that floor counts.
    /// @param deadline Last moment, Unix seconds.
    /// @return btrstOut BTRST wei bought.
    function convert(bytes32 batchRef, uint256 usdcIn, uint256 minBtrstOut, uint256 deadline)
        external
        returns (uint256 btrstOut);

    /// @notice Fetches fees that an escrow owes the converter because their token refused to deliver them. Anybody.
    /// Reverts with nothing owed.
    /// @param escrow The escrow that owes them.
    function collectOwed(IInvoiceEscrow escrow) external;

    /// @notice The least that a conversion of `usdcIn` would accept now, BTRST wei; 0 while there is no usable note.
    /// @param usdcIn USDC base units.
    function floorOf(uint256 usdcIn) external view returns (uint256);
    /// @notice When the price sum was noted, Unix seconds; 0 before the first time and after a conversion.
    function observedAt() external view returns (uint64);
}
