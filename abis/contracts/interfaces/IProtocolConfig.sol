// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

/// @title IProtocolConfig
/// @notice What token holders decide about the marketplace: its fee, categories, nodes and payment terms.
interface IProtocolConfig {
    /// @notice The marketplace fee for new engagements changed. Running engagements keep theirs.
    /// @param oldFeeBps Basis points before; 0 in the event of the deployment.
    /// @param newFeeBps Basis points from now on, added on top of the talent's amount.
    event FeeBpsUpdated(uint16 oldFeeBps, uint16 newFeeBps);
    /// @notice A job category was added.
    /// @param categoryId Ids count from 1.
    /// @param name Its public name, at most 64 bytes.
    event CategoryAdded(uint32 indexed categoryId, string name);
    /// @notice A category takes no new jobs; running ones go on.
    /// @param categoryId The category.
    event CategoryRetired(uint32 indexed categoryId);
    /// @notice A company became a node, the contracting party between client and talent.
    /// @param node Its address.
    /// @param name Its public name, at most 64 bytes.
    event NodeAdded(address indexed node, string name);
    /// @notice A node takes no new jobs.
    /// @param node Its address.
    event NodeRemoved(address indexed node);
    /// @notice The terms of invoices submitted from now on.
    /// @param reviewPeriod Seconds that a client has at least between verification and release by others.
    /// @param netTerm Seconds from submission to the due date.
    event PaymentTermsUpdated(uint64 reviewPeriod, uint64 netTerm);

    /// @notice Sets the fee for engagements offered from now on. Governor only. Reverts above `MAX_FEE_BPS` and when
    /// nothing would change.
    /// @param newFeeBps At most `MAX_FEE_BPS`.
    function setFeeBps(uint16 newFeeBps) external;
    /// @notice Adds a category. Governor only. Reverts for a name that is empty or above 64 bytes.
    /// @param name At most 64 bytes, not empty.
    /// @return categoryId The new id.
    function addCategory(string calldata name) external returns (uint32 categoryId);
    /// @notice Closes a category for new jobs. Governor only. Reverts for a category that is unknown or retired.
    /// @param categoryId An active category.
    function retireCategory(uint32 categoryId) external;
    /// @notice Adds a node. Governor only. Reverts for the zero address, for a node already added, and for a name that
    /// is empty or above 64 bytes.
    /// @param node Its address.
    /// @param name At most 64 bytes, not empty.
    function addNode(address node, string calldata name) external;
    /// @notice Removes a node. Governor only. Reverts for an address that is no node.
    /// @param node An active node.
    function removeNode(address node) external;
    /// @notice Sets the terms of invoices submitted from now on. Governor only. Reverts outside the bounds and when
    /// nothing would change.
    /// @param newReviewPeriod Seconds, at most 90 days.
    /// @param newNetTerm Seconds, 1 to 365 days' worth.
    function setPaymentTerms(uint64 newReviewPeriod, uint64 newNetTerm) external;

    /// @notice The fee of engagements offered now, in basis points.
    function feeBps() external view returns (uint16);
    /// @notice Seconds that a client has at least between verification and release by others.
    function reviewPeriod() external view returns (uint64);
    /// @notice Seconds from an invoice's submission to its due date.
    function netTerm() external view returns (uint64);
    /// @notice How many categories were ever added; ids run from 1 to this.
    function categoryCount() external view returns (uint32);
    /// @notice Whether an address is a node now.
    /// @param node The address asked about.
    function isNode(address node) external view returns (bool);
    /// @notice Reverts unless the category exists and takes new jobs.
    /// @param categoryId The category asked about.
    function requireOpenCategory(uint32 categoryId) external view;
    /// @notice Reverts unless the address is a node now.
    /// @param node The address asked about.
    function requireNode(address node) external view;
}
