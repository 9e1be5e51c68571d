// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

/// @title IArbitrable
/// @notice What a contract offers so that disputes about its invoices can end.
interface IArbitrable {
    /// @notice How an outcome came about: the parties agreed, or jurors ruled.
    enum Outcome {
        Settlement,
        Ruling
    }

    /// @notice Carries an outcome out. Jury only. Reverts for a share above the whole and for an invoice that is not in
    /// dispute. A pause does not stop it.
    /// @param invoiceId The disputed invoice.
    /// @param talentShareBps The share of the amount that the talent gets.
    /// @param outcome Whether the parties agreed or jurors ruled.
    function resolveDispute(uint256 invoiceId, uint16 talentShareBps, Outcome outcome) external;
}
